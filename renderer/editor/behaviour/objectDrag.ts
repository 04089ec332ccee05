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
import { $selectObject } from './objects.ts';

/** What is being dragged. The clipboard of the drag says nothing, so no page can pretend to drag one of our blocks. */
let dragged: { editor: LexicalEditor; key: NodeKey } | null = null;

export function startObjectDrag(editor: LexicalEditor, key: NodeKey, event: DragEvent): void {
  dragged = { editor, key };
  event.dataTransfer?.setData('text/plain', '');
  if (event.dataTransfer !== null) event.dataTransfer.effectAllowed = 'move';
  event.stopPropagation();
}

/** Drops a dragged picture, divider or unknown part between two blocks; a line shows where. */
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
        if (dragged?.editor !== editor) return false;
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
        if (dragged?.editor !== editor) return false;
        event.preventDefault();
        const place = placeAt(editor, event);
        const { key } = dragged;
        dragged = null;
        mark(null, 'after');
        if (place !== null) $dropObject(key, place);
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      DRAGEND_COMMAND,
      () => {
        dragged = null;
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

/** The top-level block under the pointer, and which half of it. */
function placeAt(editor: LexicalEditor, event: DragEvent): Place | null {
  const root = editor.getRootElement();
  let element = event.target instanceof Node ? event.target : null;
  while (element !== null && element.parentNode !== root) element = element.parentNode;
  if (!(element instanceof HTMLElement)) return null;
  const { top, height } = element.getBoundingClientRect();
  return { element, edge: event.clientY < top + height / 2 ? 'before' : 'after' };
}

function $dropObject(key: NodeKey, { element, edge }: Place): void {
  const object = $getNodeByKey(key);
  const target = $getNearestNodeFromDOMNode(element);
  if (object === null || target === null || target.is(object)) return;
  if (edge === 'before') target.insertBefore(object);
  else target.insertAfter(object);
  $selectObject(key);
}
