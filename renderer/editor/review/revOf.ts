import { $getState, type LexicalNode } from 'lexical';
import { RevisionMarksSchema, type RevisionMarks } from '../../../domain/body/revision.ts';
import { $isPictureNode } from '../nodes/picture/PictureNode.tsx';
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
  if ($isPictureNode(node)) return parsed(node.getPicture()['rev']);
  if ($isUnknownBlockNode(node)) return parsed(node.getRaw()['rev']);
  return parsed($getState(node, blockExtraState)?.['rev']);
}

function parsed(raw: unknown): RevisionMarks {
  if (raw === undefined) return NONE;
  const marks = RevisionMarksSchema.safeParse(raw);
  return marks.success ? marks.data : NONE;
}
