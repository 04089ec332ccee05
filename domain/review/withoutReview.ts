import { isTextBlock, isTextRun, type Block, type Run } from '../body/body.ts';
import { final } from '../suggestions/views.ts';

/** Blocks as they will be, free of everything a review left on them: what a copy takes along. */
export function withoutReview(blocks: readonly Block[]): Block[] {
  return final(blocks).map((block) => (isTextBlock(block) ? { ...block, runs: block.runs.map(withoutNotes) } : block));
}

function withoutNotes(run: Run): Run {
  if (!isTextRun(run) || run.notes === undefined) return run;
  const { notes: _notes, ...rest } = run;
  return rest;
}
