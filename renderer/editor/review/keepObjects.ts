import { $getSelection, $getState, $isDecoratorNode, $isNodeSelection, $setSelection, type LexicalNode } from 'lexical';
import { $selectObject } from '../behaviour/objects.ts';
import { idState } from '../nodes/state.ts';
import { $blockRev } from './revOf.ts';

/**
 * Runs a change that may make selected objects anew, and selects them again by their ids: a selection of nodes that are
 * gone would swallow what is put in next. Of a moved object the one that stays is taken.
 */
export function $keepingObjects(change: () => void, $tops: () => readonly LexicalNode[]): void {
  const selection = $getSelection();
  const ids = $isNodeSelection(selection) ? selection.getNodes().map((node) => $getState(node, idState)) : [];
  change();
  if (!$isNodeSelection(selection) || selection.getNodes().every((node) => node.isAttached())) return;
  const fresh = $tops().filter((node) => $isDecoratorNode(node) && ids.includes($getState(node, idState)));
  const chosen = fresh.find((node) => $blockRev(node).del === undefined) ?? fresh[0];
  if (chosen === undefined) $setSelection(null);
  else $selectObject(chosen.getKey());
}
