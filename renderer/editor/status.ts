import { $isListNode } from '@lexical/list';
import { $getSelection, $isNodeSelection, $isRangeSelection } from 'lexical';
import { countWords } from '../../domain/body/counts.ts';
import { $kindOf, $selectedBlocks } from './behaviour/blocks.ts';
import type { BlockKind, EditorStatus } from './editorTypes.ts';
import { $selectedLink } from './links.ts';
import { bitsToMarks } from './marks.ts';

export const NO_STATUS: EditorStatus = {
  block: 'paragraph',
  marks: [],
  link: null,
  canUndo: false,
  canRedo: false,
  focused: false,
  selectedWords: 0,
};

/** Past this many nodes the parts of a selection are not looked at one by one. */
const MANY_NODES = 400;

/** What the selection says: computed from it alone, never from the document. */
export function $selectionStatus(): Pick<EditorStatus, 'block' | 'marks' | 'link'> {
  const selection = $getSelection();
  if ($isRangeSelection(selection)) {
    return {
      block: selection.isCollapsed() || selection.getNodes().length <= MANY_NODES ? $selectedKind() : 'mixed',
      marks: bitsToMarks(selection.format),
      link: $selectedLink()?.getURL() ?? null,
    };
  }
  if ($isNodeSelection(selection)) return { block: $selectedKind(), marks: [], link: null };
  return { block: 'paragraph', marks: [], link: null };
}

export function $selectedWords(): number {
  const selection = $getSelection();
  return $isRangeSelection(selection) && !selection.isCollapsed()
    ? countWords(selection.getTextContent())
    : 0;
}

export function sameStatus(a: EditorStatus, b: EditorStatus): boolean {
  return (
    a.block === b.block &&
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
