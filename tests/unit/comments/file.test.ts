import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { newContent, type Content } from '../../../domain/article/article.ts';
import { parseArticle, serializeArticle, stampArticle } from '../../../domain/article/articleFile.ts';
import { reply } from '../../../domain/comments/conversation.ts';
import { applyDelta, diffContent } from '../../../domain/journal/delta.ts';
import { compareContents } from '../../../domain/versions/compare.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const at = '2026-11-26T10:00:00Z';
const ana = { by: 'ana', name: 'Ana' };
const content: Content = {
  ...newContent({ headline: 'Quay' }, () => 'p'),
  body: [
    { type: 'paragraph', id: 'p', notes: ['w'], runs: [{ text: 'The ' }, { text: 'minister', notes: ['t', 'u'] }] },
    { type: 'divider', id: 'd', notes: ['v'] },
  ],
  comments: [
    { id: 't', anchor: { kind: 'text', block: 'p', quote: 'minister', later: 1 }, messages: [{ id: 'm1', ...ana, at, text: 'Line\n“one”' }] },
    { id: 'u', anchor: { kind: 'field', field: 'headline', quote: 'Quay' }, messages: [{ id: 'm2', ...ana, at, text: '', deletedAt: at }, { id: 'm3', ...ana, at, text: 'x' }], resolved: { ...ana, at } },
  ],
};
const id = '5f0d3c1e-8f2b-4f1e-9a0f-1d2c3b4a5e6f';
const article = stampArticle(content, { id, revision: id, parent: null, createdAt: at, savedAt: at }, sha256);

it('is in the file, one thread a line, and comes back as it was, with what is not known', () => {
  const text = serializeArticle(article);
  expect(text.split('\n').filter((line) => line.includes('"messages"'))).toHaveLength(2);
  expect(parseArticle(text, sha256)).toEqual({ ok: true, value: { article, hash: article.header.hash, edited: false, readOnly: false } });
});

it('is in the journal only when it has changed', () => {
  const typed = { ...content, body: [content.body[0]!, { type: 'divider' as const, id: 'd', notes: ['v'] }] };
  expect(diffContent(content, typed)?.parts).toBeUndefined();
  const answered = { ...content, comments: reply(content.comments!, 't', { by: ana, at, id: 'm4', text: 'Asked.', mentions: [] }) };
  const delta = diffContent(content, answered);
  expect(delta).toEqual({ parts: { comments: answered.comments } });
  expect(applyDelta(content, delta!)).toEqual(answered);
});

it('is no difference between two versions of the text', () => {
  const before = { ...content, body: [{ type: 'paragraph' as const, id: 'p', runs: [{ text: 'The minister' }] }, { type: 'divider' as const, id: 'd' }], comments: undefined };
  expect(compareContents(before, content).rows.map(({ kind }) => kind)).toEqual(['same', 'same']);
});

it.each([
  ['without a message', { id: 't', anchor: { kind: 'article' }, messages: [] }],
  ['about something unheard of', { id: 't', anchor: { kind: 'smell' }, messages: [{ id: 'm', ...ana, at, text: 'x' }] }],
])('a thread %s is not guessed at', (_name, thread) => {
  const text = serializeArticle({ ...article, content: { ...content, comments: [thread as never] } });
  expect(parseArticle(text, sha256).ok).toBe(false);
});
