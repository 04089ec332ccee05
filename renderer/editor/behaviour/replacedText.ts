import { $getSelection, $isRangeSelection, COMMAND_PRIORITY_HIGH, CONTROLLED_TEXT_INSERTION_COMMAND, type LexicalEditor } from 'lexical';

/** A spelling suggestion of the system comes with a data transfer, which Lexical would read as a paste of nodes or HTML. */
export function registerReplacedText(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    CONTROLLED_TEXT_INSERTION_COMMAND,
    (eventOrText) => {
      if (typeof eventOrText === 'string' || eventOrText.dataTransfer === null) return false;
      const text = eventOrText.dataTransfer.getData('text/plain');
      const selection = $getSelection();
      if ($isRangeSelection(selection) && text !== '') selection.insertText(text);
      return true;
    },
    COMMAND_PRIORITY_HIGH,
  );
}
