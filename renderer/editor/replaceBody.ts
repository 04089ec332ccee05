import {
  $getRoot,
  $createParagraphNode,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  CLEAR_HISTORY_COMMAND,
  HISTORY_MERGE_TAG,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import type { Block } from '../../domain/body/body.ts';
import { groupBlocks } from '../../domain/body/groups.ts';
import { $blocksToNodes } from './bodyToLexical.ts';
import { $nodeToBlocks } from './lexicalToBody.ts';
import { normaliseBody } from './normaliseBody.ts';

/** Marks an update that shows a stored text. It is no change by the person. */
export const LOAD_TAG = 'stet-load';

/**
 * Puts another version of the article in place. Blocks that are the same keep their nodes, so the caret, which
 * stands in one of them, stays. Undo starts anew: a step back over a reload would bring back the text that
 * somebody else has replaced.
 */
export function replaceBody(editor: LexicalEditor, body: readonly Block[]): void {
  editor.update(
    () => {
      const root = $getRoot();
      const kept = new Map<string, LexicalNode>();
      for (const node of root.getChildren()) kept.set(contentKey($nodeToBlocks(node, new Map())), node);
      const nodes: LexicalNode[] = [];
      for (const group of groupBlocks(normaliseBody(body))) {
        const key = contentKey(group);
        const same = kept.get(key);
        kept.delete(key);
        nodes.push(...(same === undefined ? $blocksToNodes(group) : [same]));
      }
      root.splice(0, root.getChildrenSize(), nodes.length > 0 ? nodes : [$createParagraphNode()]);
      const selection = $getSelection();
      if ($isRangeSelection(selection) && !selection.anchor.getNode().isAttached()) $setSelection(null);
    },
    { tag: [HISTORY_MERGE_TAG, LOAD_TAG], discrete: true },
  );
  editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined);
}

/** Equal for blocks that are the same, whatever the order of their keys. */
export function contentKey(blocks: readonly Block[]): string {
  return JSON.stringify(blocks, (_key, value: unknown) => (isPlainObject(value) ? sorted(value) : value));
}

function sorted(value: object): object {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
