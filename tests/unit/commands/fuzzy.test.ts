import { expect, it } from 'vitest';
import { fuzzyScore } from '../../../domain/commands/fuzzy.ts';

const best = (typed: string, names: readonly string[]): string | undefined =>
  names
    .map((name) => ({ name, score: fuzzyScore(typed, name) }))
    .filter((one): one is { name: string; score: number } => one.score !== null)
    .sort((a, b) => b.score - a.score)[0]?.name;

it.each([
  ['exp', ['Next Pane', 'Export…'], 'Export…'],
  ['bold', ['Bold', 'A boldly long headline'], 'Bold'],
  ['fr', ['Find and Replace…', 'Copy for Web'], 'Find and Replace…'],
  ['rep find', ['Find and Replace…', 'Find…'], 'Find and Replace…'],
  ['CAFÉ', ['cafe tour', 'Close'], 'cafe tour'],
])('%s of %j is %s', (typed, names, expected) => {
  expect(best(typed, names)).toBe(expected);
});

it.each([['xyz'], ['tpo']])('does not fit %s anywhere', (typed) => {
  expect(fuzzyScore(typed, 'Old ferry hall reopens as a library')).toBeNull();
});

it('fits everything when nothing is typed', () => {
  expect(fuzzyScore('', 'Bold')).not.toBeNull();
});
