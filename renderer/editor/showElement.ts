/** Scrolls something of the text to the middle of the page: browsers do not scroll into a block that rests (behaviour/farBlocks). */
export function showElement(element: Element | null | undefined): void {
  element?.closest('[data-far]')?.removeAttribute('data-far');
  element?.scrollIntoView({ block: 'center' });
}
