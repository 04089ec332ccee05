import type { Result } from '../../domain/result.ts';
import { request, type Desks, type Failure } from '../api.ts';
import { tellProblem } from '../ui/notices.ts';
import type { ArticleActions } from './articleActions.ts';
import type { Core } from './core.ts';
import type { KeepActions } from './keepActions.ts';
import type { LibraryActions } from './libraryActions.ts';
import type { TabActions } from './tabActions.ts';

export type DeskActions = ReturnType<typeof createDeskActions>;

/** Opening and changing desks. */
export function createDeskActions(
  core: Core,
  articles: ArticleActions,
  tabs: TabActions,
  library: LibraryActions,
  keep: KeepActions,
) {
  const { desk, settings } = core;

  /** What the window starts with: the desk of last time, or the first screen. */
  async function start(): Promise<void> {
    const [stored, desks] = await Promise.all([
      request('settings:get', undefined),
      request('desk:list', undefined),
    ]);
    if (stored.ok) settings.getState().setSettings(stored.value);
    else tellProblem(stored.error.message);
    if (!desks.ok) {
      tellProblem(desks.error.message);
      return;
    }
    desk.getState().set(desks.value);
    if (desks.value.current !== null) await enter(false);
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
  async function enter(first: boolean): Promise<void> {
    const outlet = await request('outlet:get', undefined);
    if (outlet.ok) settings.getState().setOutlet(outlet.value);
    else tellProblem(outlet.error.message);
    await Promise.all([library.refresh(), keep.loadRecovered()]);
    const newest = core.library.getState().entries?.find((entry) => entry.state === 'ready');
    if (newest !== undefined) await articles.open(newest.key, 'body', { passing: true });
    else if (first) await library.addSample();
  }

  /** Nothing typed may be lost by going to another desk: it is saved first. */
  async function saved(then: () => Promise<Result<Desks, Failure>>): Promise<void> {
    if (await core.autosave.flushAll()) await change(then());
    else tellProblem('This article could not be saved, so the desk stays open. See the status line.');
  }

  return {
    start,
    useSuggested: () => change(request('desk:useSuggested', undefined)),
    choose: () => saved(() => request('desk:choose', undefined)),
    openRecent: (index: number) => saved(() => request('desk:openRecent', { index })),
  };
}
