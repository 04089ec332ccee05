import { expect, it } from 'vitest';
import type { Block } from '../../../domain/body/body.ts';
import type { Changes } from '../../../domain/suggestions/change.ts';
import { decideBlocks } from '../../../domain/suggestions/decide.ts';
import { trackBlocks } from '../../../domain/suggestions/track.ts';

const ben = { by: 'ben', name: 'Ben', pass: 'line' };
const changes: Changes = { a: { by: 'ana', name: 'Ana', at: '2026-11-26T10:00:00Z', pass: 'line' } };
const paragraph = (id: string, text: string): Block => ({ type: 'paragraph', id, runs: [{ text }] });
const fresh: Block = { type: 'paragraph', id: 'n', rev: { ins: 'a' }, runs: [{ text: 'one', rev: { ins: 'a' } }] };

it('a deletion of another’s new paragraph, accepted, and the paragraph, rejected, leave the text as it was', () => {
  const before = [paragraph('p', 'one'), fresh, paragraph('q', 'two')];
  let ids = 0;
  const { value } = trackBlocks(before, [paragraph('p', 'one'), paragraph('q', 'two')], { author: ben, at: '2026-11-26T10:00:00Z', changes, newId: () => `b${(ids += 1)}` });
  const accepted = decideBlocks(value, (id) => (id === 'a' ? null : 'accept'));
  expect(decideBlocks(accepted, () => 'reject')).toEqual([paragraph('p', 'one'), paragraph('q', 'two')]);
});
