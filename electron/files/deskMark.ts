import { mkdir, readdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { errnoOf } from './fileErrors.ts';
import { lockFolder } from './pathLock.ts';
import { isAlive, startOf } from './processes.ts';
import { sha256 } from './sha256.ts';

/**
 * Marks a desk as open in this process, for whoever would repair it meanwhile; gives what takes the mark away. A courtesy
 * between our own processes, like the locks it lies beside: where it cannot be left, work goes on.
 */
export async function markDesk(desk: string): Promise<() => Promise<void>> {
  const mark = markOf(desk);
  await quietly(async () => {
    await mkdir(lockFolder(), { recursive: true, mode: 0o700 });
    await writeFile(mark, startOf(process.pid) ?? '-');
  });
  return () => quietly(() => unlink(mark));
}

/** Whether a running Stet has the desk open. Marks of dead ones go. */
export async function isDeskOpen(desk: string): Promise<boolean> {
  let isOpen = false;
  await quietly(async () => {
    for (const name of await readdir(lockFolder())) {
      if (!name.startsWith(stemOf(desk)) || !name.endsWith(ENDING)) continue;
      const mark = join(lockFolder(), name);
      if (await isLiving(mark, Number(basename(name, ENDING).slice(stemOf(desk).length)))) isOpen = true;
      else await unlink(mark);
    }
  });
  return isOpen;
}

/** The mark of this process. */
export const markOf = (desk: string): string => join(lockFolder(), `${stemOf(desk)}${process.pid}${ENDING}`);

const ENDING = '.open';
const stemOf = (desk: string): string => `${sha256(desk).slice(0, 32)}-`;

/** Numbers of processes are used again, so the start counts as well. */
async function isLiving(mark: string, pid: number): Promise<boolean> {
  const start = await readFile(mark, 'utf8');
  return isAlive(pid) && (start === '-' || start === '' || startOf(pid) === start);
}

async function quietly(work: () => Promise<void>): Promise<void> {
  await work().catch((error: unknown) => {
    if (errnoOf(error) === null) throw error;
  });
}
