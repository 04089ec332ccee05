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
import { $topOf } from '../behaviour/blockTree.ts';
import { $endOfUnit, $fromTo } from '../behaviour/moveBlocks.ts';
import { $stand } from '../behaviour/wholeBlocks.ts';
import { draggedIn, endDrag } from './dragged.ts';
import { createDropLine, dropPlaceAt, type DropPlace } from './dropPlace.ts';

/** Drops a dragged block of this editor between two others; a line shows where. */
export function registerBlockDrag(editor: LexicalEditor): () => void {
  const line = createDropLine();
  const end = (): void => {
    endDrag();
    line.show(null);
  };
  return mergeRegister(
    editor.registerCommand(
      DRAGOVER_COMMAND,
      (event) => {
        if (draggedIn(editor) === null) return false;
        event.preventDefault();
        line.show(dropPlaceAt(editor, event));
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      DROP_COMMAND,
      (event) => {
        const key = draggedIn(editor);
        if (key === null) return false;
        event.preventDefault();
        const place = dropPlaceAt(editor, event);
        end();
        if (place !== null) $dropBlock(key, place);
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      DRAGEND_COMMAND,
      () => {
        end();
        return false;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
  );
}

function $dropBlock(key: NodeKey, { element, edge }: DropPlace): void {
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
