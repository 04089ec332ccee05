import { $createTableSelectionFrom, $isTableNode, $isTableRowNode, $isTableSelection, type TableSelection } from '@lexical/table';
import {
  $createRangeSelection,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  type BaseSelection,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { $cellOf, $paragraphOf, $realCells } from '../table/tableTree.ts';
import { $placeOf, $setPoint } from './caret.ts';

/** What is known of the text that a caret stands in: tokens before a place that are not struck, and which way was deleted. */
export interface CaretContext {
  readonly liveBefore: (all: number) => number;
  readonly isForward: (caret: number) => boolean;
}

/** Runs a change that may make nodes anew, and puts caret, selection or selected cells back where they were in the text. */
export function $keepingSelection($change: () => void, $tops: () => readonly LexicalNode[], context: CaretContext): void {
  const selection = $getSelection();
  const tops = $tops();
  const exact = $isRangeSelection(selection) ? $placed(selection, tops) : null;
  const held = exact ?? $placed($standIn(selection), tops);
  $change();
  if (exact === null && $isThere(selection)) return;
  const fresh = held === null ? null : $setAgain(held, $tops(), context);
  $setSelection(fresh !== null && $isTableSelection(selection) ? $cellsFrom(fresh) : fresh);
}

interface Held {
  readonly range: RangeSelection;
  readonly anchor: number;
  readonly focus: number;
}

function $placed(range: RangeSelection | null, tops: readonly LexicalNode[]): Held | null {
  const anchor = range === null ? null : $placeOf(range.anchor, tops);
  const focus = range === null ? null : $placeOf(range.focus, tops);
  return range === null || anchor === null || focus === null ? null : { range, anchor, focus };
}

function $setAgain({ range, anchor, focus }: Held, tops: readonly LexicalNode[], { liveBefore, isForward }: CaretContext): RangeSelection | null {
  const isCaret = range.isCollapsed();
  const isAhead = anchor <= focus;
  const fresh = range.clone();
  const done =
    $setPoint(fresh.anchor, tops, liveBefore(anchor), isCaret ? isForward(anchor) : isAhead) &&
    $setPoint(fresh.focus, tops, liveBefore(focus), isCaret ? isForward(anchor) : !isAhead);
  return done ? fresh : null;
}

/** Selected cells as text, and a place in a cell that only fills up its row, and so is no block, in the last that is one. */
function $standIn(selection: BaseSelection | null): RangeSelection | null {
  if (!$isRangeSelection(selection) && !$isTableSelection(selection)) return null;
  const range = $createRangeSelection();
  for (const side of ['anchor', 'focus'] as const) {
    const node = $getNodeByKey(selection[side].key);
    const cell = node === null ? null : $cellOf(node);
    const row = cell?.getParent();
    const real = $isTableRowNode(row) ? $realCells(row) : [];
    const held = cell === null ? undefined : (real[cell.getIndexWithinParent()] ?? real.at(-1));
    const paragraph = held === undefined ? null : $paragraphOf(held);
    if (paragraph === null) return null;
    range[side].set(paragraph.getKey(), 0, 'element');
  }
  return range;
}

function $cellsFrom({ anchor, focus }: RangeSelection): TableSelection | null {
  const [from, to] = [$cellOf(anchor.getNode()), $cellOf(focus.getNode())];
  const table = from?.getParent()?.getParent();
  return $isTableNode(table) && from !== null && to !== null && table.is(to.getParent()?.getParent()) ? $createTableSelectionFrom(table, from, to) : null;
}

/** Whether what is selected is still in the text; selected objects see to that themselves. */
function $isThere(selection: BaseSelection | null): boolean {
  if (!$isRangeSelection(selection) && !$isTableSelection(selection)) return true;
  return [selection.anchor, selection.focus].every(({ key }) => $getNodeByKey(key)?.isAttached() === true);
}
