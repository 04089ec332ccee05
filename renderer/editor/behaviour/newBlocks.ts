import type { LexicalEditor } from 'lexical';
import { blockOf, blocksAround } from '../blocksInSight.ts';

/** Taken off again once the block is far from the window (farBlocks.ts): in sight, Chromium then held up every fade in the window. */
export const NEW = 'data-new';
/** How many new blocks beside the caret are looked after; what else is pasted with them is not typed into before a frame. */
const AROUND = 20;

/**
 * Marks blocks that have just come. Until a frame has been made the browser takes a new block with
 * `content-visibility: auto` for one out of sight, and a caret in it for one before its first letter: on a busy machine,
 * where keys come faster than frames, the words of a second list item went before those of the first.
 */
export function registerNewBlocks(editor: LexicalEditor): () => void {
  return editor.registerRootListener((root) => (root === null ? undefined : markNewBlocks(root)));
}

function markNewBlocks(root: HTMLElement): () => void {
  const children = new MutationObserver((records) => {
    const added = new Set(records.flatMap((record) => [...record.addedNodes]));
    for (const block of blocksAround(blockOf(root, document.getSelection()?.focusNode), AROUND)) if (added.has(block)) block.setAttribute(NEW, '');
  });
  children.observe(root, { childList: true });
  return () => {
    children.disconnect();
  };
}
