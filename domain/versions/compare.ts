import type { Content } from '../article/article.ts';
import type { Metadata } from '../article/metadata.ts';
import { isFootnote, isTextBlock, type Block, type Body, type Run } from '../body/body.ts';
import { noteText } from '../body/footnoteNote.ts';
import { blockText, wholeText } from '../body/plainText.ts';
import { withNotes } from '../comments/notesIn.ts';
import { sameJson } from '../json.ts';
import { diffSequence } from './sequenceDiff.ts';

/** A stretch of words. */
export interface Part {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** A block of the old text, of the new one, or both with what became of its words. */
export interface Row {
  readonly kind: 'same' | 'changed' | 'removed' | 'added';
  readonly id: string;
  readonly parts: readonly Part[];
}

/** How one text became another. */
export interface Comparison {
  readonly fields: readonly { readonly field: string; readonly parts: readonly Part[] }[];
  readonly rows: readonly Row[];
}

/** Compares two contents: blocks are paired by their ids, else by equal text; changed ones by words. */
export function compareContents(before: Content, after: Content): Comparison {
  const fields = FIELDS.flatMap(([field, read]) => {
    const [a, b] = [read(before.meta), read(after.meta)];
    return a === b ? [] : [{ field, parts: compareWords(a, b) }];
  });
  // What is only said about the text is no change of it.
  const rows = compareBodies(withNotes(before.body, () => false), withNotes(after.body, () => false));
  return { fields, rows };
}

/** How many words each of two contents has that the other has not. Quick: a start may ask it of a hundred articles. */
export function changedWords(before: Content, after: Content): { readonly added: number; readonly removed: number } {
  const surplus = new Map<string, number>();
  const count = ({ meta, body }: Content, by: 1 | -1): void => {
    for (const text of [...FIELDS.map(([, read]) => read(meta)), ...withNotes(body, () => false).map(shownText)]) {
      for (const [word] of text.matchAll(WORD)) surplus.set(word, (surplus.get(word) ?? 0) + by);
    }
  };
  count(before, -1);
  count(after, 1);
  let [added, removed] = [0, 0];
  for (const n of surplus.values()) if (n > 0) added += n; else removed -= n;
  return { added, removed };
}

/** Compares two texts word by word; spaces and punctuation count as words of their own. */
export function compareWords(before: string, after: string): Part[] {
  const [a, b] = [tokens(before), tokens(after)];
  return diffSequence(a, b).map(({ kind, at, length }) => ({
    kind,
    text: (kind === 'added' ? b : a).slice(at, at + length).join(''),
  }));
}

function compareBodies(before: Body, after: Body): Row[] {
  return pairBlocks(before, after).map(({ old, now }) => {
    if (old !== undefined && now !== undefined) return pairedRow(old, now);
    return old === undefined ? wholeRow('added', now) : wholeRow('removed', old);
  });
}

/** A block of the old text and the one of the new text that it became; one side only where it came or went. */
export interface BlockPair {
  readonly old?: Block | undefined;
  readonly now?: Block | undefined;
}

/** Pairs the blocks of two bodies in order, by their ids, else by equal text. */
export function pairBlocks(before: Body, after: Body): BlockPair[] {
  const names = sharedNames(before, after);
  return diffSequence(before.map(names), after.map(names)).flatMap(({ kind, at, to, length }) =>
    Array.from({ length }, (_, n): BlockPair => {
      if (kind === 'same') return { old: before[at + n], now: after[to + n] };
      return kind === 'removed' ? { old: before[at + n] } : { now: after[at + n] };
    }),
  );
}

/** What a block is paired by: its id where both have it, else its text. */
function sharedNames(before: Body, after: Body): (block: Block) => string {
  const ids = new Set(before.map(({ id }) => id));
  const shared = new Set(after.map(({ id }) => id).filter((id) => ids.has(id)));
  return (block) => (shared.has(block.id) ? `#${block.id}` : `=${block.type}:${shownText(block)}`);
}

function pairedRow(a: Block, b: Block): Row {
  const [old, now] = [shownText(a), shownText(b)];
  const { id } = b;
  // Whether only the words could differ: kind, marks and links are the same.
  if (old === now && sameJson(a, b)) return { kind: 'same', id, parts: [{ kind: 'same', text: now }] };
  return { kind: 'changed', id, parts: compareWords(old, now) };
}

function wholeRow(kind: 'removed' | 'added', block: Block | undefined): Row {
  return { kind, id: block?.id ?? '', parts: [{ kind, text: shownText(block) }] };
}

function shownText(block: Block | undefined): string {
  if (block === undefined) return '';
  if (block.type === 'picture') return `[Picture] ${block.caption}`.trimEnd();
  if (block.type === 'audio') return `[Audio] ${block.title}\n${block.transcript}`.trimEnd();
  if (block.type === 'embed') return `[${block.provider}] ${block.title || block.url}`;
  if (block.type === 'divider') return '* * *';
  if (block.type === 'unknown') return '[Something a later version of Stet made]';
  return isTextBlock(block) ? wholeText(block.runs.map(spelledOut)) : blockText(block);
}

/** A footnote as the words that it adds to the text. */
function spelledOut(run: Run): Run {
  return isFootnote(run) ? { text: ` [Footnote: ${noteText(run.note)}]` } : run;
}

const WORD = /[\p{L}\p{N}\p{M}_'’]+/gu;
const tokens = (text: string): string[] => text.match(/[\p{L}\p{N}\p{M}_'’]+|\s+|[^]/gu) ?? [];

const FIELDS: readonly (readonly [string, (meta: Metadata) => string])[] = [
  ['Headline', (meta) => meta.headline],
  ['Kicker', (meta) => meta.kicker],
  ['Standfirst', (meta) => meta.standfirst],
  ['Bylines', (meta) => meta.bylines.map(({ name }) => name).join(', ')],
  ['Dateline', (meta) => meta.dateline],
  ['Section', (meta) => meta.section],
  ['Tags', (meta) => meta.tags.join(', ')],
  ['Slug', (meta) => meta.slug],
  ['Status', (meta) => meta.status],
];
