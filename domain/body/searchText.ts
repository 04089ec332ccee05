import { isTextRun, type Run } from './body.ts';

/** Stands for an inline thing without text, so that offsets count it and no match runs over it. */
export const OBJECT = '\ufffc';

/** The text of runs as it is searched: offsets count UTF-16 units, one for each inline thing that is no text. */
export function searchText(runs: readonly Run[]): string {
  let text = '';
  for (const run of runs) text += !isTextRun(run) ? OBJECT : run.text;
  return text;
}
