import { isTextBlock, isTextRun, type Block, type Run, type TextRun } from '../body/body.ts';
import { LONGEST_NOTE, noteOf, type Note } from '../body/footnoteNote.ts';

/** What stands in a text for a footnote until the text is in blocks: characters that no text uses by itself. */
export function footnoteMark(index: number): string {
  return `\ufff9${String(index)}\ufffb`;
}

const MARK = /\ufff9(\d{1,6})\ufffb|[\ufff9\ufffb]/g;

/** Puts footnotes where their marks stand. A mark of none is dropped. */
export function placeFootnotes(blocks: readonly Block[], notes: readonly Note[], newId: () => string): Block[] {
  return blocks.map((block) => {
    if (!isTextBlock(block) || !block.runs.some((run) => isTextRun(run) && run.text.includes('\ufff9'))) return block;
    return { ...block, runs: block.runs.flatMap((run) => placeInRun(run, notes, newId)) };
  });
}

function placeInRun(run: Run, notes: readonly Note[], newId: () => string): Run[] {
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

/** What a footnote says, of the runs of its text: white space as pages show it, none at the ends. */
export function importedNote(runs: readonly TextRun[]): Note {
  const kept: TextRun[] = [];
  let afterBlank = true;
  let room = LONGEST_NOTE;
  for (const run of runs) {
    const shown = run.text.replace(/[ \t\n\r\f]+/g, ' ');
    const text: string = (afterBlank ? shown.replace(/^ /, '') : shown).slice(0, room);
    if (text === '') continue;
    room -= text.length;
    afterBlank = text.endsWith(' ');
    kept.push({ ...run, text });
  }
  const last = kept.at(-1);
  if (last !== undefined) kept[kept.length - 1] = { ...last, text: last.text.replace(/ $/, '') };
  return noteOf(kept);
}
