import type { Block } from '../../body/body.ts';
import type { Note } from '../../body/footnoteNote.ts';
import type { PictureRef } from '../imported.ts';
import { placeFootnotes } from '../footnotes.ts';
import { finishDrafts } from './drafts.ts';
import { walkPage } from './pageWalker.ts';
import { parseHtml } from './tree.ts';

/** Blocks made from pasted HTML; pictures are named, not taken along (`placePictures` puts them in). */
export interface HtmlBlocks {
  readonly blocks: readonly Block[];
  readonly notes: readonly string[];
  readonly pictures: readonly PictureRef[];
}

/**
 * Turns any HTML into blocks of the body: for paste. Hostile input is safe: text and marks are rebuilt from the few
 * kinds the body has, addresses go through `safeHref`, and no depth overflows the stack.
 */
export function htmlToBlocks(html: string, newId: () => string): HtmlBlocks {
  const footnotes: Note[] = [];
  const { drafts, notes } = walkPage(parseHtml(html), { newId, absolute: () => null, sitePart: () => null, footnotes });
  const finished = finishDrafts(drafts);
  return { blocks: placeFootnotes(finished.blocks, footnotes, newId), pictures: finished.pictures, notes: [...notes, ...finished.notes] };
}
