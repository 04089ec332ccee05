import {
  $getNearestNodeFromDOMNode,
  COMMAND_PRIORITY_CRITICAL,
  DRAGEND_COMMAND,
  DRAGOVER_COMMAND,
  DROP_COMMAND,
  mergeRegister,
  type LexicalEditor,
} from 'lexical';
import { $dropBlock } from './dropBlock.ts';
import { draggedIn, endDrag } from './dragged.ts';
import { $dropPlaceAt, createDropLine } from './dropPlace.ts';

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
        line.show($dropPlaceAt(editor, event));
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
        const place = $dropPlaceAt(editor, event);
        end();
        const target = place === null ? null : $getNearestNodeFromDOMNode(place.element);
        if (place !== null && target !== null) $dropBlock(key, target, place.edge);
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
