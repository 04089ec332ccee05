import { isTextBlock, type Block } from '../body/body.ts';
import { searchText } from '../body/searchText.ts';
import type { Place, Span } from './places.ts';

/** Words as long as these are taken for the same wherever they stand in their block. */
const TELLING = 24;
/** As much of the surroundings must agree for shorter words. */
const ENOUGH_AROUND = 8;

/**
 * Where the text of a place stands now that its marks are gone, as after an undo to a state from before the comment.
 * Only the blocks it stood in are looked at, and short words must stand among the same words as before: a comment is
 * better lost and listed as such than put on something else. Null when it is not there.
 */
export function findAgain({ spans, text, before, after }: Place, body: readonly Block[]): readonly Span[] | null {
  const [first] = spans;
  if (first === undefined || text === '') return null;
  const at = body.findIndex((block) => block.id === first.id);
  const lines = text.split('\n');
  if (at === -1 || new Set(spans.map(({ id }) => id)).size !== spans.length) return null;
  if (lines.length > 1) return acrossBlocks(lines, body.slice(at, at + lines.length));
  const block = body[at];
  if (block === undefined || !isTextBlock(block)) return null;
  const all = searchText(block.runs);
  const found = occurrences(all, text)
    .filter((start) => text.length >= TELLING || agrees(all, start, text.length, before, after))
    .sort((a, b) => Math.abs(a - first.start) - Math.abs(b - first.start));
  const [start] = found;
  return start === undefined ? null : [{ id: block.id, start, end: start + text.length }];
}

/** The first line ends its block, the last one begins its own, those between are whole. */
function acrossBlocks(lines: readonly string[], blocks: readonly Block[]): readonly Span[] | null {
  const spans = lines.map((line, index): Span | null => {
    const block = blocks[index];
    if (block === undefined || !isTextBlock(block)) return null;
    const all = searchText(block.runs);
    const start = index === 0 ? all.length - line.length : 0;
    const end = index === lines.length - 1 ? line.length : all.length;
    return start >= 0 && all.slice(start, end) === line ? { id: block.id, start, end } : null;
  });
  const whole = spans.filter((span): span is Span => span !== null);
  return whole.length === spans.length ? whole.filter(({ start, end }) => end > start) : null;
}

function occurrences(all: string, text: string): number[] {
  const found: number[] = [];
  for (let at = all.indexOf(text); at !== -1; at = all.indexOf(text, at + 1)) found.push(at);
  return found;
}

function agrees(all: string, start: number, length: number, before: string, after: string): boolean {
  const end = start + length;
  const left = before.slice(-ENOUGH_AROUND);
  const right = after.slice(0, ENOUGH_AROUND);
  const isAlone = before === '' && after === '' && start === 0 && end === all.length;
  const isLeft = left !== '' && all.slice(0, start).endsWith(left);
  const isRight = right !== '' && all.slice(end).startsWith(right);
  return isAlone || isLeft || isRight;
}
