import { isTextBlock, isTextRun, type Block, type Body, type Cell, type Run } from './body.ts';
import { groupBlocks, isTable, tableRows } from './groups.ts';
import { publicRuns } from './privateText.ts';

/** The text of runs, without marks and without notes to oneself. Inline things of unknown kind have no text. */
export function runsText(runs: readonly Run[]): string {
  let text = '';
  for (const run of publicRuns(runs)) if (isTextRun(run)) text += run.text;
  return text;
}

/** The text of runs with notes to oneself, for eyes inside Stet. */
export function wholeText(runs: readonly Run[]): string {
  return runs.map((run) => (!isTextRun(run) ? '' : run.text)).join('');
}

/** The text of one block as a reader sees it: runs, a picture's caption, the title of a recording or an embed. */
export function blockText(block: Block): string {
  if (isTextBlock(block)) return runsText(block.runs);
  if (block.type === 'picture') return block.caption;
  return block.type === 'embed' || block.type === 'audio' ? block.title : '';
}

/** The text of a body, blocks separated by a blank line; blocks without text are left out. */
export function bodyText(body: Body, textOf: (block: Block) => string = blockText): string {
  return groupBlocks(body)
    .flatMap((group) => (isTable(group) ? [tableText(group)] : group.map(textOf)))
    .filter((text) => text !== '')
    .join('\n\n');
}

/** A table as spreadsheets copy it: a line for each row, tabs between the cells. */
function tableText(cells: readonly Cell[]): string {
  const lines = tableRows(cells).map((row) => row.map((cell) => blockText(cell).replace(/\s+/g, ' ')).join('\t'));
  return lines.every((line) => line.trim() === '') ? '' : lines.join('\n');
}
