import { $isListNode } from '@lexical/list';
import { $isTableNode } from '@lexical/table';
import type { LexicalNode } from 'lexical';
import { $isFactBoxNode } from '../nodes/factBox/FactBoxNode.ts';
import { $tableCells } from '../table/tableTree.ts';
import { $listItems } from './listItems.ts';

/** The nodes of the blocks in a top-level node, in the order of the body. */
export function $blocksIn(top: LexicalNode): LexicalNode[] {
  if ($isListNode(top)) return $listItems(top).map(({ item }) => item);
  if ($isFactBoxNode(top)) return top.getChildren().flatMap($blocksIn);
  return $isTableNode(top) ? $tableCells(top).map(({ paragraph }) => paragraph) : [top];
}
