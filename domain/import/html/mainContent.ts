import { attribute, isElement, isText, walk, type Document, type Element } from './tree.ts';
import { sitePartOf } from './siteParts.ts';

/** How much text each element holds, in characters without white space, and how much of it is links. */
export interface TextWeights {
  readonly text: ReadonlyMap<Element, number>;
  readonly links: ReadonlyMap<Element, number>;
  readonly total: number;
}

const SILENT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'svg',
  'select',
  'textarea',
  'iframe',
]);

/** Weighs all elements in one walk. */
export function weigh(document: Document): TextWeights {
  const text = new Map<Element, number>();
  const links = new Map<Element, number>();
  const open: { text: number; links: number }[] = [{ text: 0, links: 0 }];
  walk(
    document,
    (node) => {
      const here = open.at(-1);
      if (isText(node) && here !== undefined) here.text += solidLength(node.value);
      if (!isElement(node) || SILENT.has(node.tagName)) return false;
      open.push({ text: 0, links: 0 });
      return true;
    },
    (element) => {
      const inside = open.pop() ?? { text: 0, links: 0 };
      const linked = element.tagName === 'a' ? inside.text : inside.links;
      text.set(element, inside.text);
      links.set(element, linked);
      const outer = open.at(-1);
      if (outer === undefined) return;
      outer.text += inside.text;
      outer.links += linked;
    },
  );
  return { text, links, total: open[0]?.text ?? 0 };
}

function solidLength(value: string): number {
  let length = 0;
  for (let at = 0; at < value.length; at += 1) if (value.charCodeAt(at) > 32) length += 1;
  return length;
}

/** The element that holds the article, and by what it was found ("article", "main", …). */
export interface MainContent {
  readonly root: Element | Document;
  readonly found: string;
}

/** The part of all text that a marked element must hold to be believed. */
const ENOUGH = 0.2;

/** Finds the article: microdata, then `<article>`, then `<main>`, then the element densest in paragraphs, then all. */
export function findMainContent(document: Document, weights: TextWeights): MainContent {
  const marked = new Map<string, Element>();
  const scores = new Map<Element, number>();
  let paragraphs = 0;
  walk(document, (node) => {
    if (!isElement(node)) return false;
    const kind = markOf(node);
    const size = weights.text.get(node) ?? 0;
    if (
      kind !== null &&
      size > (weights.text.get(marked.get(kind) ?? node) ?? 0) * (marked.has(kind) ? 1 : 0)
    )
      marked.set(kind, node);
    if (node.tagName === 'p' || node.tagName === 'blockquote') {
      paragraphs += size;
      score(node, size, weights, scores);
    }
    return !SILENT.has(node.tagName);
  });
  const believed = ['articleBody', 'article', 'main'].flatMap((kind) => {
    const element = marked.get(kind);
    const enough =
      element !== undefined &&
      (weights.text.get(element) ?? 0) > Math.max(1, Math.min(paragraphs, weights.total) * ENOUGH);
    return enough ? [{ root: element, found: kind }] : [];
  });
  const first = believed[0];
  if (first !== undefined) return first;
  const dense = [...scores]
    .filter(([element]) => sitePartOf(element, 0) === null)
    .sort((a, b) => b[1] - a[1])[0];
  if (dense !== undefined && dense[1] > 0 && (weights.text.get(dense[0]) ?? 0) > paragraphs * 0.5)
    return { root: dense[0], found: 'density' };
  return { root: document, found: 'page' };
}

function markOf(element: Element): 'articleBody' | 'article' | 'main' | null {
  if (attribute(element, 'itemprop') === 'articleBody') return 'articleBody';
  if (element.tagName === 'article' || attribute(element, 'role') === 'article') return 'article';
  return element.tagName === 'main' || attribute(element, 'role') === 'main' ? 'main' : null;
}

/** A paragraph speaks for its parent, and half as much for the one above. Links speak against it. */
function score(element: Element, size: number, weights: TextWeights, scores: Map<Element, number>): void {
  if (size < 25) return;
  let holder = element.parentNode;
  for (const share of [1, 0.5]) {
    if (holder === null || !('tagName' in holder)) return;
    const density = 1 - (weights.links.get(holder) ?? 0) / Math.max(1, weights.text.get(holder) ?? 1);
    scores.set(holder, (scores.get(holder) ?? 0) + Math.min(size, 1000) * share * density);
    holder = holder.parentNode;
  }
}
