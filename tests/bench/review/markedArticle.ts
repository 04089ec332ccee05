import { randomUUID } from 'node:crypto';
import { newContent, type Content } from '../../../domain/article/article.ts';
import { articleOf } from '../../unit/export/articles.ts';
import { withComments, withSuggestions } from './marked.ts';

export const WORDS = 20_000;

export const plain: Content = { ...newContent({ headline: 'A long read' }, randomUUID), body: articleOf(WORDS).body };
const suggested = withSuggestions(plain.body, 500);
const commented = withComments(suggested.body, 200);

/** The same with 500 suggestions of two people and 200 comments. */
export const marked: Content = { ...plain, body: commented.body, comments: commented.comments, review: { changes: suggested.changes } };
