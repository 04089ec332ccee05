import { isTextBlock, isTextRun, type Block } from '../../../domain/body/body.ts';
import type { Thread } from '../../../domain/comments/thread.ts';
import type { Change } from '../../../domain/suggestions/change.ts';

/** The body with a replacement of a word in evenly spread blocks. */
export function withSuggestions(body: readonly Block[], count: number): { body: Block[]; changes: Record<string, Change> } {
  const changes: Record<string, Change> = {};
  const texts = body.filter(isTextBlock).length;
  let done = 0;
  let seen = 0;
  const marked = body.map((block): Block => {
    if (!isTextBlock(block)) return block;
    seen += 1;
    const runs = [...block.runs];
    while (done < count && done < (seen * count) / texts) {
      const id = `s${done}`;
      const record: Change = { by: done % 2 === 0 ? 'ana' : 'ben', name: 'Ana', at: '2026-11-26T10:00:00Z', pass: 'line', group: id };
      Object.assign(changes, { [id]: record, [`${id}n`]: record });
      const at = runs.findIndex((run) => isTextRun(run) && run.rev === undefined && run.text.length > 12);
      const run = runs[at];
      done += 1;
      if (run === undefined || !isTextRun(run)) continue;
      // A word by another one: half a word would be a spelling mistake, whose line costs paint of its own.
      const start = run.text.indexOf(' ') + 1;
      const end = Math.max(start, run.text.indexOf(' ', start));
      runs.splice(at, 1, { ...run, text: run.text.slice(0, start) }, { ...run, text: run.text.slice(start, end), rev: { del: id } }, { text: 'another', rev: { ins: `${id}n` } }, { ...run, text: run.text.slice(end) });
    }
    return { ...block, runs };
  });
  return { body: marked, changes };
}

/** The body with a comment on the beginning of evenly spread blocks. */
export function withComments(body: readonly Block[], count: number): { body: Block[]; comments: Thread[] } {
  const comments: Thread[] = [];
  const every = Math.max(1, Math.floor(body.filter(isTextBlock).length / count));
  let seen = 0;
  const marked = body.map((block): Block => {
    if (!isTextBlock(block)) return block;
    const at = block.runs.findIndex((one) => isTextRun(one) && one.rev === undefined && one.text.length >= 8);
    const run = block.runs[at];
    seen += 1;
    if (seen % every !== 0 || comments.length >= count || run === undefined || !isTextRun(run)) return block;
    const id = `t${comments.length}`;
    const text = 'Who said so, and when? The council’s own minutes say otherwise, as far as I can see.';
    comments.push({ id, anchor: { kind: 'text', block: block.id, quote: run.text.slice(0, 8) }, messages: [{ id: `${id}m`, by: 'ben', name: 'Ben Ode', at: '2026-11-26T10:00:00Z', text }] });
    return { ...block, runs: block.runs.toSpliced(at, 1, { ...run, text: run.text.slice(0, 8), notes: [id] }, { ...run, text: run.text.slice(8) }) };
  });
  return { body: marked, comments };
}
