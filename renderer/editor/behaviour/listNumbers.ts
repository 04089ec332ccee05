import { $isListItemNode, ListNode } from '@lexical/list';
import { $getState, type LexicalEditor } from 'lexical';
import { startState } from '../nodes/state.ts';
import { $isListWrapper } from './blockTree.ts';

/** Shows the number at which an item restarts its list, after Lexical has numbered the items one by one. */
export function registerListNumbers(editor: LexicalEditor): () => void {
  return editor.registerNodeTransform(ListNode, (list) => {
    if (list.getListType() !== 'number') return;
    let value = list.getStart();
    for (const item of list.getChildren()) {
      if (!$isListItemNode(item) || $isListWrapper(item)) continue;
      const start = $getState(item, startState);
      if (start > 0) value = start;
      if (item.getValue() !== value) item.setValue(value);
      value += 1;
    }
  });
}
