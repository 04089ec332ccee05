import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { errnoOf } from './fileErrors.ts';

const LONGEST = 1024 * 1024;

export interface Log {
  /** Notes what went wrong, for a bug report. Never pass words of an article. */
  error(where: string, error: unknown): void;
}

/** A log file with one predecessor. Where it cannot be written it gives up: a log must not stop the writing. */
export function createLog(path: string, now: () => Date): Log {
  return {
    error(where, error) {
      const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
      const line = `${now().toISOString()} ${where}: ${told}\n`;
      console.error(line.trimEnd());
      try {
        mkdirSync(dirname(path), { recursive: true });
        if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LONGEST) renameSync(path, `${path}.1`);
        appendFileSync(path, line);
      } catch (failed) {
        if (errnoOf(failed) === null) throw failed;
      }
    },
  };
}
