import { isTextRun, type Run } from '../body/body.ts';
import { searchText } from '../body/searchText.ts';

/**
 * What a comment quotes of a block's text between two offsets (UTF-16 units, as `searchText` counts them): the text as
 * it would read if all suggestions were accepted; where all of it is struck, that.
 */
export function quotedText(runs: readonly Run[], start = 0, end = Infinity): string {
  let live = '';
  let at = 0;
  for (const run of runs) {
    const text = searchText([run]);
    if (!isTextRun(run) || run.rev?.del === undefined) live += text.slice(Math.max(0, start - at), Math.max(0, end - at));
    at += text.length;
  }
  return (live.trim() === '' ? searchText(runs).slice(start, end) : live).trim();
}
