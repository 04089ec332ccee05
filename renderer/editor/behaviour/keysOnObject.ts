import {
  $createParagraphNode,
  $getRoot,
  COMMAND_PRIORITY_HIGH,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { $selectedObject } from './objects.ts';
import { beginsComposing, writesCharacter } from './typedKey.ts';

/**
 * While a picture or divider is selected there is no caret, and Lexical drops what is typed. So typing starts a new
 * paragraph below it, and the keys that jump to either end of the text do so.
 */
export function registerKeysOnObject(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    KEY_DOWN_COMMAND,
    (event) => {
      const object = $selectedObject();
      if (object === null || !editor.isEditable() || event.target !== editor.getRootElement()) return false;
      const isCommand = event.ctrlKey || event.metaKey;
      if (isCommand && (event.key === 'Home' || event.key === 'End')) {
        event.preventDefault();
        if (event.key === 'Home') $getRoot().selectStart();
        else $getRoot().selectEnd();
        return true;
      }
      // An input method writes into the new paragraph by itself.
      if (beginsComposing(event)) $paragraphBelow(object);
      else if (writesCharacter(event)) {
        event.preventDefault();
        $paragraphBelow(object).insertText(event.key);
        return true;
      }
      return false;
    },
    COMMAND_PRIORITY_HIGH,
  );
}

function $paragraphBelow(object: LexicalNode): RangeSelection {
  const paragraph = $createParagraphNode();
  object.insertAfter(paragraph);
  return paragraph.select();
}
