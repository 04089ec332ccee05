import { atField, type Rule } from '../rule.ts';

/** The "Published on" date must be there once the article is out, not lie ahead, and not follow the update. */
export const publishedDate: Rule = ({ meta }, { now }) => {
  if (meta.status !== 'published') return [];
  const warn = (field: string, message: string): ReturnType<Rule> => [
    { rule: 'published-date', severity: 'warns', anchor: atField(field), message },
  ];
  const { publishedAt, updatedAt } = meta;
  if (publishedAt === null)
    return warn('publishedAt', 'The article is published without a date. Set when it was published.');
  if (Date.parse(publishedAt) > Date.parse(now)) {
    return warn(
      'publishedAt',
      'The publication date lies in the future although the article is published. Correct the date or the status.',
    );
  }
  return updatedAt !== null && Date.parse(updatedAt) < Date.parse(publishedAt)
    ? warn('updatedAt', 'The article was updated before it was published. Correct one of the two dates.')
    : [];
};
