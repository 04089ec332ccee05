import { isTextBlock, isTextRun, type Block, type Run, type TextRun } from '../../domain/body/body.ts';
import { MARKS } from '../../domain/body/marks.ts';
import { sameJson } from './nodes/state.ts';

/**
 * The form of a body that the editor gives back: neighbouring runs that differ in nothing but their text are one,
 * runs without text are gone, marks stand in the order of MARKS. Nothing a reader could see changes.
 */
export function normaliseBody(body: readonly Block[]): readonly Block[] {
  return body.map((block) => (isTextBlock(block) ? { ...block, runs: normaliseRuns(block.runs) } : block));
}

export function normaliseRuns(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    if (!isTextRun(run)) {
      out.push(run);
      continue;
    }
    if (run.text === '') continue;
    const { marks, ...rest } = run;
    const sorted = MARKS.filter((mark) => marks?.includes(mark));
    pushRun(out, sorted.length > 0 ? { ...rest, marks: sorted } : rest);
  }
  return out;
}

/** Appends a run, joining it to the one before when only the text differs. */
export function pushRun(runs: Run[], run: TextRun): void {
  const last = runs.at(-1);
  if (last !== undefined && isTextRun(last) && sameRunStyle(last, run)) {
    runs[runs.length - 1] = { ...last, text: last.text + run.text };
  } else {
    runs.push(run);
  }
}

function sameRunStyle(a: TextRun, b: TextRun): boolean {
  return sameJson(styleKey(a), styleKey(b));
}

function styleKey({ text: _text, marks, link, ...extra }: TextRun): unknown {
  return [marks ?? [], link ?? null, extra];
}
