import { $createListNode, $isListItemNode, $isListNode } from '@lexical/list';
import {
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  COMMAND_PRIORITY_CRITICAL,
  DRAGEND_COMMAND,
  DRAGOVER_COMMAND,
  DROP_COMMAND,
  mergeRegister,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { blockElementAt } from './blockElement.ts';
import { $topOf } from './blockTree.ts';
import { draggedIn, endDrag } from './draggedBlock.ts';
import { $endOfUnit, $fromTo } from './moveBlocks.ts';
import { $stand } from './wholeBlocks.ts';

/** Drops a dragged block between two others; a line shows where. */
export function registerObjectDrag(editor: LexicalEditor): () => void {
  let marked: HTMLElement | null = null;
  const mark = (element: HTMLElement | null, edge: 'before' | 'after'): void => {
    if (marked !== null && marked !== element) delete marked.dataset['drop'];
    if (element !== null) element.dataset['drop'] = edge;
    marked = element;
  };
  return mergeRegister(
    editor.registerCommand(
      DRAGOVER_COMMAND,
      (event) => {
        if (draggedIn(editor) === null) return false;
        event.preventDefault();
        const place = placeAt(editor, event);
        mark(place?.element ?? null, place?.edge ?? 'after');
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      DROP_COMMAND,
      (event) => {
        if (draggedIn(editor) === null) return false;
        event.preventDefault();
        const place = placeAt(editor, event);
        const key = draggedIn(editor);
        endDrag();
        mark(null, 'after');
        if (place !== null && key !== null) $dropBlock(key, place);
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      DRAGEND_COMMAND,
      () => {
        endDrag();
        mark(null, 'after');
        return false;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
  );
}

interface Place {
  readonly element: HTMLElement;
  readonly edge: 'before' | 'after';
}

/** The block under the pointer, a list item or a child of the root, and which half of it. */
function placeAt(editor: LexicalEditor, event: DragEvent): Place | null {
  const element = blockElementAt(editor.getRootElement(), event.target);
  if (element === null) return null;
  const { top, height } = element.getBoundingClientRect();
  return { element, edge: event.clientY < top + height / 2 ? 'before' : 'after' };
}

function $dropBlock(key: NodeKey, { element, edge }: Place): void {
  const block = $getNodeByKey(key);
  const target = $getNearestNodeFromDOMNode(element);
  if (block === null || target === null || target.is(block)) return;
  const list = block.getParent();
  const moved = $isListItemNode(block) ? $fromTo(block, $endOfUnit(block)) : [block];
  if (moved.some((node) => node.is(target) || node.isParentOf(target))) return;
  const isSameKind = $isListItemNode(block) === $isListItemNode(target);
  const place = isSameKind ? target : ($topOf(target) ?? target);
  const nodes = $isListItemNode(block) && !$isListItemNode(target) && $isListNode(list) ? [$createListNode(list.getListType()).append(...moved)] : moved;
  if (edge === 'before') for (const node of nodes) place.insertBefore(node);
  else {
    let last = $isListItemNode(place) ? $endOfUnit(place) : place;
    for (const node of nodes) {
      last.insertAfter(node);
      last = node;
    }
  }
  if ($isListNode(list) && list.isEmpty()) list.remove();
  $stand(block);
}
