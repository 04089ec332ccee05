import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Metadata } from '../../../domain/article/metadata.ts';
import type { Block } from '../../../domain/body/body.ts';
import { isTextBlock } from '../../../domain/body/body.ts';
import { bodyText, runsText } from '../../../domain/body/plainText.ts';
import { expect } from './expect.ts';

/** An article.json as another program would read it. */
export interface ArticleJson {
  readonly format: number;
  readonly revision: string;
  readonly meta: Metadata;
  readonly body: readonly Block[];
}

/** The desk's folder as a file manager shows it. */
export class DeskFiles {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Folders of articles, without Stet's own. */
  async keys(): Promise<string[]> {
    const entries = await readdir(this.folder, { withFileTypes: true });
    return entries.filter((one) => one.isDirectory() && !one.name.startsWith('.')).map((one) => one.name).sort();
  }

  path(key: string, ...rest: string[]): string {
    return join(this.folder, key, ...rest);
  }

  async json(key: string): Promise<ArticleJson> {
    return JSON.parse(await readFile(this.path(key, 'article.json'), 'utf8')) as ArticleJson;
  }

  /** Keys of the articles with this headline. */
  async keysOf(headline: string): Promise<string[]> {
    const found: string[] = [];
    for (const key of await this.keys()) {
      const text = await readFile(this.path(key, 'article.json'), 'utf8').catch(() => '{}');
      if (headlineIn(text) === headline) found.push(key);
    }
    return found;
  }

  /** The key of the one article with this headline, as soon as it is saved. */
  async keyOf(headline: string): Promise<string> {
    let keys: string[] = [];
    await expect(async () => {
      keys = await this.keysOf(headline);
      expect(keys, `articles on disk called “${headline}”`).toHaveLength(1);
    }).toPass({ timeout: 15_000 });
    return keys[0] ?? '';
  }

  async read(headline: string): Promise<ArticleJson> {
    return this.json(await this.keyOf(headline));
  }

  /** Waits until the article's body on disk reads like this, a line a block. */
  async expectBody(headline: string, lines: readonly string[]): Promise<void> {
    await expect.poll(async () => outline((await this.read(headline)).body), { timeout: 15_000 }).toEqual(lines);
  }

  /** Waits until the article's body on disk holds the words. */
  async expectWords(headline: string, words: string): Promise<void> {
    await expect.poll(async () => bodyText((await this.read(headline)).body), { timeout: 15_000 }).toContain(words);
  }

  async media(key: string): Promise<string[]> {
    return (await readdir(this.path(key, 'media')).catch(() => [])).sort();
  }
}

/** A body as short lines: `p text`, `h2 text`, `bullet0 text`, `picture`; marks as Markdown would write them. */
export function outline(body: readonly Block[]): string[] {
  return body.map((block) => {
    if (!isTextBlock(block)) return block.type;
    const text = block.runs.map((run) => {
      if (!('text' in run)) return '?';
      const { text: words, marks = [], link } = run as { text: string; marks?: string[]; link?: { href: string } };
      const marked = (MARKS.filter(([mark]) => marks.includes(mark)).reduce((inner, [, sign]) => `${sign}${inner}${sign}`, words));
      return link === undefined ? marked : `[${marked}](${link.href})`;
    }).join('');
    if (block.type === 'paragraph') return `p ${text}`;
    if (block.type === 'heading') return `h${block.level} ${text}`;
    if (block.type === 'quote' || block.type === 'pullQuote') return `${block.type} ${text}`;
    if (block.type === 'correction') return `${block.kind} ${text}`;
    if (block.type === 'factBox') return `box ${text}`;
    if (block.type === 'cell') return `${block.header === true ? 'th' : 'td'} ${text}`;
    return `${block.list}${block.level} ${text}`;
  });
}

const MARKS = [['italic', '_'], ['bold', '**'], ['strike', '~~']] as const;

/** The text of a body's blocks, without marks. */
export function texts(body: readonly Block[]): string[] {
  return body.map((block) => (isTextBlock(block) ? runsText(block.runs) : block.type));
}

function headlineIn(text: string): string | null {
  try {
    const json = JSON.parse(text) as { meta?: { headline?: string } };
    return json.meta?.headline ?? null;
  } catch {
    return null; // a damaged article has no headline
  }
}
