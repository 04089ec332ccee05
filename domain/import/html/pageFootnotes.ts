import type { DefaultTreeAdapterTypes } from 'parse5';
import type { TextRun } from '../../body/body.ts';
import type { Note } from '../../body/footnoteNote.ts';
import { importedNote } from '../footnotes.ts';
import { BLOCK_ELEMENTS, isHidden, SILENT_ELEMENTS } from './elementKinds.ts';
import { formatInside, orderedMarks, PLAIN } from './format.ts';
import { attribute, isElement, isText, textOf, walk, type Element } from './tree.ts';

/** The footnotes of a page: what refers to them and what they are. */
export interface PageFootnotes {
  /** The footnote that a link refers to: an index into `notes`. */
  readonly referredBy: ReadonlyMap<Element, number>;
  readonly definitions: ReadonlySet<Element>;
  readonly notes: readonly Note[];
}

const MOST_TEXT = 5_000;
const LONGEST_NUMBER = 12;
/** "1", "[12]", "*", "†" */
const NUMBER = /^[[(]?(?:\d{1,4}|[a-z]|[*†‡§¶]{1,3})[\])]?$/iu;

/**
 * Finds footnotes as pages have them: a short link to a part of the page, which links back. That is how Stet, Word,
 * Markdown programs and wikis write them. `hrefOf` turns an address as written into one that may be kept, or null.
 */
export function findFootnotes(root: DefaultTreeAdapterTypes.ParentNode, hrefOf: (href: string) => string | null): PageFootnotes {
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
  const notes: Note[] = [];
  const referredBy = new Map<Element, number>();
  /** What each part that was referred to says; null for what is no footnote. */
  const known = new Map<Element, Note | null>();
  const definitions = new Set<Element>();
  for (const { link, target } of links) {
    const found = byId.get(target);
    if (found === undefined || !['li', 'p', 'div', 'dd', 'aside'].includes(found.tagName)) continue;
    if (!NUMBER.test(textOf(link, LONGEST_NUMBER))) continue;
    const note = known.has(found) ? (known.get(found) ?? null) : noteIn(found, hrefOf);
    known.set(found, note);
    if (note === null) continue;
    definitions.add(found);
    referredBy.set(link, notes.push(note) - 1);
  }
  return { referredBy, definitions, notes };
}

/** What a footnote says without its way back, or null when it has none and so is no footnote. */
function noteIn(root: Element, hrefOf: (href: string) => string | null): Note | null {
  const runs: TextRun[] = [];
  const formats = [PLAIN];
  let length = 0;
  const backs = new Set<Element>();
  const add = (value: string): void => {
    const { marks, href: written } = formats.at(-1) ?? PLAIN;
    const href = written === null ? null : hrefOf(written);
    const text = value.slice(0, MOST_TEXT - length);
    length += text.length;
    runs.push({ text, marks: orderedMarks(marks), ...(href === null ? {} : { link: { href } }) });
  };
  walk(
    root,
    (node) => {
      if (isText(node)) add(node.value);
      if (!isElement(node) || SILENT_ELEMENTS.has(node.tagName) || isHidden(node)) return false;
      const isBack = node.tagName === 'a' && attribute(node, 'href').startsWith('#');
      if (isBack) backs.add(node);
      if (node.tagName === 'br' || BLOCK_ELEMENTS.has(node.tagName)) add(' ');
      if (isBack || length >= MOST_TEXT) return false;
      formats.push(formatInside(node, formats.at(-1) ?? PLAIN));
      return true;
    },
    (element) => {
      formats.pop();
      if (BLOCK_ELEMENTS.has(element.tagName)) add(' ');
    },
  );
  return backs.size > 0 ? importedNote(runs) : null;
}
