import {
  $hasUpdateTag,
  HISTORIC_TAG,
  HISTORY_PUSH_TAG,
  mergeRegister,
  RootNode,
  type EditorState,
  type LexicalEditor,
} from 'lexical';
import { LOAD_TAG } from '../replaceBody.ts';
import type { ReviewDesk } from './reviewDesk.ts';
import { $trackUpdate, type Looks } from './trackUpdate.ts';

/** Marks an update that decides on changes or moves marks itself. */
export const REVIEW_TAG = 'stet-review';

/**
 * Looks at one update after which tracking lets it be. Each look leaves the text tracked; a rare mix of lists and
 * objects has the nodes made anew at every look, and Lexical would give the whole update up at a hundred.
 */
const MOST_LOOKS = 30;

/** Updates that are no edit by the person at the keyboard. */
const UNTRACKED = [HISTORIC_TAG, LOAD_TAG, REVIEW_TAG];

/**
 * Tracks changes by comparison: any edit is carried out plainly, and before the update ends, so in the same step of
 * undo, what it did is turned into tracked changes (docs/adr/0005). No command has to know of it.
 */
export function registerTracking(editor: LexicalEditor, desk: ReviewDesk): () => void {
  /** The state before an input method began to compose: its text is compared when it is done. */
  let composing: EditorState | null = null;
  let isTracked = false;
  let ids: string[] = [];
  let idsOf: EditorState | null = null;
  let looks = 0;
  const earlier: Looks = { settled: new Set(), made: new Set() };

  const $track = (): void => {
    const before = composing ?? editor.getEditorState();
    if (idsOf !== before) {
      ids = [];
      looks = 0;
      earlier.settled.clear();
      earlier.made.clear();
    }
    idsOf = before;
    looks += 1;
    if (looks > MOST_LOOKS) return;
    // The same ids at each pass: a second look at the same edit gives the same outcome, and transforms come to rest.
    let next = 0;
    const newId = (): string => {
      const id = ids[next] ?? desk.newId();
      ids[next] = id;
      next += 1;
      return id;
    };
    $trackUpdate(editor, before, { ...desk, newId }, earlier);
    isTracked = true;
  };

  return mergeRegister(
    // Root transforms run last, so this sees what all others have made of the update.
    editor.registerNodeTransform(RootNode, () => {
      if (UNTRACKED.some((tag) => $hasUpdateTag(tag))) return;
      if (!editor.isComposing()) $track();
      else if (composing === null) {
        composing = editor.getEditorState();
        isTracked = false;
      }
    }),
    editor.registerUpdateListener(() => {
      if (composing === null || editor.isComposing()) return;
      // Composing may end without a further change; its text is one step of undo all the same.
      if (!isTracked) editor.update($track, { tag: HISTORY_PUSH_TAG, discrete: true });
      composing = null;
    }),
  );
}
