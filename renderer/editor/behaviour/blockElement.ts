/** The element of the block that something on the screen belongs to: a list item, or a child of the root. */
export function blockElementAt(root: HTMLElement | null, target: EventTarget | null): HTMLElement | null {
  if (root === null || !(target instanceof Node) || target === root || !root.contains(target)) return null;
  const start = target instanceof Element ? target : target.parentElement;
  const item = start?.closest('li');
  if (item instanceof HTMLElement && root.contains(item)) return item;
  let element: Node | null = target;
  while (element !== null && element.parentNode !== root) element = element.parentNode;
  return element instanceof HTMLElement ? element : null;
}
