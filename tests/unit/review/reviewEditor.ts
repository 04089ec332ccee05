import { HISTORIC_TAG } from 'lexical';
import type { Block } from '../../../domain/body/body.ts';
import type { Change } from '../../../domain/suggestions/change.ts';
import type { ReviewMode } from '../../../renderer/editor/review/reviewDesk.ts';
import { openEditor, type OpenEditor, type OpenOptions } from '../editor/openEditor.ts';

export interface ReviewEditor extends OpenEditor {
  readonly changes: Record<string, Change>;
  readonly as: (who: string, mode?: ReviewMode) => void;
  /** Whether the last update was a step of undo or redo. */
  readonly wasHistoric: () => boolean;
}

/** The article editor in suggest mode, with the person at the keyboard to be chosen. */
export function openReview(body: readonly Block[], first = 'ana', options: OpenOptions = {}): ReviewEditor {
  const changes: Record<string, Change> = {};
  let who = first;
  let mode: ReviewMode = 'suggest';
  let count = 0;
  const open = openEditor(body, {}, {
    mode: () => mode,
    author: () => ({ by: who, name: who, pass: 'line' }),
    now: () => '2026-11-23T10:00:00Z',
    newId: () => `c${(count += 1)}`,
    changes: () => changes,
    add: (more) => Object.assign(changes, more),
    shows: () => true,
  }, options);
  let isHistoric = false;
  open.editor.registerUpdateListener(({ tags }) => {
    isHistoric = tags.has(HISTORIC_TAG);
  });
  return {
    ...open,
    wasHistoric: () => isHistoric,
    changes,
    as: (person, next = 'suggest') => {
      who = person;
      mode = next;
    },
  };
}
