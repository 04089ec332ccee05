import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Content } from '../../domain/article/article.ts';
import { toFinalDoc } from '../../domain/export/finalDoc.ts';
import { relativeMediaUrl, renderFragment } from '../../domain/export/fragment.ts';
import { renderPage } from '../../domain/export/page.ts';
import { siteFor } from '../../domain/export/site.ts';
import { entryFor } from '../../domain/library/entry.ts';
import { sampleDesk } from '../../domain/sample/sampleDesk.ts';
import {
  articleOf,
  audio,
  bullet,
  content,
  correction,
  embed,
  fullMeta,
  fullOutlet,
  link,
  number,
  p,
  picture,
  pullQuote,
  table,
} from '../unit/export/articles.ts';
import { corporaAreHere, corpus, hostileTexts } from '../unit/export/corpora.ts';

/** What people outside this project check pages with: the Nu HTML checker and structured-data-testing-tool. */
const root = resolve(import.meta.dirname, '../..');
const vnu = join(root, 'node_modules/vnu-jar/build/dist/vnu.jar');
const javaIsHere = spawnSync('java', ['-version']).status === 0;
if (!javaIsHere)
  console.log('Java not found: the checks of exported HTML with the Nu HTML checker are skipped.');

const folder = mkdtempSync(join(tmpdir(), 'stet-validators-'));
afterAll(() => rmSync(folder, { recursive: true }));

let ids = 0;
const newId = (): string => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`;
const [sample, ...companions] = sampleDesk(newId, '2026-11-23T15:00:00Z').articles;
const entries = companions.map((one, at) =>
  entryFor(`k${at}`, {
    header: {
      format: 1,
      id: newId(),
      revision: newId(),
      parent: null,
      createdAt: '2026-01-01T00:00:00Z',
      savedAt: '2026-01-01T00:00:00Z',
      hash: '',
      counts: { blocks: 1, words: 1, characters: 1 },
    },
    content: one,
  }),
);
const options = { mediaUrl: relativeMediaUrl };
const page = (article: Content): string =>
  renderPage(toFinalDoc(article), siteFor(fullOutlet, entries, null, article.meta), options);
const wrapped = (article: Content): string =>
  `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Fragment</title></head><body><h1>A</h1>\n${renderFragment(toFinalDoc(article), options)}</body></html>\n`;

interface Message {
  readonly type: string;
  readonly message: string;
  readonly url?: string;
  readonly extract?: string;
}

/** The errors the Nu HTML checker finds in some pages; one start of Java for all. */
function htmlErrors(pages: readonly string[]): string[] {
  const files = pages.map((html, at) => {
    const file = join(folder, `${at}.html`);
    writeFileSync(file, html);
    return file;
  });
  const { stderr } = spawnSync('java', ['-Xss4m', '-jar', vnu, '--format', 'json', ...files], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const { messages } = JSON.parse(stderr) as { messages: Message[] };
  return messages
    .filter((one) => one.type !== 'info')
    .map((one) => `${one.message} ${one.extract ?? ''} ${one.url ?? ''}`);
}

describe.skipIf(!javaIsHere)('Nu HTML checker', { timeout: 120_000 }, () => {
  test('it finds an error where there is one', () => {
    expect(htmlErrors(['<!doctype html><html lang="en"><title>x</title><p><img src="a b"></p>'])).not.toEqual(
      [],
    );
  });
  test('page and fragment of the sample, long and odd articles have no errors', () => {
    const odd = content(
      [
        bullet(3, 'a'),
        number(0, 'b', 7),
        bullet(1, 'c'),
        picture({ width: 0, alt: '' }),
        ...table(['a*', 'b*', 'c*'], ['1*', '2', ''], ['3*']),
        ...table(['x', 'y']),
        p('a\n\nb', link('mailto:a@b.example?subject=ü', 'mail'), { type: 'footnote', id: 'n', note: 'A note & more' }, 'c'),
      ],
      { ...fullMeta, language: 'ar', headline: 'الجسر يفتح' },
    );
    const blocks = content(
      [
        pullQuote('Nine years'),
        correction('correction', 'It was Tuesday.'),
        embed({ author: '@city' }),
        audio(),
        picture({ gallery: 'g' }),
        picture({ gallery: 'g', caption: '', credit: '' }),
        p('Text.'),
      ],
      fullMeta,
    );
    const articles = [sample, ...companions, articleOf(3000), odd, blocks, content([])];
    expect(htmlErrors(articles.flatMap((article) => [page(article), wrapped(article)]))).toEqual([]);
  });
  test.skipIf(!corporaAreHere)('hostile texts and addresses give no errors', () => {
    const strings = hostileTexts().filter((text) => text.length < 2000);
    const blocks = strings.map((evil) => p(evil, link(evil, 'link')));
    const urls = corpus('own-urls.json').map((evil) => p(link(evil, 'link')));
    const pages = [content([...blocks, ...urls], fullMeta)];
    for (let at = 0; at < strings.length; at += 60) {
      const evil = strings[at] ?? '';
      pages.push(
        content([picture({ caption: evil, alt: evil, credit: evil })], {
          ...fullMeta,
          headline: evil,
          slug: evil,
          tags: [evil],
        }),
      );
    }
    expect(htmlErrors(pages.map(page))).toEqual([]);
  });
});

describe('structured-data-testing-tool', { timeout: 60_000 }, () => {
  interface Outcome {
    readonly passed: unknown[];
    readonly failed: { readonly description: string }[];
    readonly warnings: { readonly description: string }[];
  }
  const require = createRequire(import.meta.url);
  const { structuredDataTest } = require('structured-data-testing-tool') as {
    structuredDataTest: (html: string, options: object) => Promise<Outcome>;
  };
  const presets = require('structured-data-testing-tool/presets') as Record<string, unknown>;
  const check = async (html: string): Promise<Outcome> => {
    const { Google, Twitter, Facebook } = presets;
    const given = { presets: [Google, Twitter, Facebook], schemas: ['jsonld:NewsArticle'] };
    // It rejects when a test fails; the outcome hangs on the error.
    return structuredDataTest(html, given).catch((error: unknown) => (error as { res: Outcome }).res);
  };

  test('it finds a failure where there is one', async () => {
    expect((await check('<!doctype html><title>x</title>')).failed.length).toBeGreaterThan(5);
  });
  test('a full article passes everything, warnings included', async () => {
    const outcome = await check(page(content([picture(), p('Text.'), correction('correction', 'It was Tuesday.')], fullMeta)));
    expect(outcome.failed).toEqual([]);
    expect(outcome.warnings).toEqual([]);
    expect(outcome.passed.length).toBeGreaterThan(20);
  });
  test('the sample article passes', async () => {
    expect((await check(page(sample))).failed).toEqual([]);
  });
});

test('the sample picture has the size its constants tell', () => {
  const { media } = sampleDesk(newId, '2026-11-23T15:00:00Z');
  for (const { file, width, height } of media) {
    const bytes = readFileSync(join(root, 'electron/assets/sample', file));
    // A progressive JPEG's frame header: marker, length, precision, height, width.
    const frame = bytes.indexOf(Buffer.from([0xff, 0xc2]));
    expect([bytes.readUInt16BE(frame + 7), bytes.readUInt16BE(frame + 5)]).toEqual([width, height]);
    expect(bytes.length).toBeLessThan(250_000);
  }
});
