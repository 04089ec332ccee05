import { basename, dirname } from 'node:path';
import { MAX_MEDIA_BYTES } from '../../contract/contract.ts';
import type { Dialogs } from '../app/dialogs.ts';
import type { DeskSession } from '../desk/deskSession.ts';
import { explained } from '../files/fileErrors.ts';
import { readLimited } from '../files/readLimited.ts';
import type { SomeHandlers } from '../ipc/handlers.ts';
import type { SettingsStore } from '../settings/settingsStore.ts';

type Ask = Parameters<Dialogs['openFiles']>[1];

interface Deps {
  readonly desks: DeskSession;
  readonly dialogs: Dialogs;
  readonly settings: SettingsStore;
  readonly pictures: string;
}

type Handlers = SomeHandlers<'media:add' | 'media:pick' | 'sound:add' | 'sound:pick'>;

const PICTURES = { name: 'Pictures', extensions: ['jpg', 'jpeg', 'png', 'gif', 'webp', 'avif'] };
const SOUNDS = { name: 'Recordings', extensions: ['mp3', 'm4a', 'ogg', 'oga', 'opus', 'wav'] };

export function mediaHandlers({ desks, dialogs, settings, pictures }: Deps): Handlers {
  /** Asks for files and adds each; nothing is left out in silence. */
  const pick = async <T>(windowId: number, ask: Pick<Ask, 'title' | 'filter'>, add: (name: string, bytes: Buffer) => Promise<T>): Promise<T[]> => {
    const paths = await dialogs.openFiles(windowId, { ...ask, folder: settings.remembered().importFolder ?? pictures });
    const added: T[] = [];
    for (const path of paths) {
      const { bytes } = await explained(`“${basename(path)}” could not be read`, () => readLimited(path, { maxBytes: MAX_MEDIA_BYTES }));
      added.push(await add(basename(path), bytes));
      settings.remember({ importFolder: dirname(path) });
    }
    return added;
  };
  return {
    'media:add': ({ key, name, bytes }) => desks.require().articles.addMedia(key, name, bytes),
    'media:pick': ({ key }, { windowId }) => {
      const { articles } = desks.require();
      return pick(windowId, { title: 'Add pictures', filter: PICTURES }, (name, bytes) => articles.addMedia(key, name, bytes));
    },
    'sound:add': ({ key, name, bytes }) => desks.require().articles.addSound(key, name, bytes),
    'sound:pick': ({ key }, { windowId }) => {
      const { articles } = desks.require();
      return pick(windowId, { title: 'Add recordings', filter: SOUNDS }, (name, bytes) => articles.addSound(key, name, bytes));
    },
  };
}
