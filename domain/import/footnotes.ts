import { isTextBlock, isTextRun, type Block, type Run } from '../body/body.ts';

/** What stands in a text for a footnote until the text is in blocks: characters that no text uses by itself. */
export function footnoteMark(index: number): string {
  return `\ufff9${String(index)}\ufffb`;
}

const MARK = /\ufff9(\d{1,6})\ufffb|[\ufff9\ufffb]/g;

/** Puts footnotes where their marks stand. A mark of none is dropped. */
export function placeFootnotes(blocks: readonly Block[], notes: readonly string[], newId: () => string): Block[] {
  return blocks.map((block) => {
    if (!isTextBlock(block) || !block.runs.some((run) => isTextRun(run) && run.text.includes('\ufff9'))) return block;
    return { ...block, runs: block.runs.flatMap((run) => placeInRun(run, notes, newId)) };
  });
}

function placeInRun(run: Run, notes: readonly string[], newId: () => string): Run[] {
  if (!isTextRun(run)) return [run];
  const out: Run[] = [];
  let from = 0;
  for (const { 0: mark, 1: number, index } of run.text.matchAll(MARK)) {
    if (index > from) out.push({ ...run, text: run.text.slice(from, index) });
    from = index + mark.length;
    const note = number === undefined ? undefined : notes[Number(number)];
    if (note !== undefined) out.push({ type: 'footnote', id: newId(), note });
  }
  if (from < run.text.length) out.push({ ...run, text: run.text.slice(from) });
  return out;
}
