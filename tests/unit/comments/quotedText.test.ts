import { expect, it } from 'vitest';
import type { Run } from '../../../domain/body/body.ts';
import { quotedText } from '../../../domain/comments/quotedText.ts';

const runs: Run[] = [{ text: 'They would ' }, { text: 'leave.', rev: { del: 'a' } }, { text: 'go to Port Ellis.', rev: { ins: 'b' } }];

it.each([
  ['all of a block, as it will read', undefined, undefined, 'They would go to Port Ellis.'],
  ['from the middle of a word into what is put in', 5, 19, 'would go'],
  ['only struck text, as it stands', 11, 17, 'leave.'],
  ['nothing', 3, 3, ''],
])('quotes %s', (_, start, end, quote) => {
  expect(quotedText(runs, start, end)).toBe(quote);
});
