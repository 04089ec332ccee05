import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { FailureError } from '../electron/files/failureError.ts';
import { errnoOf, fileFailure } from '../electron/files/fileErrors.ts';

/** The whole path of a desk. It is never made: a mistyped name must not become a new desk. */
export async function requireDesk(folder: string): Promise<string> {
  const path = resolve(folder);
  await requireFolder(
    path,
    `There is no desk at ${path}. Make the folder first or give another.`,
    `The desk ${path} cannot be opened`,
  );
  return path;
}

/** Throws a plain sentence unless the path is a folder. */
export async function requireFolder(path: string, missing: string, outcome: string): Promise<void> {
  try {
    if ((await stat(path)).isDirectory()) return;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') throw new FailureError('not-found', missing);
    const failure = fileFailure(error, outcome);
    if (failure === null) throw error;
    throw new FailureError(failure.code, failure.message);
  }
  throw new FailureError('invalid', `${path} is a file, not a folder.`);
}
