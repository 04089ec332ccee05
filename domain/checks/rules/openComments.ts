import { atArticle, type Rule } from '../rule.ts';

/** Somebody still has a question, or something is still to be done. */
export const openComments: Rule = ({ comments = [] }) => {
  const open = comments.filter(({ resolved }) => resolved === undefined);
  if (open.length === 0) return [];
  const todo = open.filter((thread) => thread.todo !== undefined).length;
  const what = open.length === 1 ? '1 comment is open' : `${open.length} comments are open`;
  const message = `${what}${todo === 0 ? '' : `, ${todo} to do`}. Comments are never in the export.`;
  return [{ rule: 'open-comments', severity: 'advises', anchor: atArticle, message }];
};
