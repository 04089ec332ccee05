import { join } from 'node:path';
import { oneLine } from '../../domain/export/html.ts';
import { WrongUse, type Command } from '../command.ts';

const LONGEST_HEADLINE = 500;
const usage = 'stet new --desk <dir> --headline <text>';

export const newCommand: Command = {
  usage,
  summary: 'Makes a new article and prints its folder.',
  words: [],
  options: { desk: { type: 'string' }, headline: { type: 'string' } },
  required: ['desk', 'headline'],
  run: async ({ options: { desk = '', headline: given = '' } }) => {
    const headline = oneLine(given);
    if (headline === '') throw new WrongUse(`The headline is empty. Use: ${usage}`);
    if (headline.length > LONGEST_HEADLINE)
      throw new WrongUse(`The headline is longer than ${LONGEST_HEADLINE} characters. Give a shorter one.`);
    const { newContent } = await import('../../domain/article/article.ts');
    const { newId, openDesk } = await import('../openDesk.ts');
    const { articles, outlet, path } = await openDesk(desk);
    const { language } = await outlet.get();
    const entry = await articles.create(newContent({ headline, language }, newId));
    const folder = join(path, entry.key);
    return { lines: [folder], json: { folder, key: entry.key, headline, entry }, exit: 0 };
  },
};
