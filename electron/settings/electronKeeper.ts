import Store from 'electron-store';
import { join } from 'node:path';
import { setFileAside } from '../files/setFileAside.ts';
import { localStamp } from '../articles/articlePaths.ts';
import type { PersonalData } from './personalData.ts';
import type { Keeper } from './settingsStore.ts';

const NAME = 'settings';

/** Keeps the personal data in settings.json of the app's own folder. */
export function createElectronKeeper(folder: string, now: () => Date): Keeper {
  const path = join(folder, `${NAME}.json`);
  const open = (): Store =>
    new Store({ name: NAME, cwd: folder, clearInvalidConfig: false, accessPropertiesByDotNotation: false });
  let store: Store | null = null;
  return {
    read() {
      store ??= open();
      return store.store;
    },
    write(data: PersonalData) {
      store ??= open();
      store.store = { ...data };
    },
    setAside() {
      const name = `${NAME}.damaged-${localStamp(now())}.json`;
      setFileAside(path, name);
      store = null;
      return name;
    },
  };
}
