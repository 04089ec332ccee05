import type { PagePlaces } from './blockRange.ts';

/** Where a stretch of the text of an element lies on the page; null where there is no such text. */
export function textPlaces(element: Element, start: number, end: number): PagePlaces | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let at = 0;
  let from: { node: Text; offset: number } | null = null;
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    const past = at + node.length;
    if (from === null && start < past) from = { node, offset: start - at };
    if (from !== null && end <= past) return { from: from.node, fromOffset: from.offset, to: node, toOffset: end - at };
    at = past;
  }
  return null;
}
