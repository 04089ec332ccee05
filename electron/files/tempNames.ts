import { randomBytes } from 'node:crypto';
import { isAlive, isYounger } from './processes.ts';

const TEMP = /^\.stet-(\d+)-[0-9a-f]{12}\.tmp$/;

/** A name for a file or folder under way. It carries our process id, so that a leftover can be told from work going on. */
export function newTempName(): string {
  return `.stet-${process.pid}-${randomBytes(6).toString('hex')}.tmp`;
}

export function isTempName(name: string): boolean {
  return TEMP.test(name);
}

/**
 * Whether a temp name is left over: the process that made it is gone, or it is an earlier one with our own id. What counts
 * is when the system last touched the file, under that name too: after a swap of names it holds bytes that are much older.
 */
export function isLeftover(name: string, ownSince: number, ctimeMs: number): boolean {
  const pid = Number(TEMP.exec(name)?.[1]);
  if (pid === process.pid) return ctimeMs < ownSince;
  return !isAlive(pid) || isYounger(pid, ctimeMs);
}
