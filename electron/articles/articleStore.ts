import type { Media, OpenedArticle, Payload, SaveReceipt, Sound } from '../../contract/contract.ts';
import type { Article, Content, Revision } from '../../domain/article/article.ts';
import type { ParsedArticle } from '../../domain/article/articleFile.ts';
import type { ArticleKey, LibraryEntry, ReadyEntry } from '../../domain/library/entry.ts';
import { explained } from '../files/fileErrors.ts';
import { articleFolder, trashFolder } from './articlePaths.ts';
import { changesOnDisk } from './changedOnDisk.ts';
import { createArticle, type MediaFile } from './createArticle.ts';
import { duplicateArticle } from './duplicateArticle.ts';
import { tidyLeftovers } from './leftovers.ts';
import { createArticleLister } from './listArticles.ts';
import { addMedia, addSound, carryMedia, listMedia, readMedia } from './media.ts';
import { openArticle, readArticle } from './openArticle.ts';
import { rebuildArticle } from './rebuildArticle.ts';
import { renameArticle } from './renameArticle.ts';
import { saveArticle } from './saveArticle.ts';
import { newContext, type Seen, type StoreDeps } from './storeContext.ts';
import { takeArticle, type Taken } from './takeArticle.ts';
import { restoreArticle, trashArticle } from './trash.ts';

/** The articles of one desk folder. Every method fails with a FailureError whose sentence a person can read. */
export interface ArticleStore {
  readonly desk: string;
  list(): Promise<LibraryEntry[]>;
  listTrash(): Promise<LibraryEntry[]>;
  /** Makes an article of the content; `media` are files it refers to, described by `describePicture`. */
  create(content: Content, media?: readonly MediaFile[]): Promise<ReadyEntry>;
  /** For the screen: also notes what a save may replace. */
  open(key: ArticleKey): Promise<OpenedArticle>;
  /** For exports and checks. */
  read(key: ArticleKey): Promise<ParsedArticle>;
  save(key: ArticleKey, baseRevision: Revision, content: Content): Promise<SaveReceipt>;
  /** What this store last read or wrote of an article. */
  seen(key: ArticleKey): Seen | null;
  /** Puts an article where there is none that can be read; damaged bytes are kept beside it. Gives their new name. */
  rebuild(key: ArticleKey, article: Article): Promise<string | null>;
  rename(key: ArticleKey, headline: string): Promise<ReadyEntry>;
  duplicate(key: ArticleKey): Promise<ReadyEntry>;
  /** Copies an article that lies elsewhere into the desk; one of the desk itself is only found. */
  take(path: string): Promise<Taken>;
  trash(key: ArticleKey): Promise<void>;
  restore(key: ArticleKey): Promise<LibraryEntry>;
  addMedia(key: ArticleKey, name: string, bytes: Uint8Array): Promise<Media>;
  addSound(key: ArticleKey, name: string, bytes: Uint8Array): Promise<Sound>;
  /** Copies a file of one article into another, under the same name. */
  carryMedia(from: ArticleKey, to: ArticleKey, file: string): Promise<void>;
  listMedia(key: ArticleKey): Promise<string[]>;
  readMedia(key: ArticleKey, file: string): Promise<Uint8Array>;
  folderOf(key: ArticleKey): string;
  /** Settles what a crash left; gives a sentence for each text that was kept. */
  tidy(runningSince: Date): Promise<string[]>;
  /** What other programs did to the articles opened last; each change is told once, our own saves never. */
  changedOnDisk(): Promise<Payload<'article:changedOnDisk'>[]>;
  /** Resolves when no write is under way. */
  idle(): Promise<void>;
}

export function createArticleStore(deps: StoreDeps): ArticleStore {
  const context = newContext(deps);
  const lister = createArticleLister(deps.sha256);
  const { desk } = deps;
  return {
    desk,
    list: () => explained('The desk could not be read', () => lister.list(desk)),
    listTrash: () => explained('The trash could not be read', () => lister.list(trashFolder(desk))),
    create: (content, media) => createArticle(context, content, media),
    open: (key) => openArticle(context, key),
    read: (key) => readArticle(context, key),
    save: (key, baseRevision, content) => saveArticle(context, key, baseRevision, content),
    seen: (key) => context.seen.get(key) ?? null,
    rebuild: (key, article) => rebuildArticle(context, key, article),
    rename: (key, headline) => renameArticle(context, key, headline),
    duplicate: (key) => duplicateArticle(context, key),
    take: (path) => takeArticle(context, lister, path),
    trash: (key) => trashArticle(context, key),
    restore: (key) => restoreArticle(context, lister, key),
    addMedia: (key, name, bytes) => addMedia(context, key, name, bytes),
    addSound: (key, name, bytes) => addSound(context, key, name, bytes),
    carryMedia: (from, to, file) => carryMedia(context, from, to, file),
    listMedia: (key) => listMedia(desk, key),
    readMedia: (key, file) => readMedia(desk, key, file),
    folderOf: (key) => articleFolder(desk, key),
    tidy: (runningSince) => explained('The desk could not be tidied', () => tidyLeftovers(context, runningSince)),
    changedOnDisk: () => changesOnDisk(context),
    async idle() {
      await context.queue.idle();
      await context.late.settle();
    },
  };
}
