import { expect, it } from 'vitest';
import { VERSION_INTERVAL_MS, versionReason, type SaveFacts } from '../../../domain/versions/policy.ts';
import { isVersionOf, versionId, versionTime } from '../../../domain/versions/version.ts';

const save: SaveFacts = { at: 1000, first: false, status: 'draft', statusBefore: 'draft', lastKeptAt: 900 };

it.each([
  [{}, null],
  [{ first: true }, 'firstSave'],
  [{ status: 'ready' as const }, 'status'],
  [{ first: true, status: 'ready' as const }, 'status'],
  [{ lastKeptAt: null }, 'interval'],
  [{ at: 900 + VERSION_INTERVAL_MS - 1 }, null],
  [{ at: 900 + VERSION_INTERVAL_MS }, 'interval'],
  [{ at: 899 }, 'interval'],
])('keeps a version at the right saves: %o', (facts, reason) => {
  expect(versionReason({ ...save, ...facts })).toBe(reason);
});

it('names a version by time and hash', () => {
  const id = versionId('2026-11-23T21:05:09.123+01:00', 'sha256:0123456789abcdef');
  expect([id, versionTime(id), isVersionOf(id, 'sha256:0123456789abffff'), isVersionOf(id, 'sha256:1')]).toEqual([
    '20261123T200509-0123456789ab', '2026-11-23T20:05:09.000Z', true, false,
  ]);
});
