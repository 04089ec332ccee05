import { mkdir, open, readFile, rename, stat, unlink } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { errnoOf } from './fileErrors.ts';
import { isAlive, startOf } from './processes.ts';
import { sha256 } from './sha256.ts';
import { newTempName } from './tempNames.ts';

/** As long as another process may take to write one file, its disk being slow. Then we go on without the lock. */
const PATIENCE_MS = 10_000;
const LOOK_MS = 5;
const UNWRITTEN_MS = 1_000;

/**
 * Runs work on a path while no other Stet of this computer (a second window system, the command line) works on it:
 * between looking at a file and replacing it nobody else may write. Locks lie in the temporary folder, out of the way
 * of sync programs. They are a courtesy between our own processes; where one cannot be had the work is done all the
 * same, since what is on disk is compared before it is replaced.
 */
export async function withPathLock<T>(path: string, work: () => Promise<T>, folder: string = lockFolder()): Promise<T> {
  const lock = join(folder, `${sha256(path).slice(0, 32)}.lock`);
  const owned = await take(lock, folder);
  try {
    return await work();
  } finally {
    if (owned) await quietly(() => unlink(lock));
  }
}

export const lockFolder = (): string => join(tmpdir(), `stet-locks-${userInfo().uid}`);

async function take(lock: string, folder: string): Promise<boolean> {
  const giveUpAt = performance.now() + PATIENCE_MS;
  try {
    for (;;) {
      if (await create(lock, folder)) return true;
      if (await isDead(lock)) await clear(lock, folder);
      else if (performance.now() > giveUpAt) return false;
      else await sleep(LOOK_MS);
    }
  } catch (error) {
    if (errnoOf(error) === null) throw error;
    return false;
  }
}

async function create(lock: string, folder: string): Promise<boolean> {
  try {
    const handle = await open(lock, 'wx', 0o600);
    try {
      await handle.writeFile(own());
    } catch (error) {
      await quietly(() => unlink(lock));
      throw error;
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false;
    if (errnoOf(error) !== 'ENOENT') throw error;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return create(lock, folder);
  }
}

/** Our process and its start: numbers of processes are used again. */
const own = (): string => `${process.pid} ${startOf(process.pid) ?? '-'}`;

async function isDead(lock: string): Promise<boolean> {
  const [pid = '', start = ''] = (await readIt(lock)).split(' ');
  // Not yet written, or left so by an owner that ended at that moment.
  if (start === '') return isOld(lock);
  return !isAlive(Number(pid)) || (start !== '-' && startOf(Number(pid)) !== start);
}

/** Takes a dead owner's lock away. Another may do the same at this moment: only what was seen dead is removed. */
async function clear(lock: string, folder: string): Promise<void> {
  const aside = join(folder, newTempName());
  try {
    await rename(lock, aside);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return;
    throw error;
  }
  if (await isDead(aside)) await unlink(aside);
  else await quietly(() => rename(aside, lock));
}

async function isOld(lock: string): Promise<boolean> {
  const found = await stat(lock).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return null;
    throw error;
  });
  return found !== null && Date.now() - found.mtimeMs > UNWRITTEN_MS;
}

async function readIt(lock: string): Promise<string> {
  try {
    return await readFile(lock, 'utf8');
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return '';
    throw error;
  }
}

async function quietly(work: () => Promise<void>): Promise<void> {
  await work().catch((error: unknown) => {
    if (errnoOf(error) === null) throw error;
  });
}
