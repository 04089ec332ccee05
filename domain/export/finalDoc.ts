import type { Content } from '../article/article.ts';
import { isTextBlock, type Audio, type Block, type Cell, type Embed, type FactBox, type NoteKind, type TextBlock } from '../body/body.ts';
import { groupBlocks, isBox, isTable } from '../body/groups.ts';
import { originalMeta } from '../review/suggestMeta.ts';
import { publicRuns } from '../body/privateText.ts';
import { original } from '../suggestions/views.ts';
import { finalMetadata, type FinalMetadata } from './finalMetadata.ts';
import { finalRuns, type FinalNote, type FinalRun } from './finalRuns.ts';
import { finalTable, type FinalTable } from './finalTable.ts';
import { cleanText, oneLine } from './html.ts';
import { safeWebAddress } from './links.ts';

declare const finalBrand: unique symbol;

interface FinalText {
  readonly runs: readonly FinalRun[];
}
export type FinalBlock =
  | (FinalText & { readonly type: 'paragraph' })
  | (FinalText & { readonly type: 'heading'; readonly level: 2 | 3 })
  | (FinalText & { readonly type: 'quote' })
  | (FinalText & { readonly type: 'pullQuote' })
  | (FinalText & { readonly type: 'correction'; readonly kind: NoteKind; readonly at: string })
  | (FinalText & {
      readonly type: 'listItem';
      readonly list: 'bullet' | 'number';
      readonly level: number;
      readonly start: number | null;
    })
  | FinalTable
  | FinalBox
  | { readonly type: 'divider' }
  | {
      readonly type: 'picture';
      readonly file: string;
      readonly width: number;
      readonly height: number;
      readonly caption: string;
      readonly credit: string;
      readonly alt: string;
      /** Pictures in a row with the same one belong together. */
      readonly gallery: string | null;
    }
  | {
      readonly type: 'audio';
      readonly file: string;
      readonly title: string;
      readonly credit: string;
      /** Its paragraphs. */
      readonly transcript: readonly string[];
    }
  | {
      readonly type: 'embed';
      /** An address that passed the allow-list of links.ts. */
      readonly url: string;
      readonly title: string;
      readonly provider: string;
      readonly author: string;
    };

export interface FinalBox {
  readonly type: 'factBox';
  readonly title: readonly FinalRun[];
  readonly blocks: readonly FinalBlock[];
}

export type FinalPicture = Extract<FinalBlock, { type: 'picture' }>;

/**
 * What an exporter is given: an article rebuilt key by key from an allow-list, so that anything private or unknown
 * stays behind. Exporters accept nothing else: a leak is an error of types, not of care. Made by `toFinalDoc` only.
 */
export interface FinalDoc {
  readonly [finalBrand]: true;
  readonly meta: FinalMetadata;
  readonly body: readonly FinalBlock[];
  /** What the footnotes say, in the order of their numbers. */
  readonly footnotes: readonly FinalNote[];
}

/**
 * Rebuilds an article for readers. Blocks and inline things of unknown kind, and text blocks without text, stay
 * behind, and so do notes to oneself and suggestions in text and fields that nobody has accepted yet; blank ends of a block are trimmed; equal neighbouring
 * runs become one; marks take their fixed order.
 * Exporting is publishing: without a date of its own the page carries `savedAt`, the instant of its revision, so that
 * the same revision always gives the same page.
 */
export function toFinalDoc(content: Content, savedAt: string | null = null): FinalDoc {
  const footnotes: FinalNote[] = [];
  const body = finalBlocks(original(content.body), footnotes);
  const doc: Omit<FinalDoc, typeof finalBrand> = { meta: finalMetadata(originalMeta(content), savedAt), body, footnotes };
  // The one place that may set the brand.
  return doc as FinalDoc;
}

function finalBlocks(blocks: readonly Block[], footnotes: FinalNote[]): FinalBlock[] {
  const out: FinalBlock[] = [];
  // A numbered list that begins after a dropped block must not continue the list before it.
  let gap = false;
  const add = (final: FinalBlock | null): void => {
    gap = final === null;
    if (final !== null) out.push(final);
  };
  for (const group of groupBlocks(blocks)) {
    if (isTable(group)) add(finalTable(group, (runs) => finalRuns(runs, footnotes)));
    else if (isBox(group)) add(finalBox(group, footnotes));
    else for (const block of group) add(finalBlock(block, gap, footnotes));
  }
  return out;
}

/** A fact box for readers; null when nothing is in it. */
function finalBox([title, ...inside]: readonly [FactBox, ...Block[]], footnotes: FinalNote[]): FinalBox | null {
  const heading = finalRuns(publicRuns(title.runs), footnotes);
  const box: FinalBox = { type: 'factBox', title: heading, blocks: finalBlocks(inside, footnotes) };
  return box.title.length === 0 && box.blocks.length === 0 ? null : box;
}

/** The blocks of an article with those in boxes, in reading order. */
export function flatBlocks(blocks: readonly FinalBlock[]): FinalBlock[] {
  return blocks.flatMap((block) => (block.type === 'factBox' ? block.blocks : [block]));
}

function finalBlock(block: Block, afterGap: boolean, footnotes: FinalNote[]): FinalBlock | null {
  if (block.type === 'unknown' || block.type === 'cell' || block.type === 'factBox') return null;
  if (block.type === 'divider') return { type: 'divider' };
  if (isTextBlock(block)) {
    const runs = finalRuns(publicRuns(block.runs), footnotes);
    return runs.length === 0 ? null : textBlock(block, runs, afterGap);
  }
  if (block.type === 'embed') return finalEmbed(block);
  if (block.type === 'audio') return finalAudio(block);
  const { file, width, height, caption, credit, alt, decorative, gallery = null } = block;
  if (!isPlainFileName(file)) return null;
  return {
    type: 'picture',
    file,
    width,
    height,
    caption: oneLine(caption),
    credit: oneLine(credit),
    alt: decorative === true ? '' : oneLine(alt),
    gallery,
  };
}

function finalAudio({ file, title, credit, transcript }: Audio): FinalBlock | null {
  if (!isPlainFileName(file)) return null;
  const paragraphs = cleanText(transcript).split('\n').map(oneLine).filter((one) => one !== '');
  return { type: 'audio', file, title: oneLine(title), credit: oneLine(credit), transcript: paragraphs };
}

/** The media files that a page shows, each once. */
export function mediaFilesOf(body: readonly FinalBlock[]): string[] {
  return [...new Set(flatBlocks(body).flatMap((block) => (block.type === 'picture' || block.type === 'audio' ? [block.file] : [])))];
}

/** A card for readers; null when its address is none they can open. */
export function finalEmbed({ url, title, provider, author = '' }: Embed): FinalBlock | null {
  const safe = safeWebAddress(url);
  if (safe === null) return null;
  return { type: 'embed', url: safe, title: oneLine(title), provider: oneLine(provider), author: oneLine(author) };
}

/** A text block for readers, from runs made for them. */
export function textBlock(block: Exclude<TextBlock, Cell | FactBox>, runs: readonly FinalRun[], afterGap: boolean): FinalBlock {
  if (block.type === 'heading') return { type: 'heading', level: block.level, runs };
  if (block.type === 'correction') return { type: 'correction', kind: block.kind, at: block.at, runs };
  if (block.type !== 'listItem') return { type: block.type, runs };
  const { list, level } = block;
  const start = list === 'number' ? (block.start ?? (afterGap ? 1 : null)) : null;
  return { type: 'listItem', list, level, start, runs };
}

/** Whether a picture's name can only name a file in the media folder. */
export function isPlainFileName(file: string): boolean {
  return (
    file !== '.' && file !== '..' && !/[/\\]/.test(file) && cleanText(file) === file && !file.includes('\n')
  );
}
