import { join } from 'node:path';
import { localStamp } from '../articles/articlePaths.ts';
import { leftoversIn } from '../articles/leftovers.ts';
import { atomicWrite, removeTemp } from '../files/atomicWrite.ts';
import { errnoOf } from '../files/fileErrors.ts';
import { setFileAside } from '../files/setFileAside.ts';
import type { Keeper } from './settingsStore.ts';

const NAME = 'settings';

/**
 * Keeps the personal data in settings.json of the app's own folder. electron-store reads it (readStore.ts); it is written
 * here, since electron-store lets everything wait for the disk and on a full one leaves half (docs/reliability.md).
 */
export function createSettingsFile(folder: string, now: () => Date, read: (folder: string, name: string) => unknown): Keeper {
  const path = join(folder, `${NAME}.json`);
  return {
    read: () => read(folder, NAME),
    write: (data) => atomicWrite(path, `${JSON.stringify(data, null, '\t')}\n`),
    setAside() {
      const name = `${NAME}.damaged-${localStamp(now())}.json`;
      setFileAside(path, name);
      return name;
    },
  };
}

/** Takes away what a crash left of settings that were being written. That it cannot is no reason not to start. */
export async function tidySettings(folder: string, runningSince: Date): Promise<void> {
  const left = await leftoversIn(folder, runningSince.getTime()).catch((error: unknown) => {
    if (errnoOf(error) === null) throw error;
    return [];
  });
  for (const name of left) await removeTemp(join(folder, name));
}
