import { basename, dirname, extname, resolve } from 'node:path';
import { exportFormats, type ExportFormatId } from '../../domain/export/registry.ts';
import { WrongUse, type Command } from '../command.ts';
import { requireFolder } from '../requireFolder.ts';

const usage = 'stet export <article folder> --format html|fragment --out <path> [--pictures files|inline]';

export const exportCommand: Command = {
  usage,
  summary: 'Writes the article as a web page, or its body for a CMS, with its pictures and recordings beside it or inside.',
  words: ['article folder'],
  options: { format: { type: 'string' }, out: { type: 'string' }, pictures: { type: 'string' } },
  required: ['format', 'out'],
  run: async ({ words: [folder = ''], options: { format = '', out = '', pictures = 'files' } }) => {
    if (!isFormat(format)) throw new WrongUse(`There is no format “${format.slice(0, 40)}”. Use: ${usage}`);
    if (pictures !== 'files' && pictures !== 'inline')
      throw new WrongUse(`--pictures takes files or inline. Use: ${usage}`);
    const { openArticleFolder } = await import('../openArticleFolder.ts');
    const { writeExport } = await import('../../electron/exports/writeExport.ts');
    const { desk, key, parsed } = await openArticleFolder(folder);
    const path = resolve(out);
    const target = dirname(path);
    await requireFolder(
      target,
      `There is no folder ${target}. Make it first or give another.`,
      'Not exported',
    );
    const files = await writeExport(desk, { key, content: parsed.article.content, format, pictures }, path);
    const more = files > 1 ? [`  with ${files - 1} ${files === 2 ? 'file' : 'files'} in ${basename(path, extname(path))}-media`] : [];
    return { lines: [path, ...more], json: { path, format, files }, exit: 0 };
  },
};

const isFormat = (word: string): word is ExportFormatId => Object.hasOwn(exportFormats, word);
