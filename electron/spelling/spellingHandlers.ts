import { dirname } from 'node:path';
import type { Dialogs } from '../app/dialogs.ts';
import type { DeskSession } from '../desk/deskSession.ts';
import { FailureError } from '../files/failureError.ts';
import type { SomeHandlers } from '../ipc/handlers.ts';
import type { SettingsStore } from '../settings/settingsStore.ts';
import type { DictionaryStore } from './dictionaryStore.ts';

interface Deps {
  readonly dictionaries: DictionaryStore;
  readonly desks: DeskSession;
  readonly dialogs: Dialogs;
  readonly settings: SettingsStore;
  readonly documents: string;
  readonly wordsChanged: (words: string[]) => void;
}

type Names = 'dictionaries' | 'addDictionary' | 'removeDictionary' | 'deskWords' | 'addDeskWord';

export function spellingHandlers(deps: Deps): SomeHandlers<`spelling:${Names}`> {
  const { dictionaries, desks, dialogs, settings, documents, wordsChanged } = deps;
  return {
    'spelling:dictionaries': () => dictionaries.list(),
    'spelling:addDictionary': async (_input, { windowId }) => {
      const paths = await dialogs.openFiles(windowId, {
        title: 'Add a Hunspell dictionary: pick its .aff and its .dic file',
        folder: settings.remembered().importFolder ?? documents,
        filter: { name: 'Hunspell dictionary', extensions: ['aff', 'dic'] },
      });
      const [first] = paths;
      if (first === undefined) throw new FailureError('cancelled', 'No dictionary was added.');
      settings.remember({ importFolder: dirname(first) });
      const language = await dictionaries.add(paths);
      return { language, all: await dictionaries.list() };
    },
    'spelling:removeDictionary': async ({ language }) => {
      await dictionaries.remove(language);
      return dictionaries.list();
    },
    'spelling:deskWords': () => desks.require().words.list(),
    'spelling:addDeskWord': async ({ word }) => {
      const words = await desks.require().words.add(word);
      wordsChanged(words);
    },
  };
}
