import { $getSelection, $isNodeSelection, mergeRegister, type LexicalEditor } from 'lexical';
import { blocksInSight } from '../blocksInSight.ts';

/** Named in editor/review/review.css. */
const CARET = 'stet-reading-caret';
/** So much of the page stays visible above and below the caret, in pixels. */
const MARGIN = 48;

interface Step {
  readonly direction: 'left' | 'right' | 'forward' | 'backward';
  readonly by: 'character' | 'word' | 'line' | 'paragraph' | 'lineboundary';
}

/**
 * A text that cannot be changed has a caret too: arrow keys move it and, with Shift, select, so that words can be
 * copied or commented on without a mouse. The browser paints none there, so the letter behind it is highlighted.
 */
export function registerReadingCaret(editor: LexicalEditor): () => void {
  const isHere = (): boolean => !editor.isEditable() && document.activeElement === editor.getRootElement();
  /** Whoever points with a mouse needs no caret. */
  let isPointing = false;
  const draw = (): void => {
    if (isHere()) paint(isPointing ? null : document.getSelection());
  };
  const onPointer = (): void => {
    isPointing = true;
  };
  const onKey = (event: KeyboardEvent): void => {
    const root = editor.getRootElement();
    if (root === null || !isHere() || event.altKey) return;
    isPointing = false;
    const selection = document.getSelection();
    if (selection === null || !moved(root, selection, event)) return;
    event.preventDefault();
    keepInSight(root, selection);
  };
  const onFocus = (): void => {
    const root = editor.getRootElement();
    const selection = document.getSelection();
    if (root === null || selection === null || editor.isEditable()) return;
    // A selected object is what one stands at, until a key leads on.
    if (!editor.read(() => $isNodeSelection($getSelection()))) standIn(root, selection);
    draw();
  };
  const onBlur = (): void => {
    if (!editor.isEditable()) paint(null);
  };
  document.addEventListener('selectionchange', draw);
  return mergeRegister(
    editor.registerRootListener((root, before) => {
      before?.removeEventListener('keydown', onKey);
      before?.removeEventListener('pointerdown', onPointer);
      before?.removeEventListener('focus', onFocus);
      before?.removeEventListener('blur', onBlur);
      if (root === null) return;
      // Lexical makes a text that cannot be changed one that no key can reach.
      root.tabIndex = 0;
      root.addEventListener('keydown', onKey);
      root.addEventListener('pointerdown', onPointer);
      root.addEventListener('focus', onFocus);
      root.addEventListener('blur', onBlur);
    }),
    editor.registerEditableListener(() => {
      paint(isHere() ? document.getSelection() : null);
    }),
    () => {
      document.removeEventListener('selectionchange', draw);
      onBlur();
    },
  );
}

/** Puts the caret at the top of what is seen, unless it is in the text already. */
function standIn(root: HTMLElement, selection: Selection): void {
  const first = root.contains(selection.focusNode) ? null : blocksInSight(root)[0];
  if (first != null) selection.collapse(first, 0);
}

/** Carries out a key; false for one that is none of these. */
function moved(root: HTMLElement, selection: Selection, event: KeyboardEvent): boolean {
  const isCommand = event.ctrlKey || event.metaKey;
  if (isCommand && event.key.toLowerCase() === 'a' && !event.shiftKey) {
    selection.selectAllChildren(root);
    return true;
  }
  const isEdge = isCommand && (event.key === 'Home' || event.key === 'End');
  const step = stepOf(event.key, isCommand);
  if (!isEdge && step === null) return false;
  standIn(root, selection);
  if (isEdge || step === null) {
    const to = event.key === 'Home' ? 0 : root.childNodes.length;
    if (event.shiftKey) selection.extend(root, to);
    else selection.collapse(root, to);
    return true;
  }
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  selection.modify(event.shiftKey ? 'extend' : 'move', step.direction, step.by);
  // The page goes on beside the text; the caret does not.
  if (!root.contains(selection.focusNode) && anchorNode !== null && focusNode !== null) {
    selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
  }
  return true;
}

function stepOf(key: string, isCommand: boolean): Step | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight':
      return { direction: key === 'ArrowLeft' ? 'left' : 'right', by: isCommand ? 'word' : 'character' };
    case 'ArrowUp':
    case 'ArrowDown':
      return { direction: key === 'ArrowUp' ? 'backward' : 'forward', by: isCommand ? 'paragraph' : 'line' };
    case 'Home':
    case 'End':
      return { direction: key === 'Home' ? 'backward' : 'forward', by: 'lineboundary' };
    default:
      return null;
  }
}

/** Highlights the letter behind the caret, or the last one before it. Whatever is selected shows itself. */
function paint(selection: Selection | null): void {
  const range = selection?.isCollapsed === true ? letterAt(selection) : null;
  if (range === null) CSS.highlights.delete(CARET);
  else CSS.highlights.set(CARET, new Highlight(range));
}

function letterAt({ focusNode, focusOffset }: Selection): StaticRange | null {
  const text = focusNode instanceof Text ? focusNode : firstText(focusNode?.childNodes[focusOffset] ?? focusNode);
  if (text === null || text.length === 0) return null;
  const offset = text === focusNode ? Math.min(focusOffset, text.length - 1) : 0;
  return new StaticRange({ startContainer: text, startOffset: offset, endContainer: text, endOffset: offset + 1 });
}

function firstText(node: Node | null): Text | null {
  if (node === null || node instanceof Text) return node;
  const found = document.createTreeWalker(node, NodeFilter.SHOW_TEXT).nextNode();
  return found instanceof Text ? found : null;
}

function keepInSight(root: HTMLElement, { focusNode, focusOffset }: Selection): void {
  const page = root.closest('[data-page]');
  if (page === null || focusNode === null) return;
  const range = document.createRange();
  range.setStart(focusNode, focusOffset);
  range.collapse(true);
  const rect = range.getClientRects()[0] ?? (focusNode instanceof Element ? focusNode : focusNode.parentElement)?.getBoundingClientRect();
  if (rect === undefined) return;
  const { top, bottom } = page.getBoundingClientRect();
  if (rect.top < top + MARGIN) page.scrollBy({ top: rect.top - top - MARGIN });
  else if (rect.bottom > bottom - MARGIN) page.scrollBy({ top: rect.bottom - bottom + MARGIN });
}
