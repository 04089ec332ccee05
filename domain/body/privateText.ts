import { isTextRun, type Run } from './body.ts';

declare const publicBrand: unique symbol;

/** Runs of the article itself, made by `publicRuns` only: what takes these never sees a note to oneself. */
export type PublicRuns = readonly Run[] & { readonly [publicBrand]: true };

/** Whether a run is a note to oneself. */
export function isPrivate(run: Run): boolean {
  return isTextRun(run) && run.private === true;
}

/** Runs without notes to oneself. Of the spaces on both sides of a note one is left. */
export function publicRuns(runs: readonly Run[]): PublicRuns {
  return (runs.some(isPrivate) ? withoutPrivate(runs) : runs) as PublicRuns;
}

function withoutPrivate(runs: readonly Run[]): Run[] {
  const kept: Run[] = [];
  let cut = false;
  for (const run of runs) {
    // A run without text parts nothing: the same text gives the same outcome however it is cut into runs.
    if (isTextRun(run) && run.text === '') continue;
    if (isPrivate(run)) cut = true;
    // A file may have runs without text; they stand between nothing.
    else if (isTextRun(run) && run.text === '') kept.push(run);
    else if (cut && endsWithSpace(kept) && isTextRun(run) && run.text.startsWith(' ')) {
      kept.push({ ...run, text: run.text.slice(1) });
      cut = false;
    } else {
      kept.push(run);
      cut = false;
    }
  }
  return kept;
}

function endsWithSpace(runs: readonly Run[]): boolean {
  const last = runs.findLast((run) => !isTextRun(run) || run.text !== '');
  return last === undefined || (isTextRun(last) && /\s$/.test(last.text));
}
