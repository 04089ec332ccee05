import { readFileSync } from 'node:fs';
import { errnoOf } from './fileErrors.ts';

/** Whether a process lives. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives and belongs to somebody else.
    return errnoOf(error) === 'EPERM';
  }
}

/** Whether the process of this number is another than the one that wrote something at that time: numbers are used again. */
export function isYounger(pid: number, thanMs: number): boolean {
  const ticks = startOf(pid);
  const boot = /^btime (\d+)$/m.exec(ticks === null ? '' : readFileSync('/proc/stat', 'utf8'))?.[1];
  if (ticks === null || boot === undefined) return false;
  // Linux counts in hundredths for everyone who asks; a second of doubt, since the time of boot is a whole one.
  return Number(boot) * 1000 + Number(ticks) * 10 > thanMs + 1000;
}

/** When a process was started, in a form that only compares; null where the system does not say. Ids are used again. */
export function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold spaces; the start time is the 20th field behind it.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch (error) {
    if (errnoOf(error) !== null) return null;
    throw error;
  }
}
