import { $isListItemNode } from '@lexical/list';
import {
  $getRoot,
  $getSelection,
  $getState,
  $hasUpdateTag,
  $isRangeSelection,
  CUT_TAG,
  PASTE_TAG,
  type BaseSelection,
  type EditorState,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import type { Block, BlockId } from '../../../domain/body/body.ts';
import type { ChangeId } from '../../../domain/body/revision.ts';
import { hasRunNotes } from '../../../domain/comments/places.ts';
import type { Changes } from '../../../domain/suggestions/change.ts';
import { decideBlocks, isMarked } from '../../../domain/suggestions/decide.ts';
import { untouchedBy, type SelectedSpan } from '../../../domain/suggestions/editSpan.ts';
import { pairMove } from '../../../domain/suggestions/pairMove.ts';
import { withoutStretchedNotes } from '../../../domain/suggestions/stretchedNotes.ts';
import { withStruckBreaks } from '../../../domain/suggestions/struckBreaks.ts';
import { toTokens, type Token } from '../../../domain/suggestions/tokens.ts';
import { trackBlocks, withoutNewMarks } from '../../../domain/suggestions/track.ts';
import type { TrackContext, Tracked } from '../../../domain/suggestions/trackContext.ts';
import { $blockOf } from '../behaviour/blockTree.ts';
import { $itemToBlocks, $nodeToBlocks } from '../lexicalToBody.ts';
import { idState, sameJson } from '../nodes/state.ts';
import { contentKey } from '../replaceBody.ts';
import { $placeOf } from './caret.ts';
import { $changedTops, type ChangedTops } from './changedTops.ts';
import { $keepingObjects } from './keepObjects.ts';
import { $keepingSelection } from './keepSelection.ts';
import { $isPlainWriting, $mayBeMarked } from './mayBeMarked.ts';
import { $patchBlocks, $patchItem } from './patchBlocks.ts';
import type { ReviewDesk } from './reviewDesk.ts';

/** What earlier looks at the same update have made of it. */
export interface Looks {
  /** What is as they left it, so that a further look leaves that alone. */
  readonly settled: Set<string>;
  /** The changes they recorded or went on with: a further look begins with the text as the edit made it, without these. */
  readonly made: Set<ChangeId>;
}

/** The desk of one look, with the changes the look went on with. */
interface LookDesk extends ReviewDesk {
  readonly joined: Set<ChangeId>;
}

/** Turns what an update did since `before` into tracked changes, or in edit mode keeps it out of those of others. */
export function $trackUpdate(editor: LexicalEditor, before: EditorState, desk: ReviewDesk, looks: Looks): void {
  if (desk.mode() !== 'suggest' && $isPlainWriting(editor, before)) return;
  const added: Changes[] = [];
  const noting: LookDesk = {
    ...desk,
    joined: new Set(),
    add: (changes) => {
      added.push(changes);
      desk.add(changes);
    },
  };
  const sameEdit = new Map<string, ChangeId>();
  for (const stretch of $changedTops(editor, before)) $trackStretch(editor, before, stretch, noting, looks, sameEdit);
  for (const id of [...added.flatMap(Object.keys), ...noting.joined]) looks.made.add(id);
  if ($hasUpdateTag(PASTE_TAG) && desk.mode() === 'suggest' && added.length > 0) $pairPasted(new Set(added.flatMap(Object.keys)), desk);
}

/** What was cut and is pasted again is one move. Pasting is rare enough to look at the whole text. */
function $pairPasted(pasted: ReadonlySet<ChangeId>, desk: ReviewDesk): void {
  const blocks = $getRoot().getChildren().flatMap((node) => $nodeToBlocks(node, new Map()));
  desk.add(pairMove(blocks, pasted, desk.changes(), desk.author()));
}

function $trackStretch(editor: LexicalEditor, before: EditorState, stretch: ChangedTops, desk: LookDesk, { settled, made }: Looks, sameEdit: Map<string, ChangeId>): void {
  const inBefore = <T>(read: (tops: LexicalNode[]) => T): T =>
    before.read(() => read(stretch.before.flatMap((key) => before._nodeMap.get(key) ?? [])), { editor });
  if (desk.mode() !== 'suggest' && !inBefore((tops) => tops.some($mayBeMarked))) return;
  const old = inBefore((tops) => tops.flatMap($blocksOf));
  const marked = sharing(old, stretch.now.flatMap($blocksOf));
  if (old.length === marked.length && old.every((block, index) => block === marked[index])) return;
  const key = changedKey(old, marked);
  if (settled.has(key)) return;
  const now = made.size === 0 ? marked : sharing(old, decideBlocks(marked, (id) => (made.has(id) ? 'accept' : null)));
  const selected = inBefore((tops) => $spanOf(before._selection, tops));
  // What was typed inside marked text has those marks from Lexical, which knows nothing of them.
  const plain = old.some(isMarked) ? withoutNewMarks(old, now, () => desk.newId()) : now;
  const here = $spanOf($getSelection(), stretch.now);
  const edit = untouchedIn(old, plain, selected, made.size === 0 ? here : spanWithout(made, here, toTokens(marked)));
  // What is pasted brings its own comments or none; what is typed has those of the text beside it.
  const isTyped = !$hasUpdateTag(PASTE_TAG) && old.some(hasRunNotes);
  const placed = withStruckBreaks(old, plain, edit);
  const clean = sharing(old, isTyped ? withoutStretchedNotes(old, placed, edit) : placed);
  // Made elsewhere than at the caret: a word found and replaced, or spelled otherwise.
  const wholeWords = edit.untouched === undefined && !hasRange(before._selection);
  const wanted = desk.mode() === 'suggest' ? $suggested(old, clean, { ...edit, sameEdit, wholeWords }, desk, stretch) : clean;
  const wantedKey = changedKey(old, wanted);
  settled.add(wantedKey);
  if (wantedKey === key) return;
  for (const id of grownDeletions(old, wanted)) desk.joined.add(id);
  const row = made.size === 0 ? toTokens(clean) : toTokens(marked);
  $patchKeepingSelection(stretch, wanted, row, selected, toTokens(old).length);
}

const $blocksOf = (node: LexicalNode): Block[] => ($isListItemNode(node) ? $itemToBlocks(node) : $nodeToBlocks(node, new Map()));

const hasRange = (selection: BaseSelection | null): boolean => $isRangeSelection(selection) && !selection.isCollapsed();

type Span = SelectedSpan | null;

function $spanOf(selection: BaseSelection | null, tops: readonly LexicalNode[]): Span {
  if (!$isRangeSelection(selection)) return null;
  const [a, b] = [$placeOf(selection.anchor, tops), $placeOf(selection.focus, tops)];
  return a === null || b === null ? null : { start: Math.min(a, b), end: Math.max(a, b) };
}

/** The same place in the text as the edit made it, without what was struck since. */
function spanWithout(made: ReadonlySet<ChangeId>, span: Span, row: readonly Token[]): Span {
  const place = (at: number): number => row.slice(0, at).filter(({ rev }) => rev.del === undefined || !made.has(rev.del)).length;
  return span === null ? null : { start: place(span.start), end: place(span.end) };
}

/** The deletions that strike more than they did. */
function grownDeletions(old: readonly Block[], now: readonly Block[]): ChangeId[] {
  const [before, after] = [struckBy(old), struckBy(now)];
  return [...after].flatMap(([id, count]) => (count > (before.get(id) ?? 0) ? [id] : []));
}

function struckBy(blocks: readonly Block[]): Map<ChangeId, number> {
  const count = new Map<ChangeId, number>();
  for (const { rev } of toTokens(blocks)) if (rev.del !== undefined) count.set(rev.del, (count.get(rev.del) ?? 0) + 1);
  return count;
}

/** What the edit surely left alone, where caret or selection tell. */
function untouchedIn(old: readonly Block[], now: readonly Block[], before: Span, after: Span): Pick<TrackContext, 'untouched'> {
  const untouched =
    before === null || after === null ? undefined : untouchedBy(toTokens(old), toTokens(now), before, after);
  return untouched === undefined ? {} : { untouched };
}

function $suggested(old: readonly Block[], now: readonly Block[], edit: Pick<TrackContext, 'untouched' | 'wholeWords'> & { readonly sameEdit: Map<string, ChangeId> }, desk: ReviewDesk, stretch: ChangedTops): Block[] {
  const $track = (apart: boolean, sameEdit = edit.sameEdit): Tracked<Block[]> =>
    trackBlocks(old, now, {
      author: desk.author(),
      at: desk.now(),
      changes: desk.changes(),
      newId: () => desk.newId(),
      preferred: $selectedIds,
      ...edit,
      sameEdit,
      apart,
    });
  // What is cut may be pasted elsewhere, and what was cut has moved.
  const own = $hasUpdateTag(PASTE_TAG) ? $track(true, new Map(edit.sameEdit)) : null;
  const { value, added } = own !== null && $isMove(own, desk, stretch) ? own : $track($hasUpdateTag(CUT_TAG));
  desk.add(added);
  return value;
}

/** Whether what was pasted is what the same author cut: then it is no part of what that author wrote beside it. */
function $isMove({ value, added }: Tracked<Block[]>, desk: ReviewDesk, { now }: ChangedTops): boolean {
  const around = $getRoot().getChildren().filter((top) => !now.some((node) => node.is(top) || top.isParentOf(node)));
  const blocks = [...around.flatMap($blocksOf), ...value];
  return Object.keys(pairMove(blocks, new Set(Object.keys(added)), { ...desk.changes(), ...added }, desk.author())).length > 0;
}

/** The blocks that the selection stands in. */
function $selectedIds(): ReadonlySet<BlockId> {
  const nodes = $getSelection()?.getNodes() ?? [];
  return new Set(nodes.flatMap((node) => {
    const block = $blockOf(node);
    const id = block === null ? undefined : $getState(block, idState);
    return id === undefined ? [] : [id];
  }));
}

function $patchKeepingSelection({ now, $at }: ChangedTops, wanted: readonly Block[], row: readonly Token[], selected: Span, oldLength: number): void {
  const [item] = now;
  const at = $at();
  const behind = $getRoot().getChildrenSize() - at - now.length;
  const isItem = $isListItemNode(item);
  const $tops = (): readonly LexicalNode[] => (isItem ? now : $getRoot().getChildren().slice(at, $getRoot().getChildrenSize() - behind));
  const $patch = (): void => {
    if (isItem) $patchItem(item, wanted);
    else $keepingObjects(() => { $patchBlocks(now, at, wanted); }, $tops);
  };
  // A caret that did not move while text went has deleted forwards: it goes on behind what it struck.
  const isForward = (caret: number): boolean => selected !== null && selected.start === selected.end && caret === selected.start && row.length < oldLength;
  const liveBefore = (all: number): number => row.slice(0, all).filter(({ rev }) => rev.del === undefined).length;
  $keepingSelection($patch, $tops, { liveBefore, isForward });
}

/** Equal for edits that change the same into the same: a further look may take in more blocks around that. */
function changedKey(old: readonly Block[], now: readonly Block[]): string {
  const same = (a: Block | undefined, b: Block | undefined): boolean => a !== undefined && b !== undefined && (a === b || contentKey([a]) === contentKey([b]));
  const most = Math.min(old.length, now.length);
  let start = 0;
  while (start < most && same(old[start], now[start])) start += 1;
  let end = 0;
  while (end < most - start && same(old[old.length - 1 - end], now[now.length - 1 - end])) end += 1;
  return `${contentKey(old.slice(start, old.length - end))} ${contentKey(now.slice(start, now.length - end))}`;
}

/** The same blocks, as the objects they were before where nothing in them changed. */
function sharing(old: readonly Block[], now: readonly Block[]): Block[] {
  const byId = new Map(old.map((block) => [block.id, block]));
  return now.map((block) => {
    const known = byId.get(block.id);
    return known !== undefined && sameJson(known, block) ? known : block;
  });
}
