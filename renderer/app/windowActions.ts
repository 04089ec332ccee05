import type { ArticleKey } from '../../domain/library/entry.ts';
import type { Place, WindowState } from '../../domain/windows/windowState.ts';
import { request } from '../api.ts';
import { tell, tellProblem } from '../ui/notices.ts';
import type { ArticleActions } from './articleActions.ts';
import type { Core } from './core.ts';
import type { TabActions } from './tabActions.ts';

export type WindowActions = ReturnType<typeof createWindowActions>;

const START: Place = { caret: null, top: null };

/** What the window shows, remembered for the next start; and further windows. */
export function createWindowActions(core: Core, tabs: TabActions, articles: ArticleActions) {
  function stateNow(): WindowState {
    const open = core.tabs.getState().tabs;
    return {
      tabs: open.map(({ key, passing }) => ({ key, passing, place: tabs.placeOf(key) ?? START })),
      shown: core.article.getState().session?.key ?? null,
      layout: core.settings.getState().settings.layout,
    };
  }

  async function report(): Promise<void> {
    await request('window:state', stateNow());
  }

  /** Shows what the window showed last time. What is no longer there is passed over. True when anything is shown. */
  async function restore(state: WindowState): Promise<boolean> {
    const wanted = state.tabs.find(({ key }) => key === state.shown);
    const waiting = [...(wanted === undefined ? [] : [wanted]), ...state.tabs.filter((tab) => tab !== wanted)];
    let missing = 0;
    let isShown = false;
    while (!isShown && waiting.length > 0) {
      const tab = waiting.shift();
      isShown = tab !== undefined && (await open(tab, false));
      if (!isShown) missing += 1;
    }
    // The others follow, while the first one is read.
    void (async () => {
      for (const tab of waiting) if (!(await open(tab, true))) missing += 1;
      tabs.sort(state.tabs.map(({ key }) => key));
      if (missing > 0) tell(missingSentence(missing));
    })();
    return isShown;
  }

  async function open({ key, passing, place }: WindowState['tabs'][number], behind: boolean): Promise<boolean> {
    const opened = await request('article:open', { key });
    if (!opened.ok) return false;
    if (!tabs.isOpen(key)) tabs.put(opened.value, { passing, behind, place });
    if (!behind) articles.activate(key);
    return true;
  }

  async function openWindow(keys: readonly ArticleKey[]): Promise<void> {
    for (const key of keys) await core.autosave.flush(key);
    const opened = await request('window:new', { keys: [...keys] });
    if (!opened.ok) tellProblem(opened.error.message);
  }

  /** The tab goes on in a window of its own. */
  async function moveToWindow(key: ArticleKey): Promise<void> {
    if (!(await core.autosave.flush(key))) {
      tellProblem('The article could not be saved, so it stays in this window. See the status line.');
      return;
    }
    articles.close(key);
    await openWindow([key]);
  }

  return { report, restore, openWindow, moveToWindow, close: () => void request('window:close', undefined) };
}

function missingSentence(count: number): string {
  return count === 1
    ? 'An article that was open last time is not in the desk any more, or cannot be read.'
    : `${String(count)} articles that were open last time are not in the desk any more, or cannot be read.`;
}
