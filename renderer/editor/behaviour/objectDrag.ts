import {
  $getNearestNodeFromDOMNode,
  COMMAND_PRIORITY_CRITICAL,
  DRAGEND_COMMAND,
  DRAGOVER_COMMAND,
  DROP_COMMAND,
  mergeRegister,
  type LexicalEditor,
} from 'lexical';
import { blockElementAt } from './blockElement.ts';
import { draggedIn, endDrag } from './draggedBlock.ts';
import { $dropBlock } from './dropBlock.ts';

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
        const target = place === null ? null : $getNearestNodeFromDOMNode(place.element);
        if (place !== null && target !== null && key !== null) $dropBlock(key, target, place.edge);
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
