import { atArticle, type Rule } from '../rule.ts';

/** What is suggested and not accepted is no part of the page: whoever publishes should know. */
export const pendingSuggestions: Rule = (_content, { pending }) => {
  if (pending === 0) return [];
  const what = pending === 1 ? '1 suggestion is pending and is' : `${pending} suggestions are pending and are`;
  const message = `${what} not in the export. Accept or reject ${pending === 1 ? 'it' : 'them'} in the review panel.`;
  return [{ rule: 'pending-suggestions', severity: 'warns', anchor: atArticle, message }];
};
