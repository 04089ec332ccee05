import type { LexicalEditor, NodeKey } from 'lexical';

/** What is being dragged. The clipboard of the drag says nothing, so no page can pretend to drag one of our blocks. */
let dragged: { readonly editor: LexicalEditor; readonly key: NodeKey } | null = null;

export function startObjectDrag(editor: LexicalEditor, key: NodeKey, event: DragEvent): void {
  dragged = { editor, key };
  event.dataTransfer?.setData('text/plain', '');
  if (event.dataTransfer !== null) event.dataTransfer.effectAllowed = 'move';
  event.stopPropagation();
}

/** The block of an editor that is being dragged. */
export function draggedIn(editor: LexicalEditor): NodeKey | null {
  return dragged?.editor === editor ? dragged.key : null;
}

export function endDrag(): void {
  dragged = null;
}
