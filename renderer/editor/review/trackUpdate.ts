import { $getRoot, $getSelection, $isRangeSelection, $setSelection, type BaseSelection, type EditorState, type LexicalEditor, type LexicalNode } from 'lexical';
import type { Block } from '../../../domain/body/body.ts';
import { isMarked } from '../../../domain/suggestions/decide.ts';
import { untouchedBy, type SelectedSpan } from '../../../domain/suggestions/editSpan.ts';
import { toTokens, type Token } from '../../../domain/suggestions/tokens.ts';
import { trackBlocks, withoutNewMarks } from '../../../domain/suggestions/track.ts';
import { $nodeToBlocks } from '../lexicalToBody.ts';
import { sameJson } from '../nodes/state.ts';
import { contentKey } from '../replaceBody.ts';
import { $placeOf, $setPoint } from './caret.ts';
import { $changedTops, type ChangedTops } from './changedTops.ts';
import { $patchBlocks } from './patchBlocks.ts';
import type { ReviewDesk } from './reviewDesk.ts';

/** Turns what an update did since `before` into tracked changes, or in edit mode keeps it out of those of others. */
export function $trackUpdate(editor: LexicalEditor, before: EditorState, desk: ReviewDesk): void {
  // From the end, since patching one stretch may move the nodes behind it.
  for (const stretch of $changedTops(editor, before).reverse()) $trackStretch(editor, before, stretch, desk);
}

function $trackStretch(editor: LexicalEditor, before: EditorState, stretch: ChangedTops, desk: ReviewDesk): void {
  const inBefore = <T>(read: (tops: LexicalNode[]) => T): T =>
    before.read(() => read(stretch.before.flatMap((key) => before._nodeMap.get(key) ?? [])), { editor });
  const old = inBefore((tops) => tops.flatMap((node) => $nodeToBlocks(node, new Map())));
  const now = sharing(old, stretch.now.flatMap((node) => $nodeToBlocks(node, new Map())));
  if (old.length === now.length && old.every((block, index) => block === now[index])) return;
  const selected = inBefore((tops) => $spanOf(before._selection, tops));
  // What was typed inside marked text has those marks from Lexical, which knows nothing of them.
  const clean = old.some(isMarked) ? withoutNewMarks(old, now, () => desk.newId()) : now;
  const wanted = desk.mode() === 'suggest' ? suggested(old, clean, selected, $spanOf($getSelection(), stretch.now), desk) : clean;
  if (contentKey(wanted) === contentKey(now)) return;
  $patchKeepingCaret(stretch, wanted, toTokens(clean), selected, toTokens(old).length);
}

type Span = SelectedSpan | null;

function $spanOf(selection: BaseSelection | null, tops: readonly LexicalNode[]): Span {
  if (!$isRangeSelection(selection)) return null;
  const [a, b] = [$placeOf(selection.anchor, tops), $placeOf(selection.focus, tops)];
  return a === null || b === null ? null : { start: Math.min(a, b), end: Math.max(a, b) };
}

function suggested(old: readonly Block[], now: readonly Block[], before: Span, after: Span, desk: ReviewDesk): Block[] {
  const untouched =
    before === null || after === null ? undefined : untouchedBy(toTokens(old), toTokens(now), before, after);
  const tracked = trackBlocks(old, now, {
    author: desk.author(),
    at: desk.now(),
    changes: desk.changes(),
    newId: () => desk.newId(),
    ...(untouched === undefined ? {} : { untouched }),
  });
  desk.add(tracked.added);
  return tracked.value;
}

function $patchKeepingCaret(
  { now, at }: ChangedTops,
  wanted: readonly Block[],
  row: readonly Token[],
  selected: Span,
  oldLength: number,
): void {
  const selection = $getSelection();
  const range = $isRangeSelection(selection) ? selection : null;
  const anchor = range === null ? null : $placeOf(range.anchor, now);
  const focus = range === null ? null : $placeOf(range.focus, now);
  const behind = $getRoot().getChildrenSize() - at - now.length;
  $patchBlocks(now, at, wanted);
  if (range === null || anchor === null || focus === null) return;
  const tops = $getRoot().getChildren().slice(at, $getRoot().getChildrenSize() - behind);
  const isCaret = range.isCollapsed();
  // A caret that did not move while text went has deleted forwards: it goes on behind what it struck.
  const wasCaret = selected !== null && selected.start === selected.end;
  const isForward = isCaret && wasCaret && anchor === selected.start && row.length < oldLength;
  const isAhead = anchor <= focus;
  const liveBefore = (all: number): number => row.slice(0, all).filter(({ rev }) => rev.del === undefined).length;
  const fresh = range.clone();
  const done =
    $setPoint(fresh.anchor, tops, liveBefore(anchor), isCaret ? isForward : isAhead) &&
    $setPoint(fresh.focus, tops, liveBefore(focus), isCaret ? isForward : !isAhead);
  $setSelection(done ? fresh : null);
}

/** The same blocks, as the objects they were before where nothing in them changed. */
function sharing(old: readonly Block[], now: readonly Block[]): Block[] {
  const byId = new Map(old.map((block) => [block.id, block]));
  return now.map((block) => {
    const known = byId.get(block.id);
    return known !== undefined && sameJson(known, block) ? known : block;
  });
}
