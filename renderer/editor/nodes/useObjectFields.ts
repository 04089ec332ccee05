import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { HISTORY_MERGE_TAG, HISTORY_PUSH_TAG, type NodeKey } from 'lexical';
import { $selectObject } from '../behaviour/objects.ts';
import { $changeData } from './data.ts';

/** How the fields of an object write into its block, and how one comes back from them to the object. */
export function useObjectFields<T extends object>(
  nodeKey: NodeKey,
): { readonly readOnly: boolean; set(change: Partial<T>, isFirst: boolean): void; onLeave(): void } {
  const [editor] = useLexicalComposerContext();
  return {
    readOnly: !editor.isEditable(),
    set: (change, isFirst) => {
      editor.update(
        () => {
          $changeData(nodeKey, change);
        },
        { tag: isFirst ? HISTORY_PUSH_TAG : HISTORY_MERGE_TAG },
      );
    },
    onLeave: () => {
      editor.update(() => {
        $selectObject(nodeKey);
      });
      editor.getRootElement()?.focus({ preventScroll: true });
    },
  };
}
