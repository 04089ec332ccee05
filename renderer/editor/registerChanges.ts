import type { LexicalEditor } from 'lexical';
import type { Block } from '../../domain/body/body.ts';
import { countBody } from '../../domain/body/counts.ts';
import type { BodyCache } from './bodyCache.ts';
import { LOAD_TAG } from './replaceBody.ts';

export interface ChangeHandlers {
  onChange(): void;
  /** The editor does not hold what it was given; it has been made read-only. */
  onMismatch(): void;
}

/**
 * Reports changes by the person. Before it begins it makes sure that the editor holds all blocks and characters it
 * was given: otherwise the next autosave would write the loss to disk.
 */
export function registerChanges(
  editor: LexicalEditor,
  cache: BodyCache,
  given: readonly Block[],
  { onChange, onMismatch }: ChangeHandlers,
): () => void {
  const expected = countBody(given);
  const loaded = cache.counts();
  if (loaded.blocks !== expected.blocks || loaded.characters !== expected.characters) {
    editor.setEditable(false);
    onMismatch();
    return () => undefined;
  }
  return editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
    if (tags.has(LOAD_TAG) || (dirtyElements.size === 0 && dirtyLeaves.size === 0)) return;
    onChange();
  });
}
