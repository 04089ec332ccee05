import type { DefaultTreeAdapterTypes } from 'parse5';
import { safeHref, safeWebAddress } from '../../export/links.ts';
import { quoted } from '../imported.ts';
import { blockBuilder, type BlockKind } from './blockBuilder.ts';
import type { Draft } from './drafts.ts';
import { isCredit, pictureOf, splitCaption } from './figures.ts';
import { formatInside, PLAIN, type Format } from './format.ts';
import { dataTables } from './tables.ts';
import { Tally } from './tally.ts';
import { attribute, hasAttribute, isElement, isText, walk, type Element, type Node } from './tree.ts';
import { isWordListMarker, wordListItem, wordParagraph } from './wordList.ts';

export interface WalkOptions {
  readonly newId: () => string;
  /** The address a relative link stands for, or null when it is unknown. */
  readonly absolute: (href: string) => string | null;
  /** Parts of the site to leave out, named for the note; null for what belongs to the article. */
  readonly sitePart: (element: Element) => string | null;
}

const NOTHING = new Set(['script', 'style', 'noscript', 'template', 'head', 'title', 'meta', 'link', 'base', 'param', 'source', 'track', 'map', 'datalist']);
const CONTROLS = new Set(['button', 'input', 'select', 'textarea', 'option', 'optgroup', 'progress', 'meter', 'dialog']);
const EMBEDS = new Set(['iframe', 'video', 'audio', 'object', 'embed', 'svg', 'canvas', 'math', 'applet', 'frame']);
const BLOCKS = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'center', 'dd', 'details', 'dir', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form',
  'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'html', 'li', 'legend', 'main', 'menu', 'nav', 'ol', 'p', 'pre', 'search', 'section', 'summary', 'table',
  'caption', 'tbody', 'thead', 'tfoot', 'tr', 'td', 'th', 'ul',
]);

/** What holds at one element for all that is inside. */
interface Place {
  readonly format: Format;
  readonly kind: BlockKind;
  readonly pre: boolean;
  readonly lists: number;
  readonly list: { readonly type: 'bullet' | 'number'; start: number; items: number } | null;
}
interface Figure {
  readonly from: number;
  readonly lines: string[];
  readonly credits: string[];
}

/** Turns a page or a part of it into blocks. Only what the body knows survives; the rest becomes text and a note. */
export function walkPage(root: DefaultTreeAdapterTypes.ParentNode, options: WalkOptions): { drafts: Draft[]; notes: string[] } {
  const tally = new Tally();
  const tables = dataTables(root);
  const hrefOf = (href: string): string | null => {
    if (href.startsWith('#')) return null;
    const safe = safeHref(href) ?? safeHref(options.absolute(href) ?? '');
    if (safe === null) tally.add('link', href);
    return safe;
  };
  const builder = blockBuilder(options.newId, hrefOf);
  const places: Place[] = [{ format: PLAIN, kind: { type: 'paragraph' }, pre: false, lists: 0, list: null }];
  const figures: Figure[] = [];
  /** Where text goes while inside a caption or credit, by the element that opened it. */
  let captured: { readonly owner: Element; readonly into: string[] } | null = null;

  const here = (): Place => places.at(-1) ?? { format: PLAIN, kind: { type: 'paragraph' }, pre: false, lists: 0, list: null };

  const enter = (node: Node): boolean => {
    if (isText(node)) {
      const { format, kind, pre } = here();
      if (captured === null) builder.text(node.value, format, kind, pre);
      else captured.into.push(`${captured.into.pop() ?? ''}${node.value.replace(/\s+/g, ' ')}`);
      return false;
    }
    if (!isElement(node)) return false;
    const { tagName } = node;
    if (NOTHING.has(tagName) || isWordListMarker(node)) return false;
    if (isHidden(node)) return tally.drop('hidden');
    const part = options.sitePart(node);
    if (part !== null) return tally.drop('site', part);
    if (CONTROLS.has(tagName)) return tally.drop('control', tagName);
    if (EMBEDS.has(tagName)) return embed(node);
    if (tagName === 'br') {
      if (captured !== null) captured.into.push('');
      else builder.lineBreak(here().kind);
      return false;
    }
    if (tagName === 'wbr') return false;
    if (tagName === 'hr') {
      builder.push({ type: 'divider', id: options.newId() });
      return false;
    }
    if (tagName === 'img' || tagName === 'image') {
      const picture = pictureOf(node);
      if (picture === null) tally.add('pixel');
      else builder.picture(picture);
      return false;
    }
    open(node);
    return true;
  };

  const open = (element: Element): void => {
    const outer = here();
    const { tagName } = element;
    const inFigure = figures.at(-1);
    if (captured !== null && BLOCKS.has(tagName)) captured.into.push('');
    if (inFigure !== undefined && (tagName === 'figcaption' || isCredit(element)) && (captured === null || isCredit(element))) {
      builder.flush();
      captured = { owner: element, into: tagName === 'figcaption' ? inFigure.lines : inFigure.credits };
      captured.into.push('');
    }
    if (tagName === 'u' || tagName === 'ins') tally.add('underline');
    if (BLOCKS.has(tagName)) builder.boundary(outer.kind);
    if (tagName === 'figure') {
      builder.flush();
      figures.push({ from: builder.drafts.length, lines: [], credits: [] });
    }
    if (tagName === 'pre') tally.add('code');
    if (tagName === 'dl') tally.add('definitions');
    if (tagName === 'table' && tables.has(element)) tally.add('table');
    if (tagName === 'td' || tagName === 'th') builder.cell();
    places.push(inside(element, outer));
  };

  const inside = (element: Element, outer: Place): Place => {
    const { tagName } = element;
    const format = formatInside(element, outer.format);
    const place = { ...outer, format, pre: outer.pre || tagName === 'pre' };
    const wordItem = wordListItem(element);
    const inList = outer.kind.type === 'item';
    if (wordItem !== null) return { ...place, kind: { type: 'item', ...wordItem } };
    if (tagName === 'ul' || tagName === 'ol' || tagName === 'menu' || tagName === 'dir') {
      builder.flush();
      const start = Math.trunc(Number(attribute(element, 'start') || 1));
      return { ...place, lists: outer.lists + 1, list: { type: tagName === 'ol' ? 'number' : 'bullet', start: start >= 1 && start < 1e6 ? start : 1, items: 0 } };
    }
    if (tagName === 'li') {
      builder.flush();
      return { ...place, kind: itemKind(outer) };
    }
    if (tagName === 'tr' && isDataRow(element)) {
      builder.flush();
      return { ...place, kind: { type: 'row' } };
    }
    const heading = /^h([1-6])$/.exec(tagName)?.[1];
    if (inList || outer.kind.type === 'row' || outer.kind.type === 'quote') return place;
    if (heading !== undefined) return { ...place, kind: { type: 'heading', rank: Number(heading) } };
    if (wordParagraph(element) === 'title') return { ...place, kind: { type: 'heading', rank: 1 } };
    if (tagName === 'blockquote' || wordParagraph(element) === 'quote') return { ...place, kind: { type: 'quote' } };
    return place;
  };

  const itemKind = ({ list, lists }: Place): BlockKind => {
    const level = Math.min(8, Math.max(0, lists - 1));
    if (lists > 9) tally.add('deepList');
    if (list === null || list.type === 'bullet') return { type: 'item', list: 'bullet', level };
    list.items += 1;
    const previous = builder.drafts.at(-1);
    const follows = previous?.type === 'listItem' && previous.list === 'number' && previous.level === level;
    const begins = list.items === 1 && (list.start > 1 || follows);
    return { type: 'item', list: 'number', level, ...(begins ? { start: list.start } : {}) };
  };

  const isDataRow = (row: Element): boolean => {
    let parent = row.parentNode;
    while (parent !== null && 'tagName' in parent && parent.tagName !== 'table') parent = parent.parentNode;
    return parent !== null && 'tagName' in parent && tables.has(parent);
  };

  const embed = (element: Element): boolean => {
    const source = attribute(element, 'src') || attribute(element, 'data');
    const address = safeWebAddress(source) ?? safeWebAddress(options.absolute(source) ?? '');
    if (element.tagName !== 'svg' || source !== '') tally.add('embed', address === null ? element.tagName : `${element.tagName} ${address}`);
    if (address === null) return false;
    builder.flush();
    builder.text(address, { marks: new Set(), href: address }, { type: 'paragraph' }, false);
    builder.flush();
    return false;
  };

  const leave = (element: Element): void => {
    const place = places.pop();
    if (captured?.owner === element) captured = null;
    else if (captured !== null && BLOCKS.has(element.tagName)) captured.into.push('');
    const list = element.tagName === 'li' || element.tagName === 'ul' || element.tagName === 'ol' || place?.kind.type === 'row' && here().kind.type !== 'row';
    if (list || (place !== undefined && place.kind !== here().kind)) builder.flush();
    else if (BLOCKS.has(element.tagName)) builder.boundary(here().kind);
    if (element.tagName === 'figure') closeFigure();
  };

  const closeFigure = (): void => {
    builder.flush();
    const figure = figures.pop();
    if (figure === undefined) return;
    const { caption, credit } = splitCaption(figure.lines, figure.credits.map((line) => line.trim()).filter(Boolean));
    let given = false;
    for (let at = figure.from; at < builder.drafts.length; at += 1) {
      const draft = builder.drafts[at];
      if (given || draft?.type !== 'picturePlace' || draft.caption !== '') continue;
      builder.drafts[at] = { ...draft, caption, credit };
      given = true;
    }
    if (given) return;
    for (const line of [caption, credit].filter(Boolean)) builder.push({ type: 'paragraph', id: options.newId(), runs: [{ text: line }] });
  };

  walk(root, enter, leave);
  builder.flush();
  return { drafts: builder.drafts, notes: tally.notes(quoted) };
}

function isHidden(element: Element): boolean {
  if (hasAttribute(element, 'hidden') || attribute(element, 'aria-hidden').toLowerCase() === 'true') return true;
  const style = attribute(element, 'style').slice(0, 4000);
  return style !== '' && /(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden|mso-hide\s{0,9}:\s{0,9}all)/i.test(style);
}
