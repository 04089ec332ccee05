import { attribute, type Element } from './tree.ts';

/** What Word's HTML holds of its own review and no reader of the text sees: struck words, comments and their anchors. */
export function isWordReview(element: Element): boolean {
  if (element.tagName === 'del') return isTracked(element);
  if (element.tagName === 'a') return /\bmsocomanchor\b/i.test(attribute(element, 'class').slice(0, 200));
  return /mso-element\s{0,9}:\s{0,9}comment-list/i.test(attribute(element, 'style').slice(0, 2000));
}

/** Whether an insertion or deletion is one that Word tracked: it names who made it. */
export const isTracked = (element: Element): boolean => attribute(element, 'cite').startsWith('mailto:');
