import { ListItemNode } from '@lexical/list';
import { TableNode, TableRowNode } from '@lexical/table';
import { HeadingNode, QuoteNode } from '@lexical/rich-text';
import {
  $getNodeByKey,
  $getState,
  $setState,
  HISTORIC_TAG,
  mergeRegister,
  ParagraphNode,
  type Klass,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import type { BlockId } from '../../../domain/body/body.ts';
import { AudioNode } from '../nodes/audio/AudioNode.tsx';
import { CorrectionNode } from '../nodes/correction/CorrectionNode.ts';
import { DividerNode } from '../nodes/divider/DividerNode.tsx';
import { EmbedNode } from '../nodes/embed/EmbedNode.tsx';
import { PictureNode } from '../nodes/picture/PictureNode.tsx';
import { FactBoxTitleNode } from '../nodes/factBox/FactBoxNode.ts';
import { PullQuoteNode } from '../nodes/pullQuote/PullQuoteNode.ts';
import { idState } from '../nodes/state.ts';
import { UnknownBlockNode } from '../nodes/unknown/UnknownBlockNode.tsx';
import { $isListWrapper } from './blockTree.ts';

export const BLOCK_NODES: readonly Klass<LexicalNode>[] = [
  ParagraphNode,
  HeadingNode,
  QuoteNode,
  FactBoxTitleNode,
  PullQuoteNode,
  CorrectionNode,
  ListItemNode,
  PictureNode,
  AudioNode,
  EmbedNode,
  DividerNode,
  UnknownBlockNode,
];

/** Tables and rows are no blocks, but the cells in them name them. */
const NAMED_NODES: readonly Klass<LexicalNode>[] = [...BLOCK_NODES, TableNode, TableRowNode];

/**
 * Sees that every block has an id of its own. A new block gets a new id; when two blocks have the same one, the
 * block that had it first keeps it. So the first half of a split block keeps the id and the second half is new.
 */
export function registerBlockIds(editor: LexicalEditor, newId: () => BlockId): () => void {
  const owners = new Map<BlockId, NodeKey>();
  const $giveId = (node: LexicalNode): void => {
    if ($isListWrapper(node)) return;
    const id = $getState(node, idState);
    const key = node.getKey();
    const owner = id === '' ? undefined : owners.get(id);
    if (id !== '' && (owner === undefined || owner === key || !$holds(owner, id))) {
      owners.set(id, key);
      return;
    }
    const fresh = newId();
    owners.set(fresh, key);
    $setState(node, idState, fresh);
  };
  return mergeRegister(
    ...NAMED_NODES.map((klass) => editor.registerNodeTransform(klass, $giveId)),
    editor.registerUpdateListener(({ editorState, tags }) => {
      // Undo brings blocks back without transforms; what they own is read off the state.
      if (!tags.has(HISTORIC_TAG)) return;
      owners.clear();
      for (const [key, node] of editorState._nodeMap) {
        if (!NAMED_NODES.some((klass) => node instanceof klass)) continue;
        const id = $getState(node, idState, 'direct');
        if (id !== '') owners.set(id, key);
      }
    }),
  );
}

function $holds(key: NodeKey, id: BlockId): boolean {
  const node = $getNodeByKey(key);
  return node !== null && node.isAttached() && $getState(node, idState) === id;
}
