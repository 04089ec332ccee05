/** Who says something of an element, in the order in which it is heard. */
const PARTS = ['rev', 'note'] as const;
type Part = (typeof PARTS)[number];

/** Says something of an element to a screen reader, beside what others say of it: a text may be suggested and commented on at once. */
export function describeAs(element: HTMLElement, part: Part, words: string): void {
  setOrRemove(element, `data-said-${part}`, words);
  const all = PARTS.map((one) => element.getAttribute(`data-said-${one}`) ?? '').filter((one) => one !== '');
  setOrRemove(element, 'aria-description', all.join('; '));
}

/** Writes an attribute, or takes it away when there is nothing to say; what is there already is not written again. */
export function setOrRemove(element: HTMLElement, name: string, value: string): void {
  if (value === '') element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
