import type { NodeKey } from 'lexical';
import type { ThreadId } from '../../../domain/body/notes.ts';

/** Which nodes on the page carry which threads, kept up to date node by node: nobody has to search the text for one. */
export class NoteIndex {
  readonly #keys = new Map<ThreadId, Set<NodeKey>>();
  readonly #notes = new Map<NodeKey, readonly ThreadId[]>();

  set(key: NodeKey, notes: readonly ThreadId[]): void {
    const before = this.#notes.get(key) ?? [];
    for (const id of before) if (!notes.includes(id)) this.#keys.get(id)?.delete(key);
    for (const id of notes) {
      const keys = this.#keys.get(id) ?? new Set();
      this.#keys.set(id, keys.add(key));
    }
    if (notes.length === 0) this.#notes.delete(key);
    else this.#notes.set(key, notes);
  }

  keysOf(id: ThreadId): readonly NodeKey[] {
    return [...(this.#keys.get(id) ?? [])];
  }

  notesOf(key: NodeKey): readonly ThreadId[] {
    return this.#notes.get(key) ?? [];
  }
}
