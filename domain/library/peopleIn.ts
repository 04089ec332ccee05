import type { Content } from '../article/article.ts';

/** The names of all who wrote an article, changed it or said something about it. */
export function peopleIn({ meta, review, comments = [] }: Pick<Content, 'meta' | 'review' | 'comments'>): string[] {
  const names = [
    ...meta.bylines.map(({ name }) => name),
    ...Object.values(review?.changes ?? {}).map(({ name }) => name),
    ...comments.flatMap(({ messages, todo }) => [...messages.map(({ name }) => name), todo?.assignee?.name ?? '']),
  ];
  return [...new Set(names.map((name) => name.trim()))].filter((name) => name !== '');
}
