import { atField, type Rule } from '../rule.ts';

/** Readers and search engines look for an author; half-filled bylines are left out of the page. */
export const byline: Rule = ({ meta }) => {
  const anchor = atField('bylines');
  if (meta.bylines.every(({ name }) => name.trim() === '')) {
    return [
      {
        rule: 'byline',
        severity: 'warns',
        anchor,
        message: 'The article has no byline. Add the author, or the outlet’s name for unsigned copy.',
      },
    ];
  }
  return meta.bylines
    .filter(({ name }) => /^(by|von|par|por)\s/i.test(name.trim()))
    .map(({ name }) => ({
      rule: 'byline',
      severity: 'advises',
      anchor,
      message: `The byline “${name.trim()}” already says “${name.trim().split(/\s/)[0] ?? ''}”. Keep the name only: the page adds the word.`,
    }));
};
