import { atField, quoted, type Rule } from '../rule.ts';

/** The section labels the page and files the article under "Continue Reading". */
export const section: Rule = ({ meta }, { outlet }) => {
  const anchor = atField('section');
  if (meta.section.trim() === '') {
    return [
      { rule: 'section', severity: 'warns', anchor, message: 'The article has no section. Choose one.' },
    ];
  }
  if (outlet.sections.length === 0 || outlet.sections.includes(meta.section)) return [];
  const message = `The outlet has no section ${quoted(meta.section)}. Choose one of its sections, or add this one in Settings.`;
  return [{ rule: 'section', severity: 'warns', anchor, message }];
};
