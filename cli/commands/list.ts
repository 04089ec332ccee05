import type { LibraryEntry } from '../../domain/library/entry.ts';
import { explained } from '../../electron/files/fileErrors.ts';
import { sha256 } from '../../electron/files/sha256.ts';
import type { Command } from '../command.ts';
import { requireDesk } from '../requireFolder.ts';

export const listCommand: Command = {
  usage: 'stet list --desk <dir>',
  summary: 'Lists the desk’s articles, newest first.',
  words: [],
  options: { desk: { type: 'string' } },
  required: ['desk'],
  run: async ({ options: { desk = '' } }) => {
    const { createArticleLister } = await import('../../electron/articles/listArticles.ts');
    // The lister alone, not the whole store: a list should be there at once.
    const path = await requireDesk(desk);
    const entries = await explained('The desk could not be read', () =>
      createArticleLister(sha256).list(path),
    );
    return {
      lines: entries.length === 0 ? ['The desk holds no articles yet.'] : entries.map(lineOf),
      json: { desk: path, articles: entries },
      exit: 0,
    };
  },
};

function lineOf(entry: LibraryEntry): string {
  if (entry.state === 'damaged') return `${entry.key}  damaged: ${entry.sentence}`;
  return `${entry.key}  ${entry.status}, ${entry.words} ${entry.words === 1 ? 'word' : 'words'}  ${entry.headline || '(no headline)'}`;
}
