import type { ArticleKey } from '../../domain/library/entry.ts';
import { request } from '../api.ts';
import { entryTitle } from '../features/library/entryWords.ts';
import { tell, tellProblem } from '../ui/notices.ts';
import type { ArticleActions } from './articleActions.ts';
import type { Core } from './core.ts';
import type { TabActions } from './tabActions.ts';

export type LibraryActions = ReturnType<typeof createLibraryActions>;

/** What can be done with any article of the desk. */
export function createLibraryActions(core: Core, articles: ArticleActions, tabs: TabActions) {
  const { library, article, autosave } = core;

  async function refresh(): Promise<void> {
    const [list, trashed, read] = await Promise.all([
      request('library:list', undefined),
      request('library:trashed', undefined),
      request('reading:list', undefined),
    ]);
    if (list.ok) library.getState().setEntries(list.value);
    else if (list.error.code !== 'no-desk') tellProblem(list.error.message);
    if (read.ok) library.getState().setRead(read.value);
    if (trashed.ok) library.getState().setTrashed(trashed.value);
  }

  function titleOf(key: ArticleKey): string {
    const entry = library.getState().entries?.find((one) => one.key === key);
    return entry === undefined ? key : entryTitle(entry);
  }

  async function create(): Promise<void> {
    const made = await request('article:create', { headline: '' });
    if (!made.ok) {
      tellProblem(made.error.message);
      return;
    }
    library.getState().setView('articles');
    await Promise.all([articles.open(made.value.key, 'headline'), refresh()]);
  }

  /** Gives an article another headline, and its folder the name that goes with it. */
  async function rename(key: ArticleKey, headline: string): Promise<void> {
    const isOpen = tabs.isOpen(key);
    if (isOpen) {
      if (!(await autosave.flush(key))) {
        tellProblem('The article could not be saved, so it was not renamed. See the status line.');
        return;
      }
      // Its folder gets another name: nothing may be typed into the old one meanwhile.
      core.articles.change(key, ({ session }) => (session === null ? {} : { session: { ...session, readOnly: '' } }));
      autosave.drop(key);
    }
    const renamed = await request('article:rename', { key, headline });
    if (!renamed.ok) tellProblem(renamed.error.message);
    if (isOpen) await openRenamed(key, renamed.ok ? renamed.value.key : key);
    await refresh();
  }

  /** The article goes on in its tab under its new name; what is on the screen stays there. */
  async function openRenamed(key: ArticleKey, now: ArticleKey): Promise<void> {
    const shown = article.getState().session?.key ?? null;
    const opened = await request('article:open', { key: now });
    if (opened.ok) tabs.put(opened.value, { inPlaceOf: key });
    else {
      tellProblem(opened.error.message);
      tabs.close(key, { save: false });
    }
    if (shown !== key) tabs.show(shown);
  }

  async function duplicate(key: ArticleKey): Promise<void> {
    if (!(await autosave.flush(key))) {
      tellProblem('The article could not be saved, so it was not duplicated. See the status line.');
      return;
    }
    const copy = await request('article:duplicate', { key });
    if (!copy.ok) {
      tellProblem(copy.error.message);
      return;
    }
    await Promise.all([articles.open(copy.value.key, 'headline'), refresh()]);
  }

  async function trash(key: ArticleKey): Promise<void> {
    const title = titleOf(key);
    const open = tabs.isOpen(key);
    // What was typed last goes to the trash with the article, so that Restore brings all of it back.
    if (!(await autosave.flush(key))) {
      tellProblem('The article has text that could not be saved, so it was not moved to the trash.');
      return;
    }
    const moved = await request('article:trash', { key });
    if (!moved.ok) {
      tellProblem(moved.error.message);
      return;
    }
    tabs.close(key, { save: false });
    autosave.drop(key);
    tell(`Moved “${title}” to the trash.`, { label: 'Undo', run: () => void restore(key, open) });
    await refresh();
  }

  async function restore(key: ArticleKey, thenOpen = false): Promise<void> {
    const restored = await request('article:restore', { key });
    if (!restored.ok) {
      tellProblem(restored.error.message);
      return;
    }
    await refresh();
    if (thenOpen) await articles.open(restored.value.key, 'body');
    else
      tell(`Restored “${entryTitle(restored.value)}”.`, {
        label: 'Open',
        run: () => void articles.open(restored.value.key, 'body'),
      });
  }

  async function addSample(): Promise<void> {
    const sample = await request('article:sample', undefined);
    if (!sample.ok) {
      tellProblem(sample.error.message);
      return;
    }
    await Promise.all([articles.open(sample.value.key, 'body'), refresh()]);
  }

  async function showInFolder(key: ArticleKey): Promise<void> {
    const shown = await request('article:showInFolder', { key });
    if (!shown.ok) tellProblem(shown.error.message);
  }

  return { refresh, create, rename, duplicate, trash, restore, addSample, showInFolder };
}
