import type { ArticleId, Content, Revision } from '../article/article.ts';
import type { ArticleKey } from '../library/entry.ts';
import { applyDelta, type Delta } from './delta.ts';
import type { JournalRecord } from './records.ts';

/** What a journal says: the last text, and what of it the article's file is known to hold. */
export interface JournalState {
  readonly desk: string;
  readonly key: ArticleKey;
  readonly id: ArticleId;
  /** The last revision known to be on disk, with the hash of its content. */
  readonly revision: Revision;
  readonly hash: string;
  readonly seq: number;
  /** Names of the files this one takes the place of. */
  readonly replaces: readonly string[];
  /** When the last record was written. */
  readonly at: string;
  readonly content: Content;
  /** The text at the last save (or at the beginning), and what was typed since. */
  readonly savedContent: Content;
  readonly typed: readonly Delta[];
}

/**
 * Reads records in order up to the first that does not fit, so that a cut or garbled journal gives a text that was
 * really on the screen once. Null when there is not even a first text.
 */
export function replay(records: Iterable<JournalRecord>): JournalState | null {
  let state: JournalState | null = null;
  for (const record of records) {
    const next: JournalState | null = state === null ? begin(record) : advance(state, record);
    if (next === null) return state;
    state = next;
  }
  return state;
}

/** The texts that followed one another since the last save, the first being the saved one. */
export function* textsSinceSaved({ savedContent, typed }: JournalState): Generator<Content> {
  let content = savedContent;
  yield content;
  for (const delta of typed) {
    const next = applyDelta(content, delta);
    if (next === null) return;
    content = next;
    yield content;
  }
}

function begin(record: JournalRecord): JournalState | null {
  if (record.kind !== 'base') return null;
  const { desk, key, id, revision, hash, seq, at, content, replaces = [] } = record;
  return { desk, key, id, revision, hash, seq, replaces, at, content, savedContent: content, typed: [] };
}

function advance(state: JournalState, record: JournalRecord): JournalState | null {
  switch (record.kind) {
    case 'base':
      return null;
    case 'delta': {
      if (record.seq !== state.seq + 1) return null;
      const content = applyDelta(state.content, record.delta);
      if (content === null) return null;
      return { ...state, seq: record.seq, at: record.at, content, typed: push(state.typed, record.delta) };
    }
    case 'saved': {
      const { revision, hash, at, seq } = record;
      const behind = state.seq - seq;
      if (behind < 0 || behind > state.typed.length) return null;
      const kept = state.typed.length - behind;
      const savedContent = kept === 0 ? state.savedContent : applyAll(state.savedContent, state.typed.slice(0, kept));
      return { ...state, revision, hash, at, savedContent, typed: state.typed.slice(kept) };
    }
  }
}

/** Appends in place: the list belongs to one replay, and copying it for each record would cost its square. */
function push(typed: readonly Delta[], delta: Delta): readonly Delta[] {
  (typed as Delta[]).push(delta);
  return typed;
}

function applyAll(content: Content, deltas: readonly Delta[]): Content {
  return deltas.reduce((before, delta) => applyDelta(before, delta) ?? before, content);
}
