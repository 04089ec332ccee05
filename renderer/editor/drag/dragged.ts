import type { LexicalEditor, NodeKey } from 'lexical';

interface Dragged {
  readonly editor: LexicalEditor;
  /** The block that is dragged as a whole; null for the selected text. */
  readonly key: NodeKey | null;
}

/** What is being dragged. The clipboard of the drag says nothing of it, so no page can pretend to drag what is ours. */
let dragged: Dragged | null = null;

export function beginDrag(what: Dragged): void {
  dragged = what;
}

/** The block of an editor that is being dragged. */
export function draggedIn(editor: LexicalEditor): NodeKey | null {
  return dragged?.editor === editor ? dragged.key : null;
}

/** Whether the selected text of an editor is being dragged. */
export function isTextDraggedIn(editor: LexicalEditor): boolean {
  return dragged?.editor === editor && dragged.key === null;
}

export function endDrag(): void {
  dragged = null;
}
