import { $isListItemNode, $isListNode } from '@lexical/list';
import { $isTableCellNode } from '@lexical/table';
import { $createParagraphNode, $isDecoratorNode, $isElementNode, type LexicalNode } from 'lexical';
import type { Block, BlockId } from '../../../domain/body/body.ts';
import { withoutReview } from '../../../domain/review/withoutReview.ts';
import { $blocksToNodes } from '../bodyToLexical.ts';
import { withFreshIds } from '../clipboard/insertBlocks.ts';
import { $nodeToBlocks, type ItemCache } from '../lexicalToBody.ts';
import { $selectedBlocks } from './blocks.ts';
import { $removeEmptyList, $topOf } from './blockTree.ts';
import { $endOfUnit } from './moveBlocks.ts';
import { $selectObject } from './objects.ts';

/** Puts copies of the selected blocks below them, with ids of their own and nothing of a review. */
export function $duplicateBlocks(newId: () => BlockId): void {
  const nodes = $selectedWholes();
  const last = nodes.at(-1);
  if (last === undefined) return;
  const copies = withFreshIds(withoutReview(nodes.flatMap($wholeBlock)), newId);
  const inList = $isListItemNode(last) && nodes.every($isListItemNode);
  const made = $blocksToNodes(inList ? copies.map($atTop) : copies);
  // Items go into the list where they are, at the level of the one they follow.
  const fresh = inList ? made.flatMap((list) => ($isListNode(list) ? list.getChildren() : [])) : made;
  let place = inList ? $endOfUnit(last) : ($topOf(last) ?? last);
  for (const node of fresh) {
    place.insertAfter(node);
    place = node;
  }
  $stand(fresh.at(-1) ?? last);
}

/** Takes the selected blocks away; the caret stands in what follows. */
export function $deleteBlocks(): void {
  for (const node of $selectedWholes()) {
    const list = node.getParent();
    const beside = $neighbour(node);
    if (beside === null) {
      const paragraph = $createParagraphNode();
      ($topOf(node) ?? node).insertAfter(paragraph);
      paragraph.select();
    } else $stand(beside);
    node.remove(true);
    $removeEmptyList(list);
  }
}

/** The selected blocks; in a table it is the table. */
function $selectedWholes(): LexicalNode[] {
  const wholes = $selectedBlocks().map((block) => ($isTableCellNode(block.getParent()) ? ($topOf(block) ?? block) : block));
  return [...new Set(wholes)];
}

/** Puts the caret at the start of a block, or selects it as a whole. */
export function $stand(node: LexicalNode): void {
  if ($isDecoratorNode(node)) $selectObject(node.getKey());
  else if ($isElementNode(node)) node.selectStart();
}

/** What stands next to a node, or to the list or item that holds nothing else. */
function $neighbour(node: LexicalNode): LexicalNode | null {
  const parent = node.getParent();
  const outer = $isListNode(parent) || $isListItemNode(parent) ? parent : null;
  return node.getNextSibling() ?? node.getPreviousSibling() ?? (outer === null ? null : $neighbour(outer));
}

function $wholeBlock(node: LexicalNode): Block[] {
  if (!$isListItemNode(node)) return $nodeToBlocks(node, new Map());
  const items: ItemCache = new Map();
  const list = $topOf(node);
  if (list !== null) $nodeToBlocks(list, items);
  return [items.get(node.getKey())].filter((item) => item !== undefined);
}

function $atTop(block: Block): Block {
  return block.type === 'listItem' ? { ...block, level: 0 } : block;
}
