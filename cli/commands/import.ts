import { basename, dirname, join, resolve } from 'node:path';
import { MAX_IMPORT_BYTES } from '../../domain/import/imported.ts';
import { FailureError } from '../../electron/files/failureError.ts';
import { fileFailure } from '../../electron/files/fileErrors.ts';
import { readLimited } from '../../electron/files/readLimited.ts';
import type { Command } from '../command.ts';

export const importCommand: Command = {
  usage: 'stet import <file.txt|.html|.md> --desk <dir>',
  summary: 'Makes a new article of a text, a saved web page or Markdown, and lists each guess.',
  words: ['file'],
  options: { desk: { type: 'string' } },
  required: ['desk'],
  run: async ({ words: [file = ''], options: { desk = '' } }) => {
    const { importFile } = await import('../../electron/imports/importFile.ts');
    const { newId, openDesk } = await import('../openDesk.ts');
    const path = resolve(file);
    const name = basename(path);
    const { articles, path: deskPath } = await openDesk(desk);
    const bytes = await readSource(path, name);
    const { entry, notes } = await importFile(articles, { name, bytes, folder: dirname(path) }, newId);
    const folder = join(deskPath, entry.key);
    const headline = entry.state === 'ready' ? entry.headline : '';
    return {
      lines: [folder, ...notes.map((note) => `  - ${note}`)],
      json: { folder, key: entry.key, headline, notes, entry },
      exit: 0,
    };
  },
};

async function readSource(path: string, name: string): Promise<Uint8Array> {
  const { importFormatOf } = await import('../../domain/import/registry.ts');
  const { notImported } = await import('../../electron/imports/importFile.ts');
  const format = importFormatOf(name);
  if (!format.ok) throw new FailureError(format.error.code, notImported(name, format.error.message));
  try {
    return (await readLimited(path, { maxBytes: MAX_IMPORT_BYTES })).bytes;
  } catch (error) {
    if (error instanceof FailureError)
      throw new FailureError(error.failure.code, notImported(name, error.message));
    const failure = fileFailure(error, `“${name.slice(0, 80)}” was not imported`);
    if (failure === null) throw error;
    throw new FailureError(failure.code, failure.message);
  }
}
