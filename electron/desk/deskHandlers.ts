import { basename } from 'node:path';
import type { Desks } from '../../contract/contract.ts';
import { FailureError } from '../files/failureError.ts';
import { exists } from '../files/folders.ts';
import type { Dialogs } from '../app/dialogs.ts';
import type { Asker, Broadcast, SomeHandlers } from '../ipc/handlers.ts';
import type { SettingsStore } from '../settings/settingsStore.ts';
import type { DeskSession } from './deskSession.ts';

interface Deps {
  readonly desks: DeskSession;
  readonly settings: SettingsStore;
  readonly dialogs: Dialogs;
  /** The folder offered at the first start. */
  readonly suggested: string;
  /** Has the other windows save what is unsaved. */
  readonly saveOthers: (windowId: number) => Promise<boolean>;
  readonly tellWindows: Broadcast;
}

const MOST_RECENT = 10;

export function deskHandlers({
  desks, settings, dialogs, suggested, saveOthers, tellWindows,
}: Deps): SomeHandlers<'desk:list' | 'desk:useSuggested' | 'desk:choose' | 'desk:openRecent'> {
  const list = async (): Promise<Desks> => {
    await desks.settled();
    const current = desks.current();
    const recent = settings.remembered().desks;
    return {
      current: current === null ? null : { name: current.name, path: current.path },
      suggested: { name: basename(suggested), path: suggested },
      recent: await Promise.all(
        recent.map(async (path, index) => ({ name: basename(path), path, index, missing: !(await isThere(path)) })),
      ),
    };
  };
  const open = async (folder: string, create: boolean, { windowId }: Asker): Promise<Desks> => {
    const before = desks.current();
    if (!(await saveOthers(windowId))) throw new FailureError('io', 'An article in another window could not be saved, so the desk stays open.');
    const desk = await desks.open(folder, { create });
    rememberDesk(settings, desk.path);
    const now = await list();
    if (desk !== before) tellWindows('desk:changed', now, windowId);
    return now;
  };
  return {
    'desk:list': list,
    'desk:useSuggested': (_input, asker) => open(suggested, true, asker),
    'desk:choose': async (_input, asker) => {
      const folder = await dialogs.openFolder(asker.windowId, { title: 'Choose a desk folder', folder: desks.current()?.path ?? suggested });
      if (folder === null) throw new FailureError('cancelled', 'No folder was chosen.');
      return open(folder, false, asker);
    },
    'desk:openRecent': ({ index }, asker) => {
      const folder = settings.remembered().desks[index];
      if (folder === undefined) throw new FailureError('not-found', 'That desk is no longer in the list.');
      return open(folder, false, asker);
    },
  };
}

/** Puts a desk first in the list of recent ones. */
export function rememberDesk(settings: SettingsStore, path: string): void {
  const others = settings.remembered().desks.filter((one) => one !== path);
  settings.remember({ desks: [path, ...others].slice(0, MOST_RECENT) });
}

/** A folder we may not look at is as good as missing. */
async function isThere(path: string): Promise<boolean> {
  return exists(path).catch(() => false);
}
