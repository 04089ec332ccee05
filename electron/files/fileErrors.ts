import type { Failure } from '../../contract/errors.ts';
import { FailureError } from './failureError.ts';

interface Reason {
  readonly code: Failure['code'];
  /** Follows "Not saved: " and its like, so it begins in lower case. */
  readonly sentence: string;
}

const full: Reason = { code: 'disk-full', sentence: 'the disk is full. Free some space and try again.' };
const denied: Reason = { code: 'no-permission', sentence: 'you may not write or read here. Check the rights of the folder.' };
const gone: Reason = { code: 'not-found', sentence: 'the file or folder is gone. Put it back or choose another.' };
const busy: Reason = { code: 'io', sentence: 'another program is using the file. Close it there and try again.' };
const tooMany: Reason = { code: 'io', sentence: 'too many files are open. Close some programs and try again.' };
const notAFile: Reason = { code: 'invalid', sentence: 'there is a folder where a file should be, or a file where a folder should be.' };
const broken: Reason = { code: 'io', sentence: 'the disk reports an error. Save elsewhere and have the disk checked.' };

const REASONS: Readonly<Record<string, Reason>> = {
  ENOSPC: full,
  EDQUOT: { code: 'disk-full', sentence: 'your share of the disk is used up. Free some space and try again.' },
  EFBIG: { code: 'disk-full', sentence: 'the file is larger than the disk allows.' },
  EACCES: denied,
  EPERM: denied,
  EROFS: { code: 'no-permission', sentence: 'the disk can only be read. Choose a folder on another disk.' },
  ENOENT: gone,
  ESTALE: gone,
  ENOTDIR: notAFile,
  EISDIR: notAFile,
  EEXIST: { code: 'invalid', sentence: 'something of that name is already there. Choose another name.' },
  ENOTEMPTY: { code: 'invalid', sentence: 'something of that name is already there. Choose another name.' },
  ENAMETOOLONG: { code: 'invalid', sentence: 'the name is too long. Choose a shorter one.' },
  ERR_INVALID_ARG_VALUE: { code: 'invalid', sentence: 'the name holds a character that no file name may hold.' },
  ELOOP: { code: 'invalid', sentence: 'the link leads in a circle.' },
  EXDEV: { code: 'unsupported', sentence: 'the two folders lie on different disks.' },
  EMFILE: tooMany,
  ENFILE: tooMany,
  EBUSY: busy,
  ETXTBSY: busy,
  EIO: broken,
  ENXIO: broken,
  ENODEV: broken,
  ETIMEDOUT: { code: 'io', sentence: 'the disk does not answer. Check the connection and try again.' },
  EHOSTDOWN: { code: 'io', sentence: 'the network disk does not answer. Check the connection and try again.' },
  ENETUNREACH: { code: 'io', sentence: 'the network disk does not answer. Check the connection and try again.' },
};

/** The errno name of an error that the file system gave, or null for any other error. */
export function errnoOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  return 'syscall' in error || error.code in REASONS ? error.code : null;
}

/**
 * What a file-system error means to a person. `outcome` says what did not happen, e.g. "Not saved". Null when the error
 * is not one of the file system, that is, a bug.
 */
export function fileFailure(error: unknown, outcome: string): Failure | null {
  if (error instanceof FailureError) return error.failure;
  const errno = errnoOf(error);
  if (errno === null) return null;
  const reason = REASONS[errno] ?? { code: 'io' as const, sentence: `the disk reports an error (${errno}).` };
  return { code: reason.code, message: `${outcome}: ${reason.sentence}` };
}

/** Runs file work; its file-system errors come out as a FailureError with a sentence, bugs as they are. */
export async function explained<T>(outcome: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FailureError) throw error;
    const failure = fileFailure(error, outcome);
    if (failure === null) throw error;
    throw new FailureError(failure.code, failure.message, { cause: error });
  }
}
