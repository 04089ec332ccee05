import { RootNode, type LexicalEditor, type LexicalNode } from 'lexical';

/**
 * At each change of anything Lexical looks through the row of blocks for words that stand in none. Only a change of the
 * row can put some there, so that a letter need not have it walked: the root is another object once its row has changed.
 */
export function registerRowOfBlocks(editor: LexicalEditor): () => void {
  const root = editor._nodes.get(RootNode.getType());
  if (root === undefined) return () => undefined;
  const looks = [...root.transforms];
  const quiet = looks.map((look) => (node: LexicalNode) => {
    const before = editor.getEditorState()._nodeMap.get(node.getKey());
    if (before !== node.getLatest()) look(node);
  });
  root.transforms = new Set(quiet);
  return () => {
    root.transforms = new Set(looks);
  };
}
