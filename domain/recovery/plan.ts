import { assertNever } from '../result.ts';

/** A text found somewhere after a crash. Times are instants. */
interface Text {
  readonly hash: string;
  readonly at: string;
}

/** What lies where the article should be. */
export type DiskFacts =
  | (Text & { readonly state: 'good'; readonly revision: string; readonly readOnly: boolean })
  | { readonly state: 'damaged' }
  | { readonly state: 'missing' };

export interface JournalFacts extends Text {
  /** Hash of the content that the journal knows to have been on disk last. */
  readonly savedHash: string;
  /** The text on disk is one that was on the screen after that save: its receipt is all that was lost. */
  readonly knowsDisk: boolean;
}

/** A whole file of a save that did not come to its end. */
export interface TempFacts extends Text {
  readonly name: string;
  readonly parent: string | null;
  /** The journal holds this text as well. */
  readonly inJournal: boolean;
}

export interface VersionFacts extends Text {
  readonly id: string;
}

export interface RecoveryFacts {
  readonly disk: DiskFacts;
  readonly journal: JournalFacts | null;
  readonly temps: readonly TempFacts[];
  /** The newest version that is whole. */
  readonly version: VersionFacts | null;
}

export type Source =
  | { readonly from: 'journal' }
  | { readonly from: 'temp'; readonly name: string }
  | { readonly from: 'version'; readonly id: string };

/** What to do with one article after a crash. Nothing is ever replaced without being kept. */
export type RecoveryPlan =
  | { readonly do: 'nothing' }
  /** Save this text as a new revision; the one on disk goes to the versions first. */
  | { readonly do: 'save'; readonly source: Source }
  /** Somebody else wrote meanwhile: the text goes into a file beside the article. */
  | { readonly do: 'copyBeside'; readonly source: Source }
  /** There is no article that can be read: make it again from this text; damaged bytes are kept under another name. */
  | { readonly do: 'rebuild'; readonly source: Source }
  /** Everything was saved, then somebody put another text there: ours goes to the versions, and that is all. */
  | { readonly do: 'keepVersion'; readonly source: Source };

/** Decides what to do with an article. The same facts after a crash in the middle of it give the rest of the work. */
export function planRecovery(facts: RecoveryFacts): RecoveryPlan {
  const { disk } = facts;
  switch (disk.state) {
    case 'missing':
    case 'damaged':
      return rebuild(facts);
    case 'good':
      return besideGood(facts, disk);
    default:
      return assertNever(disk);
  }
}

function rebuild({ disk, journal, temps, version }: RecoveryFacts): RecoveryPlan {
  const found: (Text & { readonly source: Source })[] = [
    ...(journal === null ? [] : [{ ...journal, source: { from: 'journal' as const } }]),
    ...temps.map((temp) => ({ ...temp, source: { from: 'temp' as const, name: temp.name } })),
  ];
  // A damaged file without a trace of work under way is shown to the person, who may know better.
  if (found.length === 0) return { do: 'nothing' };
  if (version !== null) found.push({ ...version, source: { from: 'version', id: version.id } });
  const newest = found.reduce((a, b) => (Date.parse(b.at) > Date.parse(a.at) ? b : a));
  return disk.state === 'good' ? { do: 'nothing' } : { do: 'rebuild', source: newest.source };
}

function besideGood({ journal, temps }: RecoveryFacts, disk: Extract<DiskFacts, { state: 'good' }>): RecoveryPlan {
  const temp = temps
    .filter(({ hash, inJournal, at }) => !inJournal && hash !== disk.hash && Date.parse(at) > Date.parse(disk.at))
    .reduce<TempFacts | null>((a, b) => (a !== null && Date.parse(a.at) >= Date.parse(b.at) ? a : b), null);
  if (temp !== null && (journal === null || Date.parse(temp.at) > Date.parse(journal.at))) {
    const source = { from: 'temp' as const, name: temp.name };
    return { do: temp.parent === disk.revision && !disk.readOnly ? 'save' : 'copyBeside', source };
  }
  if (journal === null || journal.hash === disk.hash) return { do: 'nothing' };
  const source = { from: 'journal' as const };
  if (journal.hash === journal.savedHash) return { do: 'keepVersion', source };
  if (disk.readOnly) return { do: 'copyBeside', source };
  return { do: disk.hash === journal.savedHash || journal.knowsDisk ? 'save' : 'copyBeside', source };
}
