import { $isListNode } from '@lexical/list';
import { $getSelection, $isRangeSelection } from 'lexical';
import { countBlock } from '../../domain/body/counts.ts';
import { $selectionBlocks } from './clipboard/selectionBlocks.ts';
import { $kindOf, $selectedBlocks } from './behaviour/blocks.ts';
import type { BlockKind, EditorStatus, TableStatus } from './editorTypes.ts';
import { $boxHere } from './box/boxHere.ts';
import { $selectedLink } from './links.ts';
import { bitsToMarks, NOTE_BIT } from './marks.ts';
import { $hasHeaderRow, $selectedCells } from './table/tableEdits.ts';

export const NO_STATUS: EditorStatus = {
  block: 'paragraph',
  marks: [],
  note: false,
  link: null,
  inBox: false,
  table: null,
  canUndo: false,
  canRedo: false,
  focused: false,
  selectedWords: 0,
};

/** Past this many nodes the parts of a selection are not looked at one by one. */
const MANY_NODES = 400;

/** What the selection says: computed from it alone, never from the document. */
export function $selectionStatus(): Pick<EditorStatus, 'block' | 'marks' | 'note' | 'link' | 'inBox' | 'table'> {
  const selection = $getSelection();
  const around = { inBox: $boxHere() !== null, table: $tableStatus() };
  if ($isRangeSelection(selection)) {
    return {
      block: selection.isCollapsed() || selection.getNodes().length <= MANY_NODES ? $selectedKind() : 'mixed',
      marks: bitsToMarks(selection.format),
      note: (selection.format & NOTE_BIT) !== 0,
      link: $selectedLink()?.getURL() ?? null,
      ...around,
    };
  }
  if (selection !== null) return { block: $selectedKind(), marks: [], note: false, link: null, ...around };
  return { block: 'paragraph', marks: [], note: false, link: null, ...around };
}

export function $selectedWords(): number {
  const selection = $getSelection();
  return $isRangeSelection(selection) && !selection.isCollapsed()
    ? $selectionBlocks().reduce((sum, block) => sum + countBlock(block).words, 0)
    : 0;
}

export function sameStatus(a: EditorStatus, b: EditorStatus): boolean {
  return (
    a.block === b.block &&
    a.note === b.note &&
    a.link === b.link &&
    a.inBox === b.inBox &&
    a.table?.headerRow === b.table?.headerRow &&
    a.canUndo === b.canUndo &&
    a.canRedo === b.canRedo &&
    a.focused === b.focused &&
    a.selectedWords === b.selectedWords &&
    a.marks.join() === b.marks.join()
  );
}

function $tableStatus(): TableStatus | null {
  const selected = $selectedCells();
  return selected === null ? null : { headerRow: $hasHeaderRow(selected.table) };
}

function $selectedKind(): BlockKind {
  const blocks = $selectedBlocks().filter((block) => !$isListNode(block));
  const [first, ...more] = blocks;
  if (first === undefined) return 'paragraph';
  const kind = $kindOf(first);
  return more.every((block) => $kindOf(block) === kind) ? kind : 'mixed';
}
