import { readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { errnoOf } from './fileErrors.ts';
import { isAlive } from './processes.ts';

/** Why there is no lock although Stet does not run. */
export const noFolder = (profile: string): string =>
  `Stet keeps safety copies of what you write in its own folder, and cannot write there: ${profile}. Check whether the disk is full or read-only and whether you may write in the folder. If Stet is running with it on another computer, quit it there. Your articles are where they were.`;

/** Whether Stet runs with this profile. Chromium leaves a link "<computer>-<process>" there while it does. */
export function isStetRunning(profile: string): boolean {
  try {
    const owner = readlinkSync(join(profile, 'SingletonLock'));
    const at = owner.lastIndexOf('-');
    return owner.slice(0, at) === hostname() && isAlive(Number(owner.slice(at + 1)));
  } catch (error) {
    if (errnoOf(error) !== null) return false;
    throw error;
  }
}
