import { mergeRegister, type LexicalEditor } from 'lexical';

/** At which part of the page's height the line with the caret stays. */
const HEIGHT = 0.45;

/**
 * Typewriter mode: the page moves under the caret, whose line stays at one height. Looked at once before each paint
 * after an update, so that a key costs the same however long the article is; a click leaves the page where it is.
 */
export function registerTypewriter(editor: LexicalEditor): () => void {
  let frame = 0;
  let byPointer = false;
  const keep = (): void => {
    frame = 0;
    const root = editor.getRootElement();
    const page = root?.closest('[data-page]');
    const selection = document.getSelection();
    if (page == null || root?.contains(selection?.focusNode ?? null) !== true || byPointer) return;
    const line = lineOf(selection);
    if (line === null) return;
    const box = page.getBoundingClientRect();
    const off = line - (box.top + box.height * HEIGHT);
    if (Math.abs(off) > 1) page.scrollBy({ top: off });
  };
  const onPointer = (): void => {
    byPointer = true;
  };
  const onKey = (): void => {
    byPointer = false;
  };
  return mergeRegister(
    editor.registerUpdateListener(() => {
      // An editor without an element has no page to move.
      const page = editor.getRootElement()?.ownerDocument.documentElement;
      if (frame === 0 && page !== undefined && 'typewriter' in page.dataset) frame = requestAnimationFrame(keep);
    }),
    editor.registerRootListener((root, before) => {
      before?.removeEventListener('pointerdown', onPointer);
      before?.removeEventListener('keydown', onKey);
      root?.addEventListener('pointerdown', onPointer);
      root?.addEventListener('keydown', onKey);
    }),
    () => {
      if (frame !== 0) cancelAnimationFrame(frame);
    },
  );
}

/** The height of the line the caret stands in; an empty line has no rectangle of its own. */
function lineOf(selection: Selection | null): number | null {
  if (selection?.focusNode == null) return null;
  const range = document.createRange();
  range.setStart(selection.focusNode, selection.focusOffset);
  const rect = range.getClientRects()[0];
  if (rect !== undefined) return rect.top + rect.height / 2;
  const element = selection.focusNode instanceof Element ? selection.focusNode : selection.focusNode.parentElement;
  const box = element?.getBoundingClientRect();
  return box === undefined ? null : box.top + Math.min(box.height, 32) / 2;
}
