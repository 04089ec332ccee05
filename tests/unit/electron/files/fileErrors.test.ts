import { expect, it } from 'vitest';
import { FailureSchema } from '../../../../contract/errors.ts';
import { FailureError } from '../../../../electron/files/failureError.ts';
import { explained, fileFailure } from '../../../../electron/files/fileErrors.ts';

const systemError = (code: string): Error => Object.assign(new Error(code), { code, syscall: 'write' });

it.each([
  ['ENOSPC', 'disk-full', 'Not saved: the disk is full.'],
  ['EDQUOT', 'disk-full', 'Not saved: your share of the disk is used up.'],
  ['EFBIG', 'disk-full', 'Not saved: the file is larger than the disk allows.'],
  ['EACCES', 'no-permission', 'Not saved: you may not write or read here.'],
  ['EPERM', 'no-permission', 'Not saved: you may not write or read here.'],
  ['EROFS', 'no-permission', 'Not saved: the disk can only be read.'],
  ['ENOENT', 'not-found', 'Not saved: the file or folder is gone.'],
  ['EMFILE', 'io', 'Not saved: too many files are open.'],
  ['ENAMETOOLONG', 'invalid', 'Not saved: the name is too long.'],
  ['EIO', 'io', 'Not saved: the disk reports an error.'],
  ['EBUSY', 'io', 'Not saved: another program is using the file.'],
  ['EWHATEVER', 'io', 'Not saved: the disk reports an error (EWHATEVER).'],
])('%s becomes %s with a plain sentence', (code, expected, start) => {
  const failure = fileFailure(systemError(code), 'Not saved');
  expect(FailureSchema.parse(failure).code).toBe(expected);
  expect(failure?.message.startsWith(start)).toBe(true);
  expect(failure?.message).toMatch(/\.$/);
});

it('leaves a bug a bug', async () => {
  const bug = new TypeError('x is undefined');
  expect(fileFailure(bug, 'Not saved')).toBeNull();
  expect(fileFailure('text', 'Not saved')).toBeNull();
  await expect(explained('Not saved', () => Promise.reject(bug))).rejects.toBe(bug);
});

it('keeps the sentence of a failure that has one', async () => {
  const failure = new FailureError('conflict', 'It was changed.');
  await expect(explained('Not saved', () => Promise.reject(failure))).rejects.toBe(failure);
});
