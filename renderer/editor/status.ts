import { $isListNode } from '@lexical/list';
import { $getSelection, $isNodeSelection, $isRangeSelection } from 'lexical';
import { countBlock } from '../../domain/body/counts.ts';
import { $selectionBlocks } from './clipboard/selectionBlocks.ts';
import { $kindOf, $selectedBlocks } from './behaviour/blocks.ts';
import type { BlockKind, EditorStatus } from './editorTypes.ts';
import { $selectedLink } from './links.ts';
import { bitsToMarks, NOTE_BIT } from './marks.ts';

export const NO_STATUS: EditorStatus = {
  block: 'paragraph',
  marks: [],
  note: false,
  link: null,
  canUndo: false,
  canRedo: false,
  focused: false,
  selectedWords: 0,
};

/** Past this many nodes the parts of a selection are not looked at one by one. */
const MANY_NODES = 400;

/** What the selection says: computed from it alone, never from the document. */
export function $selectionStatus(): Pick<EditorStatus, 'block' | 'marks' | 'note' | 'link'> {
  const selection = $getSelection();
  if ($isRangeSelection(selection)) {
    return {
      block: selection.isCollapsed() || selection.getNodes().length <= MANY_NODES ? $selectedKind() : 'mixed',
      marks: bitsToMarks(selection.format),
      note: (selection.format & NOTE_BIT) !== 0,
      link: $selectedLink()?.getURL() ?? null,
    };
  }
  if ($isNodeSelection(selection)) return { block: $selectedKind(), marks: [], note: false, link: null };
  return { block: 'paragraph', marks: [], note: false, link: null };
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
    a.canUndo === b.canUndo &&
    a.canRedo === b.canRedo &&
    a.focused === b.focused &&
    a.selectedWords === b.selectedWords &&
    a.marks.join() === b.marks.join()
  );
}

function $selectedKind(): BlockKind {
  const blocks = $selectedBlocks().filter((block) => !$isListNode(block));
  const [first, ...more] = blocks;
  if (first === undefined) return 'paragraph';
  const kind = $kindOf(first);
  return more.every((block) => $kindOf(block) === kind) ? kind : 'mixed';
}
