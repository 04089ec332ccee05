import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Note } from '../../body/footnoteNote.ts';
import { embedFor, knownProvider } from '../../embeds/providers.ts';
import { safeHref, safeWebAddress } from '../../export/links.ts';
import { quoted } from '../imported.ts';
import { blockBuilder } from './blockBuilder.ts';
import { footnoteMark } from '../footnotes.ts';
import { PLAIN } from './format.ts';
import { findFootnotes } from './pageFootnotes.ts';
import { boxUp } from './boxes.ts';
import { captions } from './captions.ts';
import type { Draft } from './drafts.ts';
import { BLOCK_ELEMENTS, CONTROLS, EMBEDS, isHidden, SILENT_ELEMENTS } from './elementKinds.ts';
import { pictureOf } from './figures.ts';
import { ownAudio } from './ownAudio.ts';
import { isNoteLabel, ownAside } from './ownParts.ts';
import { placeInside, TOP_PLACE, type Place } from './place.ts';
import { dataTables } from './tables.ts';
import { Tally } from './tally.ts';
import { attribute, isElement, isText, walk, type Element, type Node } from './tree.ts';
import { isTracked, isWordReview } from './wordReview.ts';
import { isWordListMarker } from './wordList.ts';

export interface WalkOptions {
  readonly newId: () => string;
  /** The address a relative link stands for, or null when it is unknown. */
  readonly absolute: (href: string) => string | null;
  /** Parts of the site to leave out, named for the note; null for what belongs to the article. */
  readonly sitePart: (element: Element) => string | null;
  /** Takes what the footnotes say; their marks in the text name them by their place in it (footnotes.ts). */
  readonly footnotes: Note[];
}

/** Turns a page or a part of it into blocks. Only what the body knows survives; the rest becomes text and a note. */
export function walkPage(
  root: DefaultTreeAdapterTypes.ParentNode,
  { newId, absolute, sitePart, footnotes }: WalkOptions,
): { drafts: Draft[]; notes: string[] } {
  const tally = new Tally();
  const tables = dataTables(root);
  const hrefOf = (href: string): string | null => {
    if (href.startsWith('#')) return null;
    const safe = safeHref(href) ?? safeHref(absolute(href) ?? '');
    if (safe === null) tally.add('link', href);
    return safe;
  };
  const found = findFootnotes(root, hrefOf);
  const firstNote = footnotes.length;
  footnotes.push(...found.notes);
  const builder = blockBuilder(newId, hrefOf);
  const caption = captions(builder, newId);
  const places: Place[] = [TOP_PLACE];
  const here = (): Place => places.at(-1) ?? TOP_PLACE;
  const inCell = (): boolean => here().kind.type === 'cell';

  /** Where the drafts of an open fact box begin. */
  const boxes = new Map<Element, number>();

  const enter = (node: Node): boolean => {
    if (isText(node)) {
      const { format, kind, pre } = here();
      if (caption.capturing()) caption.text(node.value);
      else builder.text(node.value, format, kind, pre);
      return false;
    }
    if (!isElement(node) || SILENT_ELEMENTS.has(node.tagName) || isWordListMarker(node) || isNoteLabel(node)) return false;
    if (found.definitions.has(node)) return false;
    const footnote = found.referredBy.get(node);
    if (footnote !== undefined) {
      builder.text(footnoteMark(firstNote + footnote), PLAIN, here().kind, true);
      return false;
    }
    if (isHidden(node)) return tally.drop('hidden');
    if (isWordReview(node)) return tally.drop('review');
    const part = sitePart(node);
    if (part !== null) return tally.drop('site', part);
    if (CONTROLS.has(node.tagName)) return tally.drop('control', node.tagName);
    const audio = inCell() ? null : ownAudio(node);
    if (audio !== null) builder.picture(audio, here().kind);
    else if (EMBEDS.has(node.tagName)) embed(node);
    else if (VOID[node.tagName] !== undefined) VOID[node.tagName]?.(node);
    else {
      open(node);
      return true;
    }
    return false;
  };

  const picture = (element: Element): void => {
    const place = pictureOf(element);
    if (place === null) tally.add('pixel');
    else builder.picture(place, here().kind);
  };
  /** Elements without an inside. */
  const VOID: Readonly<Partial<Record<string, (element: Element) => void>>> = {
    br: () => (caption.capturing() ? caption.lineBreak() : builder.lineBreak(here().kind)),
    hr: () => (inCell() ? builder.lineBreak(here().kind) : builder.push({ type: 'divider', id: newId() })),
    img: picture,
    image: picture,
    wbr: () => undefined,
  };

  const open = (element: Element): void => {
    const outer = here();
    const { tagName } = element;
    if (BLOCK_ELEMENTS.has(tagName)) builder.boundary(outer.kind);
    caption.enter(element);
    if (ownAside(element)?.type === 'factBox') {
      builder.flush();
      boxes.set(element, builder.drafts.length);
    }
    if (tagName === 'u' || (tagName === 'ins' && !isTracked(element))) tally.add('underline');
    if (tagName === 'pre') tally.add('code');
    if (tagName === 'dl') tally.add('definitions');
    places.push(placeInside(element, outer, tables, builder, tally, newId));
  };

  const embed = (element: Element): void => {
    const source = attribute(element, 'src') || attribute(element, 'data');
    const address = safeWebAddress(source) ?? safeWebAddress(absolute(source) ?? '');
    const card = address !== null && !inCell() && knownProvider(address) !== null ? embedFor(address) : null;
    if (card !== null) {
      const title = attribute(element, 'title').slice(0, 300).replace(/\s+/g, ' ').trim();
      builder.push({ type: 'embed', id: newId(), ...card, title });
      return;
    }
    const isIcon = element.tagName === 'svg' && source === '';
    if (!isIcon) tally.add('embed', [element.tagName, address ?? ''].join(' ').trim());
    if (address === null) return;
    const format = { marks: new Set<never>(), href: address };
    if (inCell()) {
      builder.text(address, format, here().kind, false);
      return;
    }
    builder.flush();
    builder.text(address, format, { type: 'paragraph' }, false);
    builder.flush();
  };

  const leave = (element: Element): void => {
    const place = places.pop();
    caption.leave(element);
    const { tagName } = element;
    // A new kind inside means that its last block ends here; otherwise it is the end of a paragraph at most.
    const ends = tagName === 'li' || tagName === 'ul' || tagName === 'ol' || place?.kind !== here().kind;
    if (place !== undefined && place.kind.type === 'cell' && ends) {
      builder.endCell(place.kind);
      for (let at = 0; at < place.cellsAfter; at += 1) builder.endCell(place.table?.filler(place.kind) ?? place.kind);
    } else if (ends) builder.flush();
    else if (BLOCK_ELEMENTS.has(tagName)) builder.boundary(here().kind);
    if (tagName === 'table' && place?.table?.merged() === true) tally.add('merged');
    if (tagName === 'figure') caption.closeFigure();
    const begun = boxes.get(element);
    if (begun !== undefined) {
      builder.flush();
      boxUp(builder.drafts, begun);
    }
  };

  walk(root, enter, leave);
  builder.flush();
  return { drafts: builder.drafts, notes: tally.notes(quoted) };
}
