import { isTextBlock, isFootnote, isTextRun, type Block, type Run } from '../../../domain/body/body.ts';
import { MARKS } from '../../../domain/body/marks.ts';
import { groupBlocks, isBox, isTable } from '../../../domain/body/groups.ts';
import { noteText } from '../../../domain/body/footnoteNote.ts';
import { blockText, bodyText } from '../../../domain/body/plainText.ts';
import { publicRuns, type PublicRuns } from '../../../domain/body/privateText.ts';
import { renderBody } from '../../../domain/export/body.ts';
import { finalEmbed, textBlock, type FinalBlock } from '../../../domain/export/finalDoc.ts';
import { finalNote, type FinalNote, type FinalRun } from '../../../domain/export/finalRuns.ts';
import { finalTable } from '../../../domain/export/finalTable.ts';
import { renderFootnotes } from '../../../domain/export/footnotes.ts';
import { cleanText, oneLine } from '../../../domain/export/html.ts';
import { safeHref } from '../../../domain/export/links.ts';
import { renderRuns } from '../../../domain/export/runs.ts';

/** Blocks as text for other programs: without a page around it, a card is its address too. */
export function blocksToText(blocks: readonly Block[]): string {
  const footnotes: string[] = [];
  const numbered = blocks.map((block) => (isTextBlock(block) ? { ...block, runs: withNumbers(block.runs, footnotes) } : block));
  const text = bodyText(numbered, (block) => (block.type === 'embed' ? `${block.title}\n${block.url}`.trim() : blockText(block)));
  return [text, footnotes.map((note, index) => `[${index + 1}] ${note}`).join('\n')].filter((part) => part !== '').join('\n\n');
}

/** Runs with a number in brackets where a footnote is; what the footnotes say goes to the end. */
function withNumbers(runs: readonly Run[], footnotes: string[]): Run[] {
  return runs.map((run) => {
    const note = isFootnote(run) ? oneLine(noteText(run.note)) : '';
    return note === '' ? run : { text: `[${footnotes.push(note)}]` };
  });
}

/**
 * Blocks as clean HTML for other programs, by the serialiser that publishing uses. Part of one paragraph is written
 * without its element, so that it goes into the middle of a sentence elsewhere. Pictures are files of the article
 * and stay out.
 */
export function blocksToHtml(blocks: readonly Block[], language: string): string {
  const footnotes: FinalNote[] = [];
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const [only, ...more] = blocks;
  const html =
    only !== undefined && more.length === 0 && only.type === 'paragraph'
      ? renderRuns(finalRuns(publicRuns(only.runs), footnotes))
      : renderBody(
          groupBlocks(blocks).flatMap((group) => finalGroup(group, footnotes)),
          { mediaUrl: () => '', language, timeZone },
        );
  return html + renderFootnotes(footnotes, language);
}

function finalGroup(group: readonly Block[], footnotes: FinalNote[]): FinalBlock[] {
  if (isBox(group)) {
    const [title, ...inside] = group;
    const heading = finalRuns(publicRuns(title.runs), footnotes);
    return [{ type: 'factBox', title: heading, blocks: groupBlocks(inside).flatMap((one) => finalGroup(one, footnotes)) }];
  }
  if (!isTable(group)) return group.flatMap((block) => finalBlock(block, footnotes));
  const table = finalTable(group, (runs) => finalRuns(runs, footnotes));
  return table === null ? [] : [table];
}

function finalBlock(block: Block, footnotes: FinalNote[]): FinalBlock[] {
  if (block.type === 'cell' || block.type === 'factBox') return [];
  if (isTextBlock(block)) return [textBlock(block, finalRuns(publicRuns(block.runs), footnotes), false)];
  if (block.type === 'divider') return [{ type: 'divider' }];
  const card = block.type === 'embed' ? finalEmbed(block) : null;
  return card === null ? [] : [card];
}

function finalRuns(runs: PublicRuns, footnotes: FinalNote[]): FinalRun[] {
  return runs.flatMap((run): FinalRun[] => {
    if (isFootnote(run)) {
      const note = finalNote(run.note);
      return note.length === 0 ? [] : [{ text: '', marks: [], href: null, footnote: footnotes.push(note) }];
    }
    if (!isTextRun(run)) return [];
    const href = run.link === undefined ? null : safeHref(run.link.href);
    return [{ text: cleanText(run.text), marks: MARKS.filter((mark) => run.marks?.includes(mark)), href }];
  });
}
