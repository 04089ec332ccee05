import { basename, dirname } from 'node:path';
import type { ImportReport } from '../../contract/contract.ts';
import { importFormats } from '../../domain/import/registry.ts';
import { MAX_IMPORT_BYTES } from '../../domain/import/imported.ts';
import type { Dialogs } from '../app/dialogs.ts';
import type { DeskSession } from '../desk/deskSession.ts';
import { explained } from '../files/fileErrors.ts';
import { readLimited } from '../files/readLimited.ts';
import type { SomeHandlers } from '../ipc/handlers.ts';
import type { SettingsStore } from '../settings/settingsStore.ts';
import { importFile } from './importFile.ts';

interface Deps {
  readonly desks: DeskSession;
  readonly dialogs: Dialogs;
  readonly settings: SettingsStore;
  readonly documents: string;
  readonly newId: () => string;
}

const EXTENSIONS = Object.values(importFormats).flatMap((one) => [...one.extensions]);

export function importHandlers({ desks, dialogs, settings, documents, newId }: Deps): SomeHandlers<'import:pick' | 'import:file' | 'import:article'> {
  return {
    'import:pick': async (_input, { windowId }) => {
      const { articles } = desks.require();
      const paths = await dialogs.openFiles(windowId, {
        title: 'Import',
        folder: settings.remembered().importFolder ?? documents,
        filter: { name: 'Text, Markdown and web pages', extensions: EXTENSIONS },
      });
      const reports: ImportReport[] = [];
      for (const path of paths) {
        const name = basename(path);
        const { bytes } = await explained(`“${name}” was not imported`, () => readLimited(path, { maxBytes: MAX_IMPORT_BYTES }));
        reports.push(await importFile(articles, { name, bytes, folder: dirname(path) }, newId));
        settings.remember({ importFolder: dirname(path) });
      }
      return reports;
    },
    'import:file': ({ name, bytes }) => importFile(desks.require().articles, { name: basename(name), bytes, folder: null }, newId),
    'import:article': ({ path }) => desks.require().articles.take(path),
  };
}
