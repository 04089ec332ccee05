import { basename, dirname, extname, join } from 'node:path';
import { MAX_MEDIA_BYTES } from '../../contract/contract.ts';
import type { Dialogs } from '../app/dialogs.ts';
import type { DeskSession } from '../desk/deskSession.ts';
import { atomicWrite } from '../files/atomicWrite.ts';
import { FailureError } from '../files/failureError.ts';
import { explained } from '../files/fileErrors.ts';
import { readLimited } from '../files/readLimited.ts';
import type { SomeHandlers } from '../ipc/handlers.ts';
import type { SettingsStore } from '../settings/settingsStore.ts';
import { mediaFolder } from './articlePaths.ts';

type Ask = Parameters<Dialogs['openFiles']>[1];

interface Deps {
  readonly desks: DeskSession;
  readonly dialogs: Dialogs;
  readonly settings: SettingsStore;
  readonly pictures: string;
  readonly showInFolder: (path: string) => void;
}

type Handlers = SomeHandlers<'media:add' | 'media:carry' | 'media:pick' | 'media:saveCopy' | 'media:showInFolder' | 'sound:add' | 'sound:pick'>;

const PICTURES = { name: 'Pictures', extensions: ['jpg', 'jpeg', 'png', 'gif', 'webp', 'avif'] };
const SOUNDS = { name: 'Recordings', extensions: ['mp3', 'm4a', 'ogg', 'oga', 'opus', 'wav'] };

export function mediaHandlers({ desks, dialogs, settings, pictures, showInFolder }: Deps): Handlers {
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
    'media:carry': async ({ key, from, files }) => {
      const { articles } = desks.require();
      for (const file of files) await articles.carryMedia(from, key, file);
    },
    'media:saveCopy': async ({ key, file }, { windowId }) => {
      const bytes = await desks.require().articles.readMedia(key, file);
      const name = withoutHash(file);
      const extension = extname(name).slice(1);
      const path = await dialogs.saveFile(windowId, {
        title: 'Save original',
        suggested: join(settings.remembered().exportFolder ?? pictures, name),
        filter: { name: extension.toUpperCase(), extensions: [extension] },
      });
      if (path === null) throw new FailureError('cancelled', 'Nothing was saved.');
      await explained(`“${name}” was not saved`, () => atomicWrite(path, bytes));
      settings.remember({ exportFolder: dirname(path) });
    },
    'media:showInFolder': async ({ key, file }) => {
      const { articles, path } = desks.require();
      // Only a file that is there by that name is shown.
      await articles.readMedia(key, file);
      showInFolder(join(mediaFolder(path, key), file));
    },
    'sound:add': ({ key, name, bytes }) => desks.require().articles.addSound(key, name, bytes),
    'sound:pick': ({ key }, { windowId }) => {
      const { articles } = desks.require();
      return pick(windowId, { title: 'Add recordings', filter: SOUNDS }, (name, bytes) => articles.addSound(key, name, bytes));
    },
  };
}

/** The name that a file had before it came into the desk. */
const withoutHash = (file: string): string => file.replace(/^[0-9a-f]{12}-/, '');
