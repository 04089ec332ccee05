import { languageTag } from '../../export/language.ts';
import { atField, quoted, type Rule } from '../rule.ts';

/** Screen readers, translators and search engines go by the language tag. */
export const language: Rule = ({ meta }) => {
  const anchor = atField('language');
  if (meta.language.trim() === '') {
    return [
      { rule: 'language', severity: 'warns', anchor, message: 'The article states no language. Choose one.' },
    ];
  }
  if (languageTag(meta.language) !== null) return [];
  const message = `${quoted(meta.language)} is not a language tag. Use a tag such as “en” or “en-GB”.`;
  return [{ rule: 'language', severity: 'warns', anchor, message }];
};
