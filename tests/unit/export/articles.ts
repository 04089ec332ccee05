import type { Content } from '../../../domain/article/article.ts';
import { newMetadata, type Metadata } from '../../../domain/article/metadata.ts';
import type { Block, NoteKind, Run, TextRun } from '../../../domain/body/body.ts';
import { groupBlocks, isTable, tableRows } from '../../../domain/body/groups.ts';
import { blockText } from '../../../domain/body/plainText.ts';
import { newOutlet, type Outlet } from '../../../domain/outlet/outlet.ts';

/** Builders for tests of export and checks. */
let next = 0;
const id = (): string => `b${(next += 1)}`;
const runsOf = (parts: (string | Run)[]): Run[] =>
  parts.map((part) => (typeof part === 'string' ? { text: part } : part));

export const p = (...parts: (string | Run)[]): Block => ({
  type: 'paragraph',
  id: id(),
  runs: runsOf(parts),
});
export const h2 = (...parts: (string | Run)[]): Block => ({
  type: 'heading',
  level: 2,
  id: id(),
  runs: runsOf(parts),
});
export const h3 = (...parts: (string | Run)[]): Block => ({
  type: 'heading',
  level: 3,
  id: id(),
  runs: runsOf(parts),
});
export const quote = (...parts: (string | Run)[]): Block => ({
  type: 'quote',
  id: id(),
  runs: runsOf(parts),
});
export const pullQuote = (...parts: (string | Run)[]): Block => ({ type: 'pullQuote', id: id(), runs: runsOf(parts) });
export const correction = (kind: NoteKind, ...parts: (string | Run)[]): Block => ({
  type: 'correction',
  id: id(),
  kind,
  at: '2026-11-26T23:30:00Z',
  runs: runsOf(parts),
});
export const audio = (given: Partial<Extract<Block, { type: 'audio' }>> = {}): Block => ({
  type: 'audio',
  id: id(),
  file: 'mayor.mp3',
  title: 'The mayor',
  credit: 'A. Person',
  transcript: 'Good morning.',
  ...given,
});
export const embed = (given: Partial<Extract<Block, { type: 'embed' }>> = {}): Block => ({
  type: 'embed',
  id: id(),
  url: 'https://www.youtube.com/watch?v=x',
  title: 'The opening',
  provider: 'YouTube',
  ...given,
});
export const bullet = (level: number, text: string): Block => ({
  type: 'listItem',
  list: 'bullet',
  level,
  id: id(),
  runs: [{ text }],
});
export const number = (level: number, text: string, start?: number): Block => ({
  type: 'listItem',
  list: 'number',
  level,
  id: id(),
  runs: [{ text }],
  ...(start === undefined ? {} : { start }),
});
/** A table by the texts of its rows; a text that ends in * is a header. */
export const table = (...rows: string[][]): Block[] => {
  const name = id();
  return rows.flatMap((cells) => {
    const row = id();
    return cells.map((text) => {
      const value = text.replace(/\*$/, '');
      const header = text.endsWith('*') ? { header: true as const } : {};
      return { type: 'cell' as const, id: id(), table: name, row, ...header, runs: value === '' ? [] : [{ text: value }] };
    });
  });
};
/** Tables as rows of cells, headers with a star; any other block as its text. */
export function shownRows(blocks: readonly Block[]): string[] {
  return groupBlocks(blocks).flatMap((group) =>
    isTable(group)
      ? tableRows(group).map((row) => row.map((cell) => blockText(cell) + (cell.header === true ? '*' : '')).join('|'))
      : group.map(blockText),
  );
}
/** A fact box with blocks in it. */
export const box = (title: string, ...inside: Block[]): Block[] => {
  const name = id();
  return [{ type: 'factBox', id: name, runs: title === '' ? [] : [{ text: title }] }, ...inside.map((block) => ({ ...block, box: name }))];
};
export const divider = (): Block => ({ type: 'divider', id: id() });
export const picture = (given: Partial<Extract<Block, { type: 'picture' }>> = {}): Block => ({
  type: 'picture',
  id: id(),
  file: 'bridge.jpg',
  width: 1200,
  height: 800,
  caption: 'The bridge',
  credit: 'A. Person',
  alt: 'A bridge',
  ...given,
});
export const unknown = (): Block => ({
  type: 'unknown',
  id: id(),
  raw: { type: 'poll', id: 'x', question: 'Secret?' },
});
export const b = (text: string): TextRun => ({ text, marks: ['bold'] });
export const i = (text: string): TextRun => ({ text, marks: ['italic'] });
export const bi = (text: string): TextRun => ({ text, marks: ['italic', 'bold'] });
export const link = (href: string, text: string, marks?: TextRun['marks']): TextRun => ({
  text,
  link: { href },
  ...(marks === undefined ? {} : { marks }),
});

export const content = (body: readonly Block[], meta: Partial<Metadata> = {}): Content => ({
  meta: newMetadata(meta),
  body,
});

/** An article with every field filled, on an outlet with every field filled. */
export const fullMeta: Partial<Metadata> = {
  headline: 'Bridge opens',
  kicker: 'Transport',
  standfirst: 'It took nine years.',
  dateline: 'Merrin Quay',
  section: 'World',
  bylines: [{ name: 'Ada Roe', role: 'Reporter', url: 'https://x.com/adaroe' }, { name: 'Ben Poe' }],
  tags: ['Bridges', 'Roads'],
  language: 'en-GB',
  slug: 'bridge-opens',
  status: 'published',
  publishedAt: '2026-07-01T08:30:00Z',
  updatedAt: '2026-07-02T09:00:00Z',
};
export const fullOutlet: Outlet = {
  ...newOutlet(),
  timeZone: 'Europe/London',
  logo: 'https://example.org/logo.png',
  social: [
    { label: 'X', url: 'https://x.com/dailystet' },
    { label: 'RSS', url: 'https://example.org/feed' },
  ],
};

const WORDS =
  'the council voted on Monday to open a bridge that “nobody” had asked for & everyone now uses'.split(' ');
/** A plausible article of about `words` words: runs with marks and links, subheadings, quotes, lists, pictures. */
export function articleOf(words: number): Content {
  const body: Block[] = [];
  const say = (count: number): string =>
    Array.from({ length: count }, (_, at) => WORDS[at % WORDS.length]).join(' ');
  for (let written = 0, at = 0; written < words; at += 1) {
    if (at % 9 === 4) body.push(h2(say(5)));
    else if (at % 9 === 6) body.push(quote(say(30)));
    else if (at % 9 === 7) body.push(bullet(0, say(12)), bullet(1, say(10)), bullet(0, say(12)));
    else if (at % 18 === 8) body.push(picture());
    else
      body.push(
        p(
          `${say(20)} `,
          b(say(3)),
          ` ${say(15)} `,
          link('https://example.org/a?b=1&c=2', say(4)),
          `, ${say(16)} `,
          i(say(2)),
          '.',
        ),
      );
    written += at % 9 === 4 ? 5 : at % 9 === 6 ? 30 : at % 9 === 7 ? 34 : at % 18 === 8 ? 2 : 60;
  }
  return content(body, { ...fullMeta });
}
