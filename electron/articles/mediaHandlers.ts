import { basename, dirname } from 'node:path';
import { MAX_MEDIA_BYTES, type Media } from '../../contract/contract.ts';
import type { Dialogs } from '../app/dialogs.ts';
import type { DeskSession } from '../desk/deskSession.ts';
import { explained } from '../files/fileErrors.ts';
import { readLimited } from '../files/readLimited.ts';
import type { SomeHandlers } from '../ipc/handlers.ts';
import type { SettingsStore } from '../settings/settingsStore.ts';

interface Deps {
  readonly desks: DeskSession;
  readonly dialogs: Dialogs;
  readonly settings: SettingsStore;
  readonly pictures: string;
}

export function mediaHandlers({ desks, dialogs, settings, pictures }: Deps): SomeHandlers<'media:add' | 'media:pick'> {
  return {
    'media:add': ({ key, name, bytes }) => desks.require().articles.addMedia(key, name, bytes),
    'media:pick': async ({ key }, { windowId }) => {
      const { articles } = desks.require();
      const paths = await dialogs.openFiles(windowId, {
        title: 'Add pictures',
        folder: settings.remembered().importFolder ?? pictures,
        filter: { name: 'Pictures', extensions: ['jpg', 'jpeg', 'png', 'gif', 'webp', 'avif'] },
      });
      const added: Media[] = [];
      for (const path of paths) {
        const { bytes } = await explained(`“${basename(path)}” could not be read`, () => readLimited(path, { maxBytes: MAX_MEDIA_BYTES }));
        added.push(await articles.addMedia(key, basename(path), bytes));
        settings.remember({ importFolder: dirname(path) });
      }
      return added;
    },
  };
}
