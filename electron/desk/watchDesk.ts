import { watch, type FSWatcher } from 'node:fs';
import type { Payload } from '../../contract/contract.ts';
import type { ArticleKey } from '../../domain/library/entry.ts';
import type { ArticleStore } from '../articles/articleStore.ts';
import { articleFolder } from '../articles/articlePaths.ts';
import type { DeskWords } from '../spelling/deskWords.ts';
import { errnoOf } from '../files/fileErrors.ts';

export interface DeskEvents {
  readonly libraryChanged: () => void;
  readonly articleChanged: (change: Payload<'article:changedOnDisk'>) => void;
  readonly wordsChanged: (words: string[]) => void;
  readonly failed: (error: unknown) => void;
}

/** One save makes a handful of events; they are looked at together. */
const QUIET_MS = 250;
/** More folders than a system lets one program watch; beyond it the window's focus brings the list up to date. */
const MOST_WATCHED = 4000;

/**
 * Watches the desk and the folders in it. Events are only a hint to look: what counts is the content on disk, compared
 * with what this store last read or wrote.
 */
export function watchDesk(articles: ArticleStore, words: DeskWords, events: DeskEvents): { check(): void; close(): void } {
  const watchers = new Map<string, FSWatcher>();
  let listed: string | null = null;
  let listedWords: string | null = null;
  let timer: NodeJS.Timeout | null = null;
  let closed = false;
  let looking = false;

  const soon = (): void => {
    if (closed) return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => {
      timer = null;
      void look();
    }, QUIET_MS);
  };

  const look = async (): Promise<void> => {
    if (looking) return soon();
    looking = true;
    try {
      const entries = await articles.list();
      if (closed) return;
      follow(entries.map((entry) => entry.key));
      const now = JSON.stringify(entries);
      if (listed !== null && listed !== now) events.libraryChanged();
      listed = now;
      await lookAtWords();
      for (const change of await articles.changedOnDisk()) events.articleChanged(change);
    } catch (error) {
      events.failed(error);
    } finally {
      looking = false;
    }
  };

  const lookAtWords = async (): Promise<void> => {
    const all = await words.list();
    const now = all.join('\n');
    if (listedWords !== null && listedWords !== now) events.wordsChanged(all);
    listedWords = now;
  };

  const follow = (keys: readonly ArticleKey[]): void => {
    const folders = new Set([articles.desk, ...keys.slice(0, MOST_WATCHED).map((key) => articleFolder(articles.desk, key))]);
    for (const [folder, watcher] of watchers) {
      if (folders.has(folder)) continue;
      watcher.close();
      watchers.delete(folder);
    }
    for (const folder of folders) if (!watchers.has(folder)) add(folder);
  };

  const add = (folder: string): void => {
    try {
      const watcher = watch(folder, { persistent: false }, soon);
      watcher.on('error', () => {
        watcher.close();
        watchers.delete(folder);
      });
      watchers.set(folder, watcher);
    } catch (error) {
      // Gone again, or no more watches to be had: the look at the window's focus remains.
      if (errnoOf(error) === null) throw error;
    }
  };

  void look();
  return {
    check: soon,
    close() {
      closed = true;
      if (timer !== null) clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
      watchers.clear();
    },
  };
}
