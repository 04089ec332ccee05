import {
  isTextBlock,
  isUnknownInline,
  MARKS,
  type Block,
  type Run,
  type TextBlock,
} from '../../../domain/body/body.ts';
import { bodyText } from '../../../domain/body/plainText.ts';
import { renderBody } from '../../../domain/export/body.ts';
import type { FinalBlock, FinalRun } from '../../../domain/export/finalDoc.ts';
import { cleanText } from '../../../domain/export/html.ts';
import { safeHref } from '../../../domain/export/links.ts';
import { renderRuns } from '../../../domain/export/runs.ts';

/** Blocks as text for other programs. */
export function blocksToText(blocks: readonly Block[]): string {
  return bodyText(blocks);
}

/**
 * Blocks as clean HTML for other programs, by the serialiser that publishing uses. Part of one paragraph is written
 * without its element, so that it goes into the middle of a sentence elsewhere. Pictures are files of the article
 * and stay out.
 */
export function blocksToHtml(blocks: readonly Block[]): string {
  const [only, ...more] = blocks;
  if (only !== undefined && more.length === 0 && only.type === 'paragraph')
    return renderRuns(finalRuns(only.runs));
  return renderBody(blocks.flatMap(finalBlock), () => '');
}

function finalBlock(block: Block): FinalBlock[] {
  if (isTextBlock(block)) return [finalText(block)];
  return block.type === 'divider' ? [{ type: 'divider' }] : [];
}

function finalText(block: TextBlock): FinalBlock {
  const runs = finalRuns(block.runs);
  if (block.type === 'heading') return { type: 'heading', level: block.level, runs };
  if (block.type !== 'listItem') return { type: block.type, runs };
  return { type: 'listItem', list: block.list, level: block.level, start: block.start ?? null, runs };
}

function finalRuns(runs: readonly Run[]): FinalRun[] {
  return runs.flatMap((run) =>
    isUnknownInline(run)
      ? []
      : [
          {
            text: cleanText(run.text),
            marks: MARKS.filter((mark) => run.marks?.includes(mark)),
            href: run.link === undefined ? null : safeHref(run.link.href),
          },
        ],
  );
}
