/** The page of the article on the screen; those of the other tabs are behind it. */
export function shownPage(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-page][data-shown]');
}

/** The text of the article on the screen. */
export function shownText(): HTMLElement | null {
  return shownPage()?.querySelector<HTMLElement>('[data-pane-focus]:not([hidden]) [contenteditable]') ?? null;
}

/** A field of the article on the screen, on its page or in the details. */
export function findField(field: string): HTMLElement | undefined {
  const all = [...document.querySelectorAll<HTMLElement>(`[data-field="${CSS.escape(field)}"]`)];
  return all.find((one) => one.closest('[data-page]:not([data-shown])') === null);
}

/** Puts the caret into a field of the article by its name; opens nothing. True when the field is there. */
export function focusField(field: string, select = false): boolean {
  const found = findField(field);
  if (found === undefined) return false;
  found.focus();
  if (select && (found instanceof HTMLTextAreaElement || found instanceof HTMLInputElement)) found.select();
  found.scrollIntoView({ block: 'nearest' });
  return true;
}

/** Brings a field of the article into sight; the caret stays where it is. */
export function revealField(field: string): void {
  findField(field)?.scrollIntoView({ block: 'center' });
}

/** Of a list in a pane, the row that keys start from. */
export function rowOf(pane: HTMLElement): HTMLElement | null {
  return pane.querySelector<HTMLElement>('[data-key][tabindex="0"], [data-stacked] [tabindex="0"]');
}

const FOCUSABLE =
  'button:not(:disabled), input:not(:disabled), textarea, select:not(:disabled), iframe, [contenteditable="true"], [tabindex="0"]';

/** Moves to the next part of the window: where the focus was in it last, else its first control. Without notices theirs is none. */
export function focusNextPane(): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) => startOf(pane) !== undefined);
  // A pane may stand inside another, as comments do beside the text.
  const at = panes.findLastIndex((pane) => pane.contains(document.activeElement));
  const pane = panes[(at + 1) % panes.length];
  if (pane !== undefined) startOf(pane)?.focus();
}

function startOf(pane: HTMLElement): HTMLElement | undefined {
  const wanted = pane.querySelector<HTMLElement>(
    '[data-shown] [data-pane-focus]:not([hidden]) [contenteditable], [data-key][tabindex="0"]',
  );
  return wanted ?? [...pane.querySelectorAll<HTMLElement>(FOCUSABLE)].find((one) => one.tabIndex >= 0);
}

/** Puts the focus on the card of a comment, once it is on the screen. */
export function focusCard(id: string): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>(`[data-thread="${CSS.escape(id)}"]`)?.focus({ preventScroll: true });
  });
}
