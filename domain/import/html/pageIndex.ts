import { attribute, isElement, walk, type Document, type Element } from './tree.ts';

/** The elements of a page that say something about it, found in one walk. */
export interface PageIndex {
  /** Elements of a name, in reading order. */
  readonly all: (tagName: IndexedTag) => readonly Element[];
  /** Elements with an `itemprop`. */
  readonly properties: readonly Element[];
  /** Elements that may hold a line of text. */
  readonly lines: readonly Element[];
}

const INDEXED = ['html', 'base', 'meta', 'link', 'script', 'h1'] as const;
type IndexedTag = (typeof INDEXED)[number];
const LINES = /^(?:p|h[2-4]|div|span)$/;
/** Of each kind; real pages have fewer, and more would only cost time. */
const MOST = 2000;

/** Indexes a page. */
export function indexPage(document: Document): PageIndex {
  const byTag = new Map<string, Element[]>(INDEXED.map((tag) => [tag, []]));
  const properties: Element[] = [];
  const lines: Element[] = [];
  const add = (list: Element[] | undefined, element: Element): void => {
    if (list !== undefined && list.length < MOST) list.push(element);
  };
  walk(document, (node) => {
    if (!isElement(node)) return false;
    add(byTag.get(node.tagName), node);
    if (node.attrs.length > 0 && attribute(node, 'itemprop') !== '') add(properties, node);
    if (lines.length < MOST && LINES.test(node.tagName)) lines.push(node);
    return true;
  });
  return { all: (tagName) => byTag.get(tagName) ?? [], properties, lines };
}
