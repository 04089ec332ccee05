import type { DefaultTreeAdapterTypes } from 'parse5';
import { attribute, isElement, isText, walk, type Element } from './tree.ts';

/** The footnotes of a page: what refers to them and what they are. */
export interface PageFootnotes {
  /** The footnote that a link refers to: an index into `notes`. */
  readonly referredBy: ReadonlyMap<Element, number>;
  readonly definitions: ReadonlySet<Element>;
  readonly notes: readonly string[];
}

const LONGEST_NOTE = 5_000;
/** "1", "[12]", "*", "†" */
const NUMBER = /^[[(]?(?:\d{1,4}|[a-z]|[*†‡§¶]{1,3})[\])]?$/iu;

/**
 * Finds footnotes as pages have them: a short link to a part of the page, which links back. That is how Stet, Word,
 * Markdown programs and wikis write them.
 */
export function findFootnotes(root: DefaultTreeAdapterTypes.ParentNode): PageFootnotes {
  const byId = new Map<string, Element>();
  const links: { link: Element; target: string }[] = [];
  walk(root, (node) => {
    if (!isElement(node)) return false;
    const id = attribute(node, 'id');
    if (id !== '' && !byId.has(id)) byId.set(id, node);
    const href = attribute(node, 'href');
    if (node.tagName === 'a' && href.startsWith('#') && href.length > 1) links.push({ link: node, target: href.slice(1) });
    return true;
  });
  const notes: string[] = [];
  const referredBy = new Map<Element, number>();
  const definitions = new Set<Element>();
  for (const { link, target } of links) {
    const found = byId.get(target);
    if (found === undefined || !['li', 'p', 'div', 'dd', 'aside'].includes(found.tagName)) continue;
    const shown = textWithoutLinks(link, false);
    if (!NUMBER.test(shown)) continue;
    const note = textWithoutLinks(found, true);
    if (note === null) continue;
    definitions.add(found);
    referredBy.set(link, notes.push(note) - 1);
  }
  return { referredBy, definitions, notes };
}

/** The text of a footnote without its way back, or null when it has none and so is no footnote. */
function textWithoutLinks(root: Element, needsBack: false): string;
function textWithoutLinks(root: Element, needsBack: true): string | null;
function textWithoutLinks(root: Element, needsBack: boolean): string | null {
  let text = '';
  let backs = 0;
  walk(root, (node) => {
    if (isText(node)) text += node.value.slice(0, LONGEST_NOTE);
    const isBack = isElement(node) && node.tagName === 'a' && attribute(node, 'href').startsWith('#');
    if (isBack) backs += 1;
    return text.length < LONGEST_NOTE && isElement(node) && !isBack;
  });
  return needsBack && backs === 0 ? null : text.replace(/\s+/g, ' ').trim().slice(0, LONGEST_NOTE);
}
