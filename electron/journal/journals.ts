import type { ArticleId, Content, Revision } from '../../domain/article/article.ts';
import type { Delta } from '../../domain/journal/delta.ts';
import type { BaseRecord } from '../../domain/journal/records.ts';
import type { ArticleKey } from '../../domain/library/entry.ts';
import { openAppend, type AppendFile } from '../files/appendFile.ts';
import { atomicWrite, removeTemp } from '../files/atomicWrite.ts';
import { explained } from '../files/fileErrors.ts';
import { createFileQueue } from '../files/fileQueue.ts';
import { exists, makeFolder, moveToFree } from '../files/folders.ts';
import { frame } from './frames.ts';
import { journalPath, readJournal, unreadPath } from './journalFiles.ts';

/** Appended text is safe from a power cut after this long. */
const SYNC_MS = 500;
/** A journal grows to this, or to some times its base, before it begins anew. */
const LARGEST = 256 * 1024;
const TIMES_BASE = 4;

/** What the page is to send next: what changed, or everything because the journal does not hold what it should. */
export type Wanted = 'delta' | 'base';

export interface BaseGiven {
  readonly id: ArticleId;
  readonly revision: Revision;
  readonly hash: string;
  readonly seq: number;
  readonly content: Content;
}

type SavedGiven = Omit<BaseGiven, 'id'>;

/** The second place of the text: what is on the screen, written as it is typed. */
export interface Journals {
  append(key: ArticleKey, seq: number, delta: Delta): Promise<Wanted>;
  base(key: ArticleKey, given: BaseGiven & { readonly isSaved: boolean }): Promise<Wanted>;
  /** The article's file holds the text as it was at `seq`. */
  saved(key: ArticleKey, given: SavedGiven): Promise<void>;
  /** The text is safe elsewhere. */
  remove(key: ArticleKey): Promise<void>;
  /** Articles with a journal that is being written. */
  keys(): ArticleKey[];
  /** Whether the article's file holds all that the journal does. */
  isSaved(key: ArticleKey): boolean;
  pathOf(key: ArticleKey): string;
  /** Ends all writing; the journals stay. */
  close(): Promise<void>;
}

interface Open {
  readonly id: ArticleId;
  readonly file: AppendFile;
  readonly baseSize: number;
  size: number;
  seq: number;
  /** What the article's file holds as far as the journal says; null before the first save. */
  savedSeq: number | null;
  timer: NodeJS.Timeout | null;
  /** Something failed, so that the end of the file is not known: only a new one is to be trusted. */
  broken: boolean;
}

interface Deps {
  readonly folder: string;
  readonly desk: string;
  readonly now: () => Date;
}

const OUTCOME = 'The safety copy of your text was not written';

export function createJournals({ folder, desk, now }: Deps): Journals {
  const open = new Map<ArticleKey, Open>();
  const queue = createFileQueue();
  const pathOf = (key: ArticleKey): string => journalPath(folder, desk, key);
  const at = (): string => now().toISOString();

  async function begin(key: ArticleKey, given: Omit<BaseRecord, 'kind' | 'format' | 'desk' | 'key' | 'at'>, isSaved: boolean): Promise<void> {
    const bytes = frame({ kind: 'base', format: 1, desk, key, at: at(), ...given });
    await makeFolder(folder);
    const before = open.get(key);
    // A journal that nobody is writing has not been recovered: it stays, to be read at the next start.
    if (before === undefined && (await exists(pathOf(key)))) await moveToFree(pathOf(key), unreadPath(folder, desk, key, now()));
    await atomicWrite(pathOf(key), bytes);
    if (before !== undefined) await end(before);
    open.set(key, {
      id: given.id,
      file: await openAppend(pathOf(key)),
      baseSize: bytes.byteLength,
      size: bytes.byteLength,
      seq: given.seq,
      savedSeq: isSaved ? given.seq : null,
      timer: null,
      broken: false,
    });
  }

  async function write(journal: Open, bytes: Buffer): Promise<void> {
    try {
      await journal.file.append(bytes);
    } catch (error) {
      journal.broken = true;
      throw error;
    }
    journal.size += bytes.byteLength;
    // The disk may be slow: the next words are appended while it works.
    journal.timer ??= setTimeout(() => {
      journal.timer = null;
      journal.file.sync().catch(() => {
        // The page is asked for everything, which then fails where somebody sees it.
        journal.broken = true;
      });
    }, SYNC_MS);
  }

  /** Begins anew with the text of now, where no save has made that possible. */
  async function rotate(key: ArticleKey): Promise<void> {
    const state = await readJournal(pathOf(key));
    if (state === null || state.seq !== open.get(key)?.seq) throw new Error('a journal could not be read back');
    const { id, revision, hash, seq, content } = state;
    await begin(key, { id, revision, hash, seq, content }, open.get(key)?.savedSeq === seq);
  }

  const isLarge = ({ size, baseSize }: Open): boolean => size > Math.max(LARGEST, TIMES_BASE * baseSize);

  return {
    append: (key, seq, delta) =>
      queue.run(key, () =>
        explained<Wanted>(OUTCOME, async () => {
          const journal = open.get(key);
          if (journal === undefined || journal.broken || seq !== journal.seq + 1) return 'base';
          await write(journal, frame({ kind: 'delta', seq, at: at(), delta }));
          journal.seq = seq;
          if (isLarge(journal)) await rotate(key);
          return 'delta';
        }),
      ),
    base: (key, given) =>
      queue.run(key, () =>
        explained<Wanted>(OUTCOME, async () => {
          const { isSaved, ...text } = given;
          await begin(key, text, isSaved);
          return 'delta';
        }),
      ),
    saved: (key, given) =>
      queue.run(key, () =>
        explained(OUTCOME, async () => {
          const journal = open.get(key);
          if (journal === undefined || journal.broken || given.seq > journal.seq) return;
          const { seq, revision, hash, content } = given;
          journal.savedSeq = seq;
          if (isLarge(journal) && seq === journal.seq) {
            const { id } = journal;
            await begin(key, { id, revision, hash, seq, content }, true);
          } else await write(journal, frame({ kind: 'saved', at: at(), seq, revision, hash }));
        }),
      ),
    remove: (key) =>
      queue.run(key, async () => {
        const journal = open.get(key);
        open.delete(key);
        if (journal !== undefined) await end(journal);
        await removeTemp(pathOf(key));
      }),
    keys: () => [...open.keys()],
    isSaved(key) {
      const journal = open.get(key);
      return journal !== undefined && journal.savedSeq === journal.seq;
    },
    pathOf,
    async close() {
      await queue.idle();
      const journals = [...open.values()];
      open.clear();
      for (const journal of journals) await end(journal);
    },
  };
}

async function end(journal: Open): Promise<void> {
  if (journal.timer !== null) clearTimeout(journal.timer);
  journal.timer = null;
  await journal.file.close();
}
