/** Programs that keep the loser of a conflict under a name of their own. */
export type SyncProgram = 'Dropbox' | 'Syncthing' | 'Nextcloud' | 'OneDrive' | 'Stet';

/** A name that says it is a conflict copy, and of what. */
export interface ConflictCopy {
  readonly program: SyncProgram;
  /** The name without what the program added. */
  readonly original: string;
}

/**
 * Recognises the names under which sync programs (and Stet) keep the other text of a conflict. Works for files and
 * for folders. `computer` is this computer's name, which OneDrive puts behind a hyphen: too plain to guess.
 */
export function conflictCopyOf(name: string, computers: readonly string[] = []): ConflictCopy | null {
  for (const [program, pattern] of PATTERNS) {
    const match = pattern.exec(name);
    if (match !== null) return { program, original: `${match[1] ?? ''}${match[2] ?? ''}` };
  }
  return oneDriveCopy(name, computers);
}

const EXT = String.raw`(\.[A-Za-z0-9]{1,8})?$`;
const PATTERNS: readonly (readonly [SyncProgram, RegExp])[] = [
  // "x (Ana's conflicted copy 2026-11-23).json", also "(conflicted copy 2026-11-23 141501)" with a number behind it.
  ['Nextcloud', new RegExp(String.raw`^(.+?) \(conflicted copy \d{4}-\d{2}-\d{2} \d{6}\)${EXT}`, 'i')],
  ['Dropbox', new RegExp(String.raw`^(.+?) \((?:[^()]*\s)?conflicted copy(?: \d{4}-\d{2}-\d{2})?(?: ?\(\d+\)| \d+)?\)${EXT}`, 'i')],
  ['Dropbox', new RegExp(String.raw`^(.+?) \((?:[^()]*\s)?case conflict(?: \d+)?\)${EXT}`, 'i')],
  // "x.sync-conflict-20261123-141501-ABCDEFG.json"
  ['Syncthing', new RegExp(String.raw`^(.+?)\.sync-conflict-\d{8}-\d{6}(?:-[A-Z0-9]{7})?${EXT}`, 'i')],
  // ownCloud and older Nextcloud: "x_conflict-20261123-141501.json"
  ['Nextcloud', new RegExp(String.raw`^(.+?)_conflict-\d{8}-\d{6}${EXT}`, 'i')],
  ['Stet', new RegExp(String.raw`^(article)\.conflict-\d{8}-\d{6}(?:-\d+)?${EXT}`, 'i')],
];

function oneDriveCopy(name: string, computers: readonly string[]): ConflictCopy | null {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (const computer of computers) {
    const tail = new RegExp(`^(.+)-${escaped(computer)}(?:-\\d+)?$`, 'i').exec(stem);
    if (computer !== '' && tail !== null) return { program: 'OneDrive', original: `${tail[1] ?? ''}${ending}` };
  }
  // Windows gives its computers names of this form, so this one is safe to know without being told.
  const windows = /^(.+)-(?:DESKTOP|LAPTOP)-[A-Z0-9]{7}(?:-\d+)?$/.exec(stem);
  return windows === null ? null : { program: 'OneDrive', original: `${windows[1] ?? ''}${ending}` };
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
