import { expect, it } from 'vitest';
import { recoverySummary, type RecoveryReport } from '../../../domain/recovery/report.ts';

const report = (kind: RecoveryReport['kind']): RecoveryReport => ({ key: 'a', kind, title: 'A', sentence: '.', before: null, copy: null });

it.each([
  [['recovered', 'copied'], 'Stet ended without closing 2 articles. Their last words are back.'],
  [['failed', 'failed'], 'Stet ended without closing 2 articles. Their last words could not be put back yet and stay in the safety copy; the next start tries again.'],
  [['recovered', 'failed', 'rebuilt'], 'Stet ended without closing 3 articles. 2 have their last words back; those of the other 1 could not be put back yet and stay in the safety copy; the next start tries again.'],
] as const)('sums up %j', (kinds, sentence) => {
  expect(recoverySummary(kinds.map(report))).toBe(sentence);
});
