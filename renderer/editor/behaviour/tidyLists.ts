import { $createListItemNode, $isListNode, ListItemNode } from '@lexical/list';
import type { LexicalEditor } from 'lexical';

/**
 * What is nested under an item stands in an item of its own that follows, as Lexical's indenting makes it. Text typed into
 * such an item would share it with the list, and a subheading made of that text would swallow the list.
 */
export function registerTidyLists(editor: LexicalEditor): () => void {
  return editor.registerNodeTransform(ListItemNode, (item) => {
    const nested = item.getChildren().filter($isListNode);
    if (nested.length === 0 || nested.length === item.getChildrenSize()) return;
    item.insertAfter($createListItemNode().append(...nested));
  });
}
