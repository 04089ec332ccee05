import { $getNearestNodeFromDOMNode, type LexicalEditor, type LexicalNode } from 'lexical';
import { blockElementAt } from '../behaviour/blockElement.ts';
import { $besideOf } from '../behaviour/blockTree.ts';
import { $isFactBoxNode } from '../nodes/factBox/FactBoxNode.ts';

/** Between which blocks something would be dropped: beside a list item or a child of the root or of a fact box. */
export interface DropPlace {
  readonly element: HTMLElement;
  readonly edge: 'before' | 'after';
}

/** The block under the pointer, and which half of it; past the last block, its end. */
export function $dropPlaceAt(editor: LexicalEditor, event: DragEvent): DropPlace | null {
  const root = editor.getRootElement();
  const element = blockElementAt(root, event.target);
  const last = root?.lastElementChild;
  if (element === null) return event.target === root && last instanceof HTMLElement ? { element: last, edge: 'after' } : null;
  const inside = $isFactBoxNode($getNearestNodeFromDOMNode(element)) ? childAt(element, event.clientY) : null;
  const place = placeBeside(inside ?? element, event.clientY);
  // Nothing stands above the title of a box.
  return inside !== null && inside === element.firstElementChild && place.edge === 'before' ? { element, edge: 'before' } : place;
}

function placeBeside(element: HTMLElement, y: number): DropPlace {
  const { top, height } = element.getBoundingClientRect();
  return { element, edge: y < top + height / 2 ? 'before' : 'after' };
}

/** The child at a height, or the nearest one above that; null past the last one, and before the first. */
function childAt(box: HTMLElement, y: number): HTMLElement | null {
  const last = box.lastElementChild?.getBoundingClientRect();
  if (last === undefined || y > last.bottom) return null;
  const above = [...box.children].filter((child) => child.getBoundingClientRect().top <= y);
  const found = above.at(-1);
  return found instanceof HTMLElement ? found : null;
}

/** Puts new blocks at such a place; a list or a table is not broken up for them. */
export function $putAt({ element, edge }: DropPlace, nodes: readonly LexicalNode[]): void {
  const found = $getNearestNodeFromDOMNode(element);
  const place = found === null ? null : $besideOf(found);
  if (place === null) return;
  if (edge === 'before') for (const node of nodes) place.insertBefore(node);
  else for (const node of [...nodes].reverse()) place.insertAfter(node);
}

/** The line that shows where something would be dropped. */
export function createDropLine(): { show(place: DropPlace | null): void } {
  let marked: HTMLElement | null = null;
  return {
    show(place) {
      if (marked !== null && marked !== place?.element) delete marked.dataset['drop'];
      if (place !== null) place.element.dataset['drop'] = place.edge;
      marked = place?.element ?? null;
    },
  };
}
