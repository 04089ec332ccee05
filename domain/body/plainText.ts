import { publicRuns } from './privateText.ts';
import { isTextBlock, isUnknownInline, type Block, type Body, type Run } from './body.ts';

/** The text of runs, without marks and without notes to oneself. Inline things of unknown kind have no text. */
export function runsText(runs: readonly Run[]): string {
  let text = '';
  for (const run of publicRuns(runs)) if (!isUnknownInline(run)) text += run.text;
  return text;
}

/** The text of runs with notes to oneself, for eyes inside Stet. */
export function wholeText(runs: readonly Run[]): string {
  return runs.map((run) => (isUnknownInline(run) ? '' : run.text)).join('');
}

/** The text of one block as a reader sees it: runs, a picture's caption, the title of a recording or an embed. */
export function blockText(block: Block): string {
  if (isTextBlock(block)) return runsText(block.runs);
  if (block.type === 'picture') return block.caption;
  return block.type === 'embed' || block.type === 'audio' ? block.title : '';
}

/** The text of a body, blocks separated by a blank line; blocks without text are left out. */
export function bodyText(body: Body): string {
  return body
    .map(blockText)
    .filter((text) => text !== '')
    .join('\n\n');
}
