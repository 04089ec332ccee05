import { basename } from 'node:path';
import type { ArticleId, Content, Revision } from '../../domain/article/article.ts';
import type { Delta } from '../../domain/journal/delta.ts';
import type { BaseRecord } from '../../domain/journal/records.ts';
import type { ArticleKey } from '../../domain/library/entry.ts';
import { removeTemp } from '../files/atomicWrite.ts';
import { errnoOf, explained } from '../files/fileErrors.ts';
import { createFileQueue } from '../files/fileQueue.ts';
import { makeFolderSoon } from '../files/folders.ts';
import { frame } from './frames.ts';
import { journalPath, readJournal } from './journalFiles.ts';
import { beginJournal, type OpenJournal } from './openJournal.ts';

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

/** One window's text of an article: two windows that show the same article write a journal each. */
export interface Writer {
  readonly key: ArticleKey;
  readonly window: number;
}

/** The second place of the text: what is on the screen, written as it is typed. */
export interface Journals {
  append(of: Writer, seq: number, delta: Delta): Promise<Wanted>;
  base(of: Writer, given: BaseGiven & { readonly isSaved: boolean }): Promise<Wanted>;
  /** The article's file holds the text as it was at `seq`. */
  saved(of: Writer, given: SavedGiven): Promise<void>;
  /** The text is safe elsewhere. */
  remove(of: Writer): Promise<void>;
  /** Who is writing a journal. */
  writers(): Writer[];
  /** Whether the article's file holds all that the journal does. */
  isSaved(of: Writer): boolean;
  /** The file that is being written; null when none is. */
  pathOf(of: Writer): string | null;
  /** Ends the writing of a window whose page is gone; gives its journals, which stay. */
  letGo(window: number): Promise<string[]>;
  /** Ends all writing; the journals stay. */
  close(): Promise<void>;
}

interface Open {
  readonly writer: Writer;
  readonly id: ArticleId;
  readonly file: OpenJournal;
  /** Files that this one takes the place of once it is safe. */
  readonly before: string[];
  readonly baseSize: number;
  seq: number;
  /** What the article's file holds as far as the journal says; null before the first save. */
  savedSeq: number | null;
}

interface Deps {
  readonly folder: string;
  readonly desk: string;
  readonly now: () => Date;
}

const OUTCOME = 'The safety copy of your text was not written';

export function createJournals({ folder, desk, now }: Deps): Journals {
  const open = new Map<string, Open>();
  /** Names are not used twice: an earlier file may still be on its way out. */
  const begun = new Map<ArticleKey, number>();
  const queue = createFileQueue();
  const at = (): string => now().toISOString();
  const nameOf = ({ key, window }: Writer): string => `${window} ${key}`;

  /**
   * Begins a file, beside the one there is: what was typed must not wait until the disk has the new one, nor may a power
   * cut take both. A file that nobody is writing has not been recovered; it stays, to be read at the next start.
   */
  async function begin(of: Writer, given: Omit<BaseRecord, 'kind' | 'format' | 'desk' | 'key' | 'at' | 'replaces'>, isSaved: boolean): Promise<void> {
    const { key } = of;
    const last = open.get(nameOf(of));
    const before = last === undefined ? [] : [...last.before, last.file.path];
    const replaces = before.map((path) => basename(path));
    const bytes = frame({ kind: 'base', format: 1, desk, key, at: at(), ...(replaces.length === 0 ? {} : { replaces }), ...given });
    await makeFolderSoon(folder);
    const file = await beginFree(key, bytes, async () => {
      for (const path of before.splice(0)) await removeTemp(path);
    });
    open.set(nameOf(of), { writer: of, id: given.id, file, before, baseSize: bytes.byteLength, seq: given.seq, savedSeq: isSaved ? given.seq : null });
    // Its fsync may be under way and take long.
    if (last !== undefined) void quietly(last.file.close());
  }

  async function beginFree(key: ArticleKey, bytes: Buffer, whenSafe: () => Promise<void>): Promise<OpenJournal> {
    for (;;) {
      const n = (begun.get(key) ?? -1) + 1;
      begun.set(key, n);
      try {
        return await beginJournal(journalPath(folder, desk, key, n), bytes, whenSafe);
      } catch (error) {
        if (errnoOf(error) !== 'EEXIST') throw error;
      }
    }
  }

  /** Begins anew with the text of now, where no save has made that possible. */
  async function rotate(journal: Open): Promise<void> {
    const state = await readJournal(journal.file.path);
    if (state === null || state.seq !== journal.seq) throw new Error('a journal could not be read back');
    const { id, revision, hash, seq, content } = state;
    await begin(journal.writer, { id, revision, hash, seq, content }, journal.savedSeq === seq);
  }

  const isLarge = ({ file, baseSize }: Open): boolean => file.size > Math.max(LARGEST, TIMES_BASE * baseSize);

  return {
    append: (of, seq, delta) =>
      queue.run(nameOf(of), () =>
        explained<Wanted>(OUTCOME, async () => {
          const journal = open.get(nameOf(of));
          if (journal === undefined || journal.file.isBroken || seq !== journal.seq + 1) return 'base';
          await journal.file.append(frame({ kind: 'delta', seq, at: at(), delta }));
          journal.seq = seq;
          if (isLarge(journal)) await rotate(journal);
          return 'delta';
        }),
      ),
    base: (of, given) =>
      queue.run(nameOf(of), () =>
        explained<Wanted>(OUTCOME, async () => {
          const { isSaved, ...text } = given;
          await begin(of, text, isSaved);
          return 'delta';
        }),
      ),
    saved: (of, given) =>
      queue.run(nameOf(of), () =>
        explained(OUTCOME, async () => {
          const journal = open.get(nameOf(of));
          if (journal === undefined || journal.file.isBroken || given.seq > journal.seq) return;
          const { seq, revision, hash, content } = given;
          journal.savedSeq = seq;
          if (isLarge(journal) && seq === journal.seq) {
            const { id } = journal;
            await begin(of, { id, revision, hash, seq, content }, true);
          } else await journal.file.append(frame({ kind: 'saved', at: at(), seq, revision, hash }));
        }),
      ),
    remove: (of) =>
      queue.run(nameOf(of), async () => {
        const journal = open.get(nameOf(of));
        open.delete(nameOf(of));
        const paths = journal === undefined ? [journalPath(folder, desk, of.key)] : [...journal.before.splice(0), journal.file.path];
        await journal?.file.close();
        for (const path of paths) await removeTemp(path);
      }),
    writers: () => [...open.values()].map(({ writer }) => writer),
    isSaved(of) {
      const journal = open.get(nameOf(of));
      return journal !== undefined && journal.savedSeq === journal.seq;
    },
    pathOf: (of) => open.get(nameOf(of))?.file.path ?? null,
    async letGo(window) {
      await queue.idle();
      const gone = [...open.values()].filter(({ writer }) => writer.window === window);
      for (const { writer, file } of gone) {
        open.delete(nameOf(writer));
        await file.close();
      }
      return gone.flatMap(({ before, file }) => [...before, file.path]);
    },
    async close() {
      await queue.idle();
      const journals = [...open.values()];
      open.clear();
      for (const { file } of journals) await file.close();
    },
  };
}

/** A file that another has taken the place of: that it cannot be closed well is no news. */
async function quietly(work: Promise<void>): Promise<void> {
  await work.catch((error: unknown) => {
    if (errnoOf(error) === null) throw error;
  });
}
