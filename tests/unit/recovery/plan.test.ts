import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planRecovery, type JournalFacts, type RecoveryFacts, type TempFacts } from '../../../domain/recovery/plan.ts';

const at = (second: number): string => new Date(second * 1000).toISOString();
const disk = { state: 'good' as const, hash: 'disk', at: at(10), revision: 'r1', readOnly: false };
const journal: JournalFacts = { hash: 'typed', at: at(20), savedHash: 'disk', knowsDisk: false };
const temp: TempFacts = { name: 't', hash: 'temp', at: at(15), parent: 'r1', inJournal: false };
const version = { id: 'v', hash: 'version', at: at(5) };
const nothing: RecoveryFacts = { disk, journal: null, temps: [], version: null };
const fromJournal = { from: 'journal' };
const fromTemp = { from: 'temp', name: 't' };

describe('the plan after a crash', () => {
  it.each<[string, Partial<RecoveryFacts>, unknown]>([
    ['nothing is left', {}, { do: 'nothing' }],
    ['all was saved', { journal: { ...journal, hash: 'disk' } }, { do: 'nothing' }],
    ['words were typed after the save', { journal }, { do: 'save', source: fromJournal }],
    ['only the receipt of the last save is missing', { journal: { ...journal, savedHash: 'older', knowsDisk: true } }, { do: 'save', source: fromJournal }],
    ['somebody else wrote', { journal: { ...journal, savedHash: 'older' } }, { do: 'copyBeside', source: fromJournal }],
    ['somebody else wrote over what was saved', { journal: { ...journal, hash: 'old', savedHash: 'old' } }, { do: 'keepVersion', source: fromJournal }],
    ['a later Stet wrote', { disk: { ...disk, readOnly: true }, journal }, { do: 'copyBeside', source: fromJournal }],
    ['the file is missing', { disk: { state: 'missing' }, journal, version }, { do: 'rebuild', source: fromJournal }],
    ['the file is damaged', { disk: { state: 'damaged' }, journal, version }, { do: 'rebuild', source: fromJournal }],
    ['a version is newer than the journal', { disk: { state: 'damaged' }, journal, version: { ...version, at: at(30) } }, { do: 'rebuild', source: { from: 'version', id: 'v' } }],
    ['the file is damaged and nothing was under way', { disk: { state: 'damaged' }, version }, { do: 'nothing' }],
    ['a save was cut off before its rename', { temps: [temp] }, { do: 'save', source: fromTemp }],
    ['the journal has the same and more', { temps: [{ ...temp, inJournal: true }], journal }, { do: 'save', source: fromJournal }],
    ['the journal stopped before the save', { temps: [temp], journal: { ...journal, at: at(12) } }, { do: 'save', source: fromTemp }],
    ['an old save was cut off', { temps: [{ ...temp, at: at(5) }] }, { do: 'nothing' }],
    ['a cut save is of another revision', { temps: [{ ...temp, parent: 'r0' }] }, { do: 'copyBeside', source: fromTemp }],
    ['only a temp is left', { disk: { state: 'missing' }, temps: [temp] }, { do: 'rebuild', source: fromTemp }],
  ])('when %s', (_what, facts, plan) => {
    expect(planRecovery({ ...nothing, ...facts })).toEqual(plan);
  });

  it('has nothing left to do once its text is on disk', () => {
    const second = fc.nat(40).map(at);
    const hash = fc.constantFrom('a', 'b', 'c');
    fc.assert(
      fc.property(hash, second, hash, hash, second, fc.boolean(), (onDisk, saved, typed, known, typedAt, knowsDisk) => {
        const facts = { ...nothing, disk: { ...disk, hash: onDisk, at: saved }, journal: { hash: typed, at: typedAt, savedHash: known, knowsDisk } };
        if (planRecovery(facts).do !== 'save') return;
        expect(planRecovery({ ...facts, disk: { ...facts.disk, hash: typed } })).toEqual({ do: 'nothing' });
      }),
    );
  });
});
