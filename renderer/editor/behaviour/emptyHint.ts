import { $getRoot, $isParagraphNode, mergeRegister, type LexicalEditor } from 'lexical';

/**
 * Says on the root element whether nothing is written yet; the style sheet then shows where to begin. Lexical's own
 * placeholder looks at all blocks after each key.
 */
export function registerEmptyHint(editor: LexicalEditor): () => void {
  let shown: HTMLElement | null = null;
  let wasEmpty: boolean | null = null;
  const show = (): void => {
    const root = editor.getRootElement();
    const isEmpty = editor.getEditorState().read($isEmpty);
    if (root === null || (root === shown && isEmpty === wasEmpty)) return;
    root.toggleAttribute('data-empty', isEmpty);
    shown = root;
    wasEmpty = isEmpty;
  };
  return mergeRegister(editor.registerUpdateListener(show), editor.registerRootListener(show));
}

function $isEmpty(): boolean {
  const root = $getRoot();
  const first = root.getFirstChild();
  return root.getChildrenSize() === 1 && $isParagraphNode(first) && first.isEmpty();
}
