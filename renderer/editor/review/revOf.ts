import { $getState, $isDecoratorNode, $isElementNode, type LexicalNode } from 'lexical';
import { RevisionMarksSchema, type RevisionMarks } from '../../../domain/body/revision.ts';
import { dataState } from '../nodes/data.ts';
import { $isDividerNode } from '../nodes/divider/DividerNode.tsx';
import { blockExtraState, runExtraState } from '../nodes/state.ts';
import { $isUnknownBlockNode } from '../nodes/unknown/UnknownBlockNode.tsx';
import { $isUnknownInlineNode } from '../nodes/unknown/UnknownInlineNode.tsx';

const NONE: RevisionMarks = {};

/** The tracked changes on an inline node. */
export function $runRev(node: LexicalNode): RevisionMarks {
  return parsed($isUnknownInlineNode(node) ? node.getRaw()['rev'] : $getState(node, runExtraState)?.['rev']);
}

/** The tracked changes on a block: of its paragraph mark, or of the block itself when it has no text. */
export function $blockRev(node: LexicalNode): RevisionMarks {
  if ($isUnknownBlockNode(node)) return parsed(node.getRaw()['rev']);
  if ($isDecoratorNode(node) && !$isDividerNode(node)) {
    const data = $getState(node, dataState);
    return parsed('rev' in data ? data.rev : undefined);
  }
  return parsed($getState(node, blockExtraState)?.['rev']);
}

/** Whether anything in a node is there that is not struck. */
export function $holdsLive(node: LexicalNode): boolean {
  return $isElementNode(node) ? node.getChildren().some($holdsLive) : $runRev(node).del === undefined;
}

function parsed(raw: unknown): RevisionMarks {
  if (raw === undefined) return NONE;
  const marks = RevisionMarksSchema.safeParse(raw);
  return marks.success ? marks.data : NONE;
}
