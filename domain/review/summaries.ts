import { isTextBlock, isTextRun, type Block, type BlockId } from '../body/body.ts';
import { noteFromJson, noteText } from '../body/footnoteNote.ts';
import type { ChangeId } from '../body/revision.ts';
import type { Json } from '../json.ts';
import type { Change, Changes } from '../suggestions/change.ts';
import { isText, toTokens, type Token } from '../suggestions/tokens.ts';
import { UNKNOWN_CHANGE } from '../suggestions/review.ts';
import { compareWords, type Part } from '../versions/compare.ts';
import { changedNames } from './changedNames.ts';
import type { ChangeKind, Suggestion } from './suggestion.ts';

/** So much of a suggestion's text is listed. */
export const QUOTE = 160;
/** What stands for things without text. */
const SIGNS = { end: '¶', cell: '[cell]', factBox: '[fact box]', picture: '[picture]', divider: '[divider]', embed: '[embed]', audio: '[audio]', footnote: '[footnote]', other: '[object]' };

interface Gathered {
  ids: Set<ChangeId>;
  inserted: string;
  deleted: string;
  touched: string;
  /** The block that what is touched was last found in. */
  last: BlockId;
  /** The rows of the cells that come or go, one entry a cell. */
  rows: unknown[];
  properties: Set<string>;
  parts: readonly Part[];
  block: BlockId;
  change: Change;
}

/** Everything pending in the text, in reading order. */
export function summaries(blocks: readonly Block[], changes: Changes): Suggestion[] {
  const found = new Map<string, Gathered>();
  for (const block of blocks) {
    if (!mayBeMarked(block)) continue;
    const tokens = markedTokens(block);
    for (const token of tokens) {
      const { ins, del, was = [] } = token.rev;
      for (const id of [ins, del, ...was.map((one) => one.id)]) {
        if (id === undefined) continue;
        const one = gather(found, id, changes[id] ?? UNKNOWN_CHANGE, block.id);
        if (id === ins || id === del) {
          if (id === ins) one.inserted = clip(one.inserted, token);
          else one.deleted = clip(one.deleted, token);
          if (token.kind === 'end' && token.props['type'] === 'cell') one.rows.push(token.props['row']);
        } else {
          if (one.touched !== '' && one.last !== block.id) one.touched += ' · ';
          one.last = block.id;
          for (const each of touchedIn(tokens, token)) one.touched = clip(one.touched, each);
          for (const entry of was) if (entry.id === id) noteProperties(one, entry.before, token);
        }
      }
    }
  }
  return [...found.values()].map(suggestion);
}

/** A paragraph that becomes another kind of block is known by its text. */
function touchedIn(tokens: readonly Token[], token: Token): readonly Token[] {
  const words = token.kind === 'end' ? tokens.filter((one) => isText(one) && one.rev.del === undefined) : [];
  return words.length === 0 ? [token] : words;
}

function gather(found: Map<string, Gathered>, id: ChangeId, change: Change, block: BlockId): Gathered {
  const key = change.group ?? id;
  const known = found.get(key);
  if (known !== undefined) {
    known.ids.add(id);
    return known;
  }
  const fresh = { ids: new Set([id]), inserted: '', deleted: '', touched: '', last: block, rows: [], properties: new Set<string>(), parts: [], block, change };
  found.set(key, fresh);
  return fresh;
}

function noteProperties(one: Gathered, before: Readonly<Record<string, Json>>, token: Token): void {
  for (const name of changedNames(before, token.props)) one.properties.add(name);
  for (const [key, value] of Object.entries(before)) {
    if (token.kind !== 'object' && token.kind !== 'inline') continue;
    // The texts of a picture and what a footnote says are compared as texts.
    const [from, to] = [textIn(key, value), textIn(key, token.props[key] ?? null)];
    if (from !== null && to !== null) one.parts = compareWords(from, to);
  }
}

/** The text that a property holds, and what is not set holds none; null for what is no text. */
function textIn(key: string, value: Json): string | null {
  if (value === null) return '';
  const note = key === 'note' ? noteFromJson(value) : null;
  if (note !== null) return noteText(note);
  return typeof value === 'string' ? value : null;
}

function suggestion({ ids, inserted, deleted, touched, rows, properties, parts, block, change }: Gathered): Suggestion {
  const all = [...ids];
  const [id = ''] = all;
  const kind = kindOf(inserted !== '', deleted !== '', change);
  const text = kind === 'change' ? touched : withCells(inserted, rows);
  return { id, ids: all, kind, inserted: text, deleted: withCells(deleted, rows), properties: [...properties], parts: kind === 'change' ? parts : [], block, field: null, change };
}

/** “row: Boat · Tonnes” for a text in which cells end; what has none is left as it is. */
function withCells(text: string, rows: readonly unknown[]): string {
  if (!text.includes(SIGNS.cell)) return text;
  const name = rows.length === 1 ? 'cell' : new Set(rows).size === 1 ? 'row' : 'rows';
  const words = text.split(SIGNS.cell).filter((each) => each !== '');
  return words.length === 0 ? name : `${name}: ${words.join(' · ')}`;
}

function kindOf(isInserted: boolean, isDeleted: boolean, { kind }: Change): ChangeKind {
  if (isInserted && isDeleted) return kind ?? 'replacement';
  if (isInserted) return 'insertion';
  return isDeleted ? 'deletion' : 'change';
}

function clip(text: string, token: Token): string {
  return text.length >= QUOTE ? text : text + textOf(token);
}

function textOf(token: Token): string {
  if (token.kind === 'char') return token.char;
  if (token.kind === 'end') {
    const { type } = token.props;
    return type === 'cell' || type === 'factBox' ? SIGNS[type] : SIGNS.end;
  }
  if (token.kind === 'inline') return token.props['type'] === 'footnote' ? SIGNS.footnote : SIGNS.other;
  const { type } = token.props;
  return type === 'picture' || type === 'divider' || type === 'embed' || type === 'audio' ? SIGNS[type] : SIGNS.other;
}

/** Listed anew at each decision and after each pause in typing, while most blocks are still the same objects. */
const KNOWN = new WeakMap<Block, readonly Token[]>();

function markedTokens(block: Block): readonly Token[] {
  const tokens = KNOWN.get(block) ?? toTokens([markedPart(block)]);
  KNOWN.set(block, tokens);
  return tokens;
}

/** The block without the text that nothing is suggested about, unless the block as a whole is known by its text. */
function markedPart(block: Block): Block {
  if (!isTextBlock(block) || (block.rev?.was ?? []).length > 0) return block;
  return { ...block, runs: block.runs.filter((run) => !isTextRun(run) || run.rev !== undefined) };
}

/** A cheap look that spares most blocks of a long article from being taken apart. */
function mayBeMarked(block: Block): boolean {
  if (block.type === 'unknown' || block.rev !== undefined) return true;
  return isTextBlock(block) && block.runs.some((run) => !isTextRun(run) || run.rev !== undefined);
}
