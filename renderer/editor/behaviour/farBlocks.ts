import type { LexicalEditor } from 'lexical';
import { blockOf, blocksAround, blocksInSight } from '../blocksInSight.ts';
import { NEW } from './newBlocks.ts';

const FAR = 'data-far';
const OBJECT = 'data-lexical-decorator';
/** From this many blocks on it is worth it; a usual article has fewer. */
const MANY = 150;
/** How many windows above and below the page stay as they are: neither keys nor wheel go further within a frame. */
const NEAR_WINDOWS = 4;
/** How many blocks at both ends of the text and around the caret stay: keys go there without scrolling first. */
const AROUND = 8;
const QUIET_MS = 400;

/**
 * Marks the blocks of a long text that are far from the window, for the style sheet to take them out of all work. With
 * `content-visibility: auto` alone the browser looks at each key for each block whether it has come into sight: a
 * quarter of a key's cost at 50,000 words. Blocks are marked in a pause and freed before the frame that shows them.
 */
export function registerFarBlocks(editor: LexicalEditor): () => void {
  return editor.registerRootListener((root) => (root === null ? undefined : markFarBlocks(root)));
}

function markFarBlocks(root: HTMLElement): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let [idle, frame, isMarked] = [0, 0, false];
  const mark = (): void => {
    if (!root.checkVisibility()) return;
    isMarked = root.childElementCount >= MANY;
    const near = nearBlocks(root);
    for (const block of root.children) {
      const isFar = isMarked && !near.has(block) && (block.hasAttribute(FAR) || isTextOnly(block));
      block.toggleAttribute(FAR, isFar);
      if (!near.has(block)) block.removeAttribute(NEW);
    }
  };
  const look = (): void => {
    frame = 0;
    if (isMarked) for (const block of nearBlocks(root)) block.removeAttribute(FAR);
    clearTimeout(timer);
    timer = setTimeout(() => { idle = requestIdleCallback(mark); }, QUIET_MS);
  };
  const lookInFrame = (): void => {
    if (frame === 0) frame = requestAnimationFrame(look);
  };
  const onScroll = ({ target }: Event): void => {
    if (target instanceof Node && target.contains(root)) look();
  };
  const onSelection = (): void => {
    if (isMarked && blockOf(root, document.getSelection()?.focusNode)?.hasAttribute(FAR) === true) look();
  };
  const size = new ResizeObserver(look);
  size.observe(root);
  const children = new MutationObserver(lookInFrame);
  children.observe(root, { childList: true });
  document.addEventListener('scroll', onScroll, { capture: true, passive: true });
  document.addEventListener('selectionchange', onSelection);
  return () => {
    clearTimeout(timer);
    cancelIdleCallback(idle);
    cancelAnimationFrame(frame);
    size.disconnect();
    children.disconnect();
    document.removeEventListener('scroll', onScroll, { capture: true });
    document.removeEventListener('selectionchange', onSelection);
    for (const block of root.children) block.removeAttribute(FAR);
  };
}

/** The blocks around the window, around both ends of the selection, and at both ends of the text. */
function nearBlocks(root: HTMLElement): Set<Element> {
  const near = new Set(blocksInSight(root, NEAR_WINDOWS * window.innerHeight));
  const selection = document.getSelection();
  const [first, last] = [root.firstElementChild, root.lastElementChild];
  for (const block of [blockOf(root, selection?.anchorNode), blockOf(root, selection?.focusNode), first, last]) {
    for (const one of blocksAround(block, AROUND)) near.add(one);
  }
  return near;
}

/** Objects hold fields and buttons, which Tab must find wherever they are. */
function isTextOnly(block: Element): boolean {
  return !block.hasAttribute(OBJECT) && block.querySelector(`[${OBJECT}]`) === null;
}
