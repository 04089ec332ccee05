/** Scrolls the page no further than is needed to see the caret, with the margin that the style sheet gives it. */
export function revealCaret(root: HTMLElement | null): void {
  const page = root?.closest('[data-page]');
  const selection = document.getSelection();
  if (page == null || selection?.focusNode == null) return;
  const range = document.createRange();
  range.setStart(selection.focusNode, selection.focusOffset);
  const caret = range.getClientRects()[0];
  if (caret === undefined) return;
  const box = page.getBoundingClientRect();
  const margin = parseFloat(getComputedStyle(page).scrollPaddingTop) || 0;
  const above = caret.top - margin - box.top;
  const below = caret.bottom + margin - box.bottom;
  if (below > 0) page.scrollBy({ top: below });
  else if (above < 0) page.scrollBy({ top: above });
}
