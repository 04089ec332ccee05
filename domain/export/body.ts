import { assertNever } from '../result.ts';
import type { FinalBlock, FinalPicture } from './finalDoc.ts';
import { attr, element, text } from './html.ts';
import { renderEmbed } from './embed.ts';
import { renderList, type FinalListItem } from './list.ts';
import { renderCorrection, renderPullQuote } from './notes.ts';
import { renderRuns } from './runs.ts';

/** The address of a picture's file in what is being written. The caller answers for it being safe. */
export type MediaUrl = (file: string) => string;

/** What the blocks of an article need to know of where they will stand. */
export interface BodyContext {
  readonly mediaUrl: MediaUrl;
  /** The language of the words that the page adds, and of its dates. */
  readonly language: string;
  readonly timeZone: string;
}

/** The blocks of an article as HTML, one to a line. Page and fragment both use it, so they cannot differ. */
export function renderBody(blocks: readonly FinalBlock[], context: BodyContext): string {
  let html = '';
  for (let index = 0; index < blocks.length;) {
    const block = blocks[index];
    if (block === undefined) break;
    const end = block.type === 'listItem' || block.type === 'quote' ? endOfRow(blocks, index) : index + 1;
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
      return `<h${block.level}>${renderRuns(block.runs)}</h${block.level}>\n`;
    case 'quote':
      return `<blockquote>\n${blocks.slice(from, to).map(paragraphOf).join('')}</blockquote>\n`;
    case 'pullQuote':
      return renderPullQuote(block);
    case 'correction':
      return renderCorrection(block, context);
    case 'listItem':
      return renderList(blocks.slice(from, to).filter(isListItem));
    case 'divider':
      return '<hr>\n';
    case 'picture':
      return renderPicture(block, context.mediaUrl(block.file));
    case 'embed':
      return renderEmbed(block);
    default:
      return assertNever(block);
  }
}

/** Consecutive quote blocks are one quotation of several paragraphs; consecutive list items are one list. */
function endOfRow(blocks: readonly FinalBlock[], from: number): number {
  const type = blocks[from]?.type;
  let end = from + 1;
  while (end < blocks.length && blocks[end]?.type === type) end += 1;
  return end;
}

const paragraphOf = (block: FinalBlock): string =>
  'runs' in block ? `<p>${renderRuns(block.runs)}</p>\n` : '';
const isListItem = (block: FinalBlock): block is FinalListItem => block.type === 'listItem';

/** Inside the caption the credit is a paragraph of its own, so that no reader or program takes it for caption text. */
function renderPicture(picture: FinalPicture, url: string): string {
  const { width, height, caption, credit, alt } = picture;
  const size = width > 0 && height > 0 ? attr('width', width) + attr('height', height) : '';
  const image = `<img${attr('src', url)}${attr('alt', alt)}${size}>`;
  const lines = text(caption) + (credit === '' ? '' : element('p', '', text(credit)));
  const figcaption = lines === '' ? '' : `\n${element('figcaption', '', lines)}`;
  return `<figure>\n${image}${figcaption}\n</figure>\n`;
}
