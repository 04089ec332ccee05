import { mergeRegister, type LexicalEditor } from 'lexical';

/** The block that is being written; the style sheet contains it. */
const WRITTEN = 'data-written';
/** So long after the last letter the block is a block like the others, whatever else changes its look. */
const PAUSE_MS = 1000;

/**
 * Keeps the size of a block while letters are typed into it, so that the browser lays out this block and not the page
 * around it: then a letter costs the same however long the article is. As soon as its text needs another height the
 * block is freed, before the frame that shows the letter.
 */
export function registerWrittenBlock(editor: LexicalEditor): () => void {
  let written: { readonly block: HTMLElement; readonly textHeight: number } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const free = (): void => {
    written?.block.removeAttribute(WRITTEN);
    written?.block.style.removeProperty('block-size');
    written = null;
  };
  const keep = (block: HTMLElement): void => {
    const textHeight = textHeightOf(block);
    const isWritten = written?.block === block;
    if (isWritten && written?.textHeight === textHeight) return;
    free();
    // A line has come or gone: the next letter finds the size that the block has then.
    if (isWritten) return;
    written = { block, textHeight };
    block.style.blockSize = `${String(block.getBoundingClientRect().height)}px`;
    block.setAttribute(WRITTEN, '');
  };
  return mergeRegister(
    editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
      clearTimeout(timer);
      // A letter in a block of the row touches its text, the block and the root.
      const [key] = [...dirtyElements.keys()].filter((one) => one !== 'root');
      const isLetter = dirtyLeaves.size === 1 && dirtyElements.size === 2 && !editor.isComposing();
      const block = isLetter && key !== undefined ? editor.getElementByKey(key) : null;
      if (block === null) {
        free();
        return;
      }
      keep(block);
      timer = setTimeout(free, PAUSE_MS);
    }),
    editor.registerRootListener((root) => {
      if (root === null) return undefined;
      const size = new ResizeObserver(free);
      size.observe(root);
      return () => {
        size.disconnect();
        free();
      };
    }),
    () => {
      clearTimeout(timer);
    },
  );
}

function textHeightOf(block: HTMLElement): number {
  const text = document.createRange();
  text.selectNodeContents(block);
  return text.getBoundingClientRect().height;
}
