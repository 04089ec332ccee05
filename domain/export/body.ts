import { assertNever } from '../result.ts';
import type { FinalBlock, FinalBox, FinalPicture } from './finalDoc.ts';
import type { FinalRun } from './finalRuns.ts';
import { attr, element, text } from './html.ts';
import { renderAudio } from './audio.ts';
import { renderEmbed } from './embed.ts';
import { renderList, type FinalListItem } from './list.ts';
import { renderCorrection, renderPullQuote } from './notes.ts';
import { renderRuns } from './runs.ts';
import { renderTable } from './table.ts';

/** The address of a picture's file in what is being written. The caller answers for it being safe. */
export type MediaUrl = (file: string) => string;

/** What the blocks of an article need to know of where they will stand. */
export interface BodyContext {
  readonly mediaUrl: MediaUrl;
  /** The language of the words that the page adds, and of its dates. */
  readonly language: string;
  readonly timeZone: string;
  /** Headings are a step smaller than elsewhere: they stand under one of their own. */
  readonly smaller?: boolean;
}

/** The blocks of an article as HTML, one to a line. Page and fragment both use it, so they cannot differ. */
export function renderBody(blocks: readonly FinalBlock[], context: BodyContext): string {
  let html = '';
  for (let index = 0; index < blocks.length;) {
    const block = blocks[index];
    if (block === undefined) break;
    const end = endOfRow(blocks, index);
    html += renderRow(block, blocks, index, end, context);
    index = end;
  }
  return html;
}

function renderRow(
  block: FinalBlock,
  blocks: readonly FinalBlock[],
  from: number,
  to: number,
  context: BodyContext,
): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${renderRuns(block.runs)}</p>\n`;
    case 'heading':
      return renderHeading(block.level + (context.smaller === true ? 1 : 0), block.runs);
    case 'quote':
      return `<blockquote>\n${blocks.slice(from, to).map(paragraphOf).join('')}</blockquote>\n`;
    case 'pullQuote':
      return renderPullQuote(block);
    case 'correction':
      return renderCorrection(block, context);
    case 'listItem':
      return renderList(blocks.slice(from, to).filter(isListItem));
    case 'factBox':
      return renderBox(block, context);
    case 'table':
      return renderTable(block);
    case 'divider':
      return '<hr>\n';
    case 'picture':
      return renderPictures(blocks.slice(from, to).filter(isPicture), context.mediaUrl);
    case 'audio':
      return renderAudio(block, context);
    case 'embed':
      return renderEmbed(block);
    default:
      return assertNever(block);
  }
}

/** The title of a box is a heading, so the headings in it are a step smaller. */
function renderBox({ title, blocks }: FinalBox, context: BodyContext): string {
  const heading = title.length === 0 ? '' : `<h2>${renderRuns(title)}</h2>\n`;
  return `<aside>\n${heading}${renderBody(blocks, { ...context, smaller: true })}</aside>\n`;
}

/** Consecutive quotes are one quotation of several paragraphs, list items one list, pictures of one gallery a group. */
function endOfRow(blocks: readonly FinalBlock[], from: number): number {
  const first = blocks[from];
  let end = from + 1;
  while (first !== undefined && goesOn(first, blocks[end])) end += 1;
  return end;
}

function goesOn(first: FinalBlock, next: FinalBlock | undefined): boolean {
  if (first.type === 'listItem' || first.type === 'quote') return next?.type === first.type;
  return first.type === 'picture' && first.gallery !== null && next?.type === 'picture' && next.gallery === first.gallery;
}

const renderHeading = (level: number, runs: readonly FinalRun[]): string => `<h${level}>${renderRuns(runs)}</h${level}>\n`;
const paragraphOf = (block: FinalBlock): string =>
  'runs' in block ? `<p>${renderRuns(block.runs)}</p>\n` : '';
const isListItem = (block: FinalBlock): block is FinalListItem => block.type === 'listItem';
const isPicture = (block: FinalBlock): block is FinalPicture => block.type === 'picture';

function renderPictures(pictures: readonly FinalPicture[], mediaUrl: MediaUrl): string {
  const figures = pictures.map((picture) => renderPicture(picture, mediaUrl(picture.file))).join('');
  return pictures.length < 2 ? figures : `<figure>\n${figures}</figure>\n`;
}

/** Inside the caption the credit is a paragraph of its own, so that no reader or program takes it for caption text. */
function renderPicture(picture: FinalPicture, url: string): string {
  const { width, height, caption, credit, alt } = picture;
  const size = width > 0 && height > 0 ? attr('width', width) + attr('height', height) : '';
  const image = `<img${attr('src', url)}${attr('alt', alt)}${size}>`;
  const lines = text(caption) + (credit === '' ? '' : element('p', '', text(credit)));
  const figcaption = lines === '' ? '' : `\n${element('figcaption', '', lines)}`;
  return `<figure>\n${image}${figcaption}\n</figure>\n`;
}
