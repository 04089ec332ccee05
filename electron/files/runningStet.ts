import { readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { errnoOf } from './fileErrors.ts';
import { isAlive } from './processes.ts';

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
