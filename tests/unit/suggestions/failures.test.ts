import { expect, it } from 'vitest';
import { BodySchema, type Block } from '../../../domain/body/body.ts';
import { ACCEPT_ALL, changeIds, decideBlocks, REJECT_ALL } from '../../../domain/suggestions/decide.ts';

/** Blocks whose records of old values no block can take back, among others that are sound. */
const BODY: Block[] = [
  { type: 'paragraph', id: 'a', runs: [{ text: 'kept ' }, { text: 'gone', rev: { ins: 'good1' } }, { type: 'footnote', id: 'n', note: 'new', rev: { was: [{ id: 'bad5', before: { note: 5 } }] } }] },
  { type: 'heading', id: 'b', level: 2, rev: { was: [{ id: 'bad1', before: { level: 9 } }] }, runs: [{ text: 'new ', rev: { ins: 'good2' } }, { text: 'old', rev: { del: 'good3' } }] },
  { type: 'paragraph', id: 'c', rev: { was: [{ id: 'bad2', before: { type: 'picture' } }] }, runs: [{ text: 'link', link: { href: 'x' }, rev: { was: [{ id: 'bad3', before: { link: 5 } }] } }] },
  { type: 'picture', id: 'd', file: 'a.jpg', width: 1, height: 1, caption: 'new', credit: '', alt: '', rev: { was: [{ id: 'good4', before: { caption: 'old' } }, { id: 'bad4', before: { width: 'wide' } }] } },
];

it('one change that cannot be taken back stays pending and stops no other', () => {
  const left = decideBlocks(BODY, REJECT_ALL);
  expect(changeIds(left).sort()).toEqual(['bad1', 'bad2', 'bad3', 'bad4', 'bad5']);
  expect(BodySchema.safeParse(left).success).toBe(true);
  expect(left).toMatchObject([{ runs: [{ text: 'kept ' }, { note: 'new' }] }, { level: 2, runs: [{ text: 'old' }] }, { type: 'paragraph' }, { caption: 'old', width: 1 }]);
});

it('all of them can be accepted', () => {
  expect(changeIds(decideBlocks(BODY, ACCEPT_ALL))).toEqual([]);
});
