import { InstantSchema } from '../../body/instant.ts';
import type { NoteKind } from '../../body/body.ts';
import { noteKindOf } from '../../export/words.ts';
import { attribute, isElement, isText, textOf, type Element } from './tree.ts';

/** Parts of a page that have the form in which Stet writes them (domain/export). */
export type OwnAside =
  | { readonly type: 'pullQuote' }
  | { readonly type: 'factBox' }
  | { readonly type: 'correction'; readonly kind: NoteKind; readonly at: string; readonly label: Element };

const IN_BOX: ReadonlySet<string> = new Set(['h2', 'h3', 'h4', 'p', 'ul', 'ol', 'blockquote', 'figure']);

/** What an aside of the article says; null for any other element, and for what stands beside an article. */
export function ownAside(element: Element): OwnAside | null {
  if (element.tagName !== 'aside' || hasText(element)) return null;
  const inside = element.childNodes.filter(isElement);
  const [first] = inside;
  if (first === undefined) return null;
  if (inside.every(({ tagName }) => tagName === 'blockquote')) return { type: 'pullQuote' };
  if (element.attrs.length === 0 && first.tagName === 'h2' && inside.length > 1 && inside.every(({ tagName }) => IN_BOX.has(tagName))) return { type: 'factBox' };
  const [name, time] = first.tagName === 'p' ? first.childNodes.filter(isElement) : [];
  if (name?.tagName !== 'strong' || time?.tagName !== 'time') return null;
  const kind = noteKindOf(textOf(name, 40));
  const at = InstantSchema.safeParse(attribute(time, 'datetime'));
  return kind === null || !at.success ? null : { type: 'correction', kind, at: at.data, label: first };
}

/** Whether a paragraph only says what the note around it is. */
export function isNoteLabel(element: Element): boolean {
  const { parentNode } = element;
  if (element.tagName !== 'p' || parentNode === null || !('tagName' in parentNode)) return false;
  const aside = ownAside(parentNode);
  return aside?.type === 'correction' && aside.label === element;
}

/** Whether a paragraph in a caption names who made the thing: the caption's own words stand before it. */
export function isOwnCredit(element: Element): boolean {
  const { parentNode } = element;
  if (element.tagName !== 'p' || parentNode === null || !('tagName' in parentNode)) return false;
  return (
    parentNode.tagName === 'figcaption' &&
    hasText(parentNode) &&
    parentNode.childNodes.filter(isElement).every((one) => one === element || one.tagName === 'br')
  );
}

const hasText = (element: Element): boolean =>
  element.childNodes.some((node) => isText(node) && node.value.trim() !== '');
