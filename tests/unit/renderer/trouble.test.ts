import { expect, it } from 'vitest';
import type { SaveView } from '../../../renderer/features/autosave/autosave.ts';
import { troubleOf } from '../../../renderer/features/autosave/trouble.ts';

const view: SaveView = { kind: 'clean', savedAt: null, problem: null, code: null, retryAt: null, unsavedSince: null };
const failed: SaveView = { ...view, kind: 'failed', problem: 'Not saved: the disk is full.', code: 'disk-full', unsavedSince: 0 };

it.each<[string, SaveView, string | null, number, string | null]>([
  ['all is saved', view, null, 99_000, null],
  ['somebody types', { ...view, kind: 'dirty', unsavedSince: 0 }, null, 9_000, null],
  ['a save failed', failed, null, 0, 'failed'],
  ['it is tried again', { ...failed, kind: 'saving' }, null, 0, 'failed'],
  ['the folder is gone', { ...failed, code: 'not-found' }, null, 0, 'gone'],
  ['a save does not end', { ...view, kind: 'saving', unsavedSince: 0 }, null, 10_001, 'slow'],
  ['nothing starts a save', { ...view, kind: 'dirty', unsavedSince: 0 }, null, 10_001, 'slow'],
  ['only the journal fails', view, 'The disk is full.', 0, 'journal'],
  ['a conflict has its own banner', { ...view, kind: 'conflict', unsavedSince: 0 }, null, 99_000, null],
])('when %s', (_what, given, journal, now, kind) => {
  expect(troubleOf(given, journal, now)?.kind ?? null).toBe(kind);
});

it('says where the words are', () => {
  expect(troubleOf(failed, null, 0)?.sentence).toContain('kept in Stet’s own folder');
  expect(troubleOf(failed, 'Full.', 0)?.sentence).toContain('only on this screen');
});
