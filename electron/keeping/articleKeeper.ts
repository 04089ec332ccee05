import type { OpenedArticle, SaveReceipt } from '../../contract/contract.ts';
import type { Article, Content, Revision } from '../../domain/article/article.ts';
import type { Status } from '../../domain/article/metadata.ts';
import type { Delta } from '../../domain/journal/delta.ts';
import type { ArticleKey } from '../../domain/library/entry.ts';
import { versionReason } from '../../domain/versions/policy.ts';
import type { VersionId, VersionReason } from '../../domain/versions/version.ts';
import type { ArticleStore } from '../articles/articleStore.ts';
import { FailureError } from '../files/failureError.ts';
import { fileFailure } from '../files/fileErrors.ts';
import { createJournals, type Wanted, type Writer } from '../journal/journals.ts';
import { contentHash } from '../recovery/gatherFacts.ts';
import { honestArticle } from '../articles/honestArticle.ts';
import { keepVersion } from '../versions/versionStore.ts';

/** Where there is only one window. */
const FIRST = 0;

interface Deps {
  readonly articles: ArticleStore;
  /** The folder of journals. */
  readonly journals: string;
  readonly now: () => Date;
  /** Tells the person that a second place of the text cannot be written. */
  readonly trouble: (sentence: string) => void;
}

/**
 * Keeps an article's text in three places: the article file, the journal of what is typed, and versions. Each works
 * when the others do not: trouble with journal or versions is told and never stops a save, and the other way round.
 */
export interface ArticleKeeper {
  open(key: ArticleKey): Promise<OpenedArticle>;
  /** `seq`: up to which journal entry the content goes. */
  save(key: ArticleKey, baseRevision: Revision, content: Content, seq?: number, window?: number): Promise<SaveReceipt>;
  /** `window`: whose text it is; two windows may show one article. */
  append(key: ArticleKey, seq: number, delta: Delta, window?: number): Promise<Wanted>;
  base(key: ArticleKey, seq: number, content: Content, window?: number): Promise<Wanted>;
  /** The article has left a window with everything saved. */
  close(key: ArticleKey, window?: number): Promise<void>;
  /** The article has gone to the trash, or its text has become another article. */
  drop(key: ArticleKey): Promise<void>;
  /** Saves an earlier version over the present text, which is kept first. Comments stay as they are now. */
  restore(key: ArticleKey, content: Content): Promise<SaveReceipt>;
  keepCurrent(key: ArticleKey, reason: VersionReason): Promise<VersionId>;
  /** A window's page is gone: nobody writes its journals. Gives them, to be recovered. */
  letGo(window: number): Promise<string[]>;
  /** Waits for what is under way; journals of saved articles go, others stay for the next start. */
  closeAll(): Promise<void>;
}

/** What happened to an article since it was opened. Times in milliseconds. */
interface Session {
  saved: boolean;
  status: Status;
  lastKeptAt: number | null;
}

export function createArticleKeeper({ articles, journals: folder, now, trouble }: Deps): ArticleKeeper {
  const { desk } = articles;
  const journals = createJournals({ folder, desk, now });
  const sessions = new Map<ArticleKey, Session>();
  const running = new Set<Promise<unknown>>();
  const told = new Set<string>();

  /** Work behind a save: its trouble is told once, and is over when it works again. */
  async function aside(what: string, work: () => Promise<unknown>): Promise<void> {
    const task = work();
    running.add(task);
    try {
      await task;
      told.delete(what);
    } catch (error) {
      const failure = fileFailure(error, what);
      if (failure === null) throw error;
      if (!told.has(what)) trouble(failure.message);
      told.add(what);
    } finally {
      running.delete(task);
    }
  }

  const sessionOf = (key: ArticleKey, status: Status): Session => {
    const session = sessions.get(key) ?? { saved: false, status, lastKeptAt: null };
    sessions.set(key, session);
    return session;
  };

  /** Keeps what is on disk as a version. */
  async function keepCurrent(key: ArticleKey, reason: VersionReason): Promise<VersionId> {
    return keepVersion(desk, key, honestArticle((await articles.read(key)).article), reason);
  }

  const NOT_KEPT = 'A version of the article was not kept';

  async function save(key: ArticleKey, baseRevision: Revision, content: Content, seq?: number, window = FIRST): Promise<SaveReceipt> {
    const session = sessionOf(key, content.meta.status);
    // What the first save replaces was perhaps never kept: another computer may have written it.
    if (!session.saved) await aside(NOT_KEPT, () => keepIfReadable(key));
    const receipt = await articles.save(key, baseRevision, content);
    const header = articles.seen(key)?.header;
    if (header?.revision !== receipt.revision) return receipt;
    if (seq !== undefined) {
      void aside('The safety copy of your text was not written', () =>
        journals.saved({ key, window }, { seq, revision: header.revision, hash: header.hash, content }),
      );
    }
    const at = now().getTime();
    const { status } = content.meta;
    const { lastKeptAt } = session;
    const reason = versionReason({
      at, first: !session.saved, status, statusBefore: session.status, lastKeptAt,
    });
    session.saved = true;
    session.status = status;
    if (reason !== null) {
      session.lastKeptAt = at;
      const article: Article = { header, content };
      void aside(NOT_KEPT, () => keepVersion(desk, key, article, reason));
    }
    return receipt;
  }

  async function keepIfReadable(key: ArticleKey): Promise<void> {
    try {
      await keepCurrent(key, 'firstSave');
    } catch (error) {
      // A file that cannot be read stays where it is; the save will say so.
      if (!(error instanceof FailureError)) throw error;
    }
  }

  const writersOf = (key: ArticleKey): Writer[] => journals.writers().filter((one) => one.key === key);

  async function close(key: ArticleKey, window = FIRST): Promise<void> {
    const session = sessions.get(key);
    const of = { key, window };
    if (writersOf(key).every((one) => one.window === window)) sessions.delete(key);
    if (!journals.isSaved(of)) return;
    // The journal goes only when another place holds the last text beside the article's own file.
    await aside(NOT_KEPT, async () => {
      if (session?.saved === true) await keepCurrent(key, 'closed');
      await journals.remove(of);
    });
  }

  return {
    async open(key) {
      const opened = await articles.open(key);
      sessionOf(key, opened.content.meta.status);
      return opened;
    },
    save,
    append: (key, seq, delta, window = FIRST) => journals.append({ key, window }, seq, delta),
    async base(key, seq, content, window = FIRST) {
      const seen = articles.seen(key);
      if (seen === null) throw new FailureError('not-found', 'The safety copy was not written: the article is not open.');
      const { id, revision } = seen.header;
      const hash = seen.contentHash;
      return journals.base({ key, window }, { id, revision, hash, seq, content, isSaved: contentHash(content) === hash });
    },
    close,
    async drop(key) {
      sessions.delete(key);
      for (const one of writersOf(key)) await journals.remove(one);
    },
    async restore(key, content) {
      await keepCurrent(key, 'beforeRestore');
      const { article } = await articles.read(key);
      // A text can go back to what it was; what people have said since then stays.
      const { comments: _then, ...text } = content;
      const { comments } = article.content;
      return articles.save(key, article.header.revision, { ...text, ...(comments === undefined ? {} : { comments }) });
    },
    keepCurrent,
    letGo: (window) => journals.letGo(window),
    async closeAll() {
      await articles.idle();
      await Promise.allSettled(running);
      for (const { key, window } of journals.writers()) await close(key, window);
      await journals.close();
    },
  };
}
