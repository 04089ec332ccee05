import { isTextBlock, isTextRun, type Block, type Run, type TextRun } from '../body/body.ts';
import type { ThreadId } from '../body/notes.ts';
import { runTokens, toRuns } from '../suggestions/tokens.ts';
import { blockNotes, hasRunNotes } from './places.ts';

/** Blocks with only those notes that `keeps` lets through. Blocks that carry none are the same objects. */
export function withNotes(blocks: readonly Block[], keeps: (id: ThreadId) => boolean): Block[] {
  return blocks.map((block) => {
    if (blockNotes(block).length === 0 && !hasRunNotes(block)) return block;
    if (block.type === 'unknown') {
      const { notes: _notes, ...raw } = block.raw;
      return { ...block, raw: { ...raw, ...notesEntry(blockNotes(block), keeps) } };
    }
    const own = kept(block, keeps);
    if (!isTextBlock(own)) return own;
    const runs = own.runs.map((run) => (!isTextRun(run) ? run : kept(run, keeps)));
    // Runs that only a comment kept apart are one again.
    return { ...own, runs: toRuns(runTokens(runs)) };
  });
}

/**
 * The threads that text or blocks which are not struck carry. What is pasted may bring only others along: so a thread
 * is at one place in the text as it was and at one in the text as it will be, never at two.
 */
export function liveNotes(blocks: readonly Block[]): Set<ThreadId> {
  const live = new Set<ThreadId>();
  for (const block of blocks) {
    if (block.type === 'unknown' || block.rev?.del === undefined) for (const id of blockNotes(block)) live.add(id);
    if (isTextBlock(block)) for (const run of block.runs) if (isLive(run)) for (const id of run.notes ?? []) live.add(id);
  }
  return live;
}

const isLive = (run: Run): run is TextRun => isTextRun(run) && run.rev?.del === undefined;

function kept<T extends { notes?: ThreadId[] | undefined }>(holder: T, keeps: (id: ThreadId) => boolean): T {
  if (holder.notes === undefined || holder.notes.every(keeps)) return holder;
  const { notes, ...rest } = holder;
  // The same object with fewer notes: what a spread of a generic type is cannot be said otherwise.
  return { ...rest, ...notesEntry(notes, keeps) } as T;
}

function notesEntry(notes: readonly ThreadId[], keeps: (id: ThreadId) => boolean): { notes?: ThreadId[] } {
  const left = notes.filter(keeps);
  return left.length === 0 ? {} : { notes: left };
}
