import type { WindowState } from '../../domain/windows/windowState.ts';
import type { Result } from '../../domain/result.ts';
import { request, type Desks, type Failure } from '../api.ts';
import { tellProblem } from '../ui/notices.ts';
import type { ArticleActions } from './articleActions.ts';
import type { Core } from './core.ts';
import type { KeepActions } from './keepActions.ts';
import type { LibraryActions } from './libraryActions.ts';
import type { TabActions } from './tabActions.ts';
import type { WindowActions } from './windowActions.ts';

export type DeskActions = ReturnType<typeof createDeskActions>;

/** Opening and changing desks. */
export function createDeskActions(
  core: Core,
  articles: ArticleActions,
  tabs: TabActions,
  library: LibraryActions,
  keep: KeepActions,
  windows: WindowActions,
) {
  const { desk, settings } = core;

  /** What the window starts with: the desk of last time, or the first screen. */
  async function start(): Promise<void> {
    const [stored, desks] = await Promise.all([
      request('settings:get', undefined),
      request('desk:list', undefined),
    ]);
    const start = await request('window:start', undefined);
    const state = start.ok ? start.value : null;
    if (stored.ok) settings.getState().setSettings({ ...stored.value, layout: state?.layout ?? stored.value.layout });
    else tellProblem(stored.error.message);
    if (!desks.ok) {
      tellProblem(desks.error.message);
      return;
    }
    desk.getState().set(desks.value);
    if (desks.value.current !== null) await enter(false, state);
  }

  async function change(asked: Promise<Result<Desks, Failure>>): Promise<void> {
    const before = desk.getState().desks;
    const result = await asked;
    if (!result.ok) {
      if (result.error.code !== 'cancelled') tellProblem(result.error.message);
      return;
    }
    const { current } = result.value;
    const same = current !== null && current.path === before?.current?.path;
    if (current === null || same) {
      desk.getState().set(result.value);
      return;
    }
    tabs.closeAll();
    desk.getState().set(result.value);
    await enter(before?.current === null && before.recent.length === 0);
  }

  /** Reads the desk and opens its newest article; a first desk that is empty gets the sample. */
  async function enter(first: boolean, state: WindowState | null = null): Promise<void> {
    const outlet = await request('outlet:get', undefined);
    if (outlet.ok) settings.getState().setOutlet(outlet.value);
    else tellProblem(outlet.error.message);
    const isRestored = state !== null && (await windows.restore(state));
    await Promise.all([library.refresh(), keep.loadRecovered()]);
    // An empty window was asked for, or left.
    if (isRestored || state?.tabs.length === 0) return;
    const newest = core.library.getState().entries?.find((entry) => entry.state === 'ready');
    if (newest !== undefined) await articles.open(newest.key, 'body', { passing: true });
    else if (first) await library.addSample();
  }

  /** Nothing typed may be lost by going to another desk: it is saved first. */
  async function saved(then: () => Promise<Result<Desks, Failure>>): Promise<void> {
    if (await core.autosave.flushAll()) await change(then());
    else tellProblem('This article could not be saved, so the desk stays open. See the status line.');
  }

  /** Another window has gone to another desk, after everything here was saved. */
  async function follow(desks: Desks): Promise<void> {
    tabs.closeAll();
    desk.getState().set(desks);
    await enter(false);
  }

  return {
    start,
    follow,
    useSuggested: () => change(request('desk:useSuggested', undefined)),
    choose: () => saved(() => request('desk:choose', undefined)),
    openRecent: (index: number) => saved(() => request('desk:openRecent', { index })),
  };
}
