import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { ContentSchema } from '../../../domain/article/article.ts';
import { isTextBlock, isTextRun } from '../../../domain/body/body.ts';
import { blockText } from '../../../domain/body/plainText.ts';
import { safeHref } from '../../../domain/export/links.ts';
import type { Imported } from '../../../domain/import/imported.ts';
import { htmlToBlocks } from '../../../domain/import/html/htmlToBlocks.ts';
import { importHtml } from '../../../domain/import/html/importHtml.ts';
import { importMarkdown } from '../../../domain/import/markdown/importMarkdown.ts';
import { importText } from '../../../domain/import/text/importText.ts';
import { importFile } from '../../../domain/import/registry.ts';
import { MAX_IMPORT_BYTES } from '../../../domain/import/imported.ts';
import { ids } from './fixture.ts';

/** A file name by which the registry takes each importer. */
const NAMES = { importText: 'a.txt', importHtml: 'a.html', importMarkdown: 'a.md' } as const;
const importers = { importText, importHtml, importMarkdown } as const;
type Importer = keyof typeof importers;

// Properties try hundreds of cases, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

/** What must hold of anything imported: it is a valid article, with unique ids and no address outside the allow-list. */
function isSound({ content }: Imported): boolean {
  expect(ContentSchema.safeParse(content).success).toBe(true);
  expect(new Set(content.body.map((block) => block.id)).size).toBe(content.body.length);
  for (const block of content.body) {
    if (!isTextBlock(block)) continue;
    for (const run of block.runs)
      if (isTextRun(run) && run.link !== undefined)
        expect(safeHref(run.link.href)).toBe(run.link.href);
  }
  expect(content.meta.seo.canonicalUrl).toMatch(/^(?:$|https?:)/);
  return true;
}

describe('hostile input', () => {
  const shared = process.env['STET_SHARED'] ?? join(import.meta.dirname, '../../../../shared');
  const corpora = [
    'own-markdown',
    'own-network-and-isolation',
    'own-text',
    'own-urls',
    'h5sc',
    'patt-xss',
    'blns',
  ];
  it.skipIf(!existsSync(join(shared, 'corpora')))(
    'stays sound over the corpora (skipped where ../shared is absent)',
    { timeout: 120_000 },
    () => {
      let cases = 0;
      for (const name of corpora) {
        const json: unknown = JSON.parse(readFileSync(join(shared, 'corpora', `${name}.json`), 'utf8'));
        for (const text of stringsIn(json)) {
          for (const read of Object.values(importers)) isSound(read(text, ids()));
          isSound(importHtml(`<p><a href="${text.replaceAll('"', '&quot;')}">x</a></p>`, ids()));
          cases += 1;
        }
      }
      expect(cases).toBeGreaterThan(1000);
    },
  );

  const tag = fc.constantFrom(
    'p',
    'div',
    'b',
    'i',
    'ul',
    'ol',
    'li',
    'table',
    'tr',
    'td',
    'blockquote',
    'h1',
    'h2',
    'h4',
    'pre',
    'figure',
    'figcaption',
    'a href="javascript:x"',
    'a href="https://x.org"',
    'img src=x.png',
    'br',
    'hr',
    'article',
    'main',
    'nav',
    'svg',
    'math',
    'template',
    'select',
    'script',
    'span style="font-weight:700"',
  );
  it('stays sound over random tag soup', () => {
    const piece = fc.oneof(
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name.split(' ')[0] ?? ''}>`),
      fc.string({ maxLength: 12 }),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }).map((parts) => parts.join('')),
        (html) => isSound(importHtml(html, ids())),
      ),
      { numRuns: 300 },
    );
  });

  it('stays sound over random text in every format', () => {
    const text = fc.string({ unit: 'binary', maxLength: 300 });
    fc.assert(
      fc.property(
        text,
        fc.constantFrom<Importer>('importText', 'importHtml', 'importMarkdown'),
        (given, name) => isSound(importers[name](given, ids())),
      ),
      { numRuns: 300 },
    );
  });

  it('loses no word of plain HTML paragraphs', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 }),
        (paragraphs) => {
          const texts = paragraphs.map((words) => words.join(' '));
          const { blocks } = htmlToBlocks(texts.map((text) => `<p>${text}</p>`).join('\n'), ids());
          return blocks.map(blockText).join('|') === texts.join('|');
        },
      ),
    );
  });

  it('refuses what is over the limit in one sentence', () => {
    const result = importFile('big.txt', { length: MAX_IMPORT_BYTES + 1 } as Uint8Array, ids());
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'too-large', message: expect.stringMatching(/^The file has 51 MB.*50 MB/) as string },
    });
  });

  it.each(['a.docx', 'a', 'a.txt.exe', '.md/x'])('refuses the name %s', (name) =>
    expect(importFile(name, new Uint8Array([65]), ids()).ok).toBe(false),
  );
  it('refuses a file without text', () =>
    expect(importFile('a.txt', new TextEncoder().encode(' \n'), ids()).ok).toBe(false));

  it('reads front matter bombs as text, not as structure', () => {
    const bomb =
      '---\na: &a ["x","x"]\nb: &b [*a,*a,*a]\ntitle: T\n__proto__: {polluted: 1}\nconstructor: x\n---\nText';
    const { content, notes } = importMarkdown(bomb, ids());
    expect(content.meta.headline).toBe('T');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(notes.join(' ')).toContain('&a');
  });
});

/**
 * Time must grow with size, not with its square. Each is about 5 MB and takes well under two seconds; the limit is
 * processor time, with room for slower machines, so that other programs do not count.
 */
describe('large and pathological input', () => {
  const MB5 = 5_000_000;
  const fill = (text: string, size = MB5): string => text.repeat(Math.ceil(size / text.length));
  it.each<[string, Importer, string]>([
    [
      'prose',
      'importText',
      fill('This is a sentence of an ordinary article, long enough to be prose. It goes on.\n\n'),
    ],
    ['one line', 'importText', fill('word ')],
    ['blanks', 'importText', fill(' ')],
    ['line ends', 'importText', fill('\n')],
    ['short lines', 'importText', fill('ab\n')],
    ['dividers', 'importText', fill('* ')],
    ['quotes', 'importText', fill('> ')],
    ['bullets', 'importText', fill('- a\n')],
    ['numbers', 'importText', fill('1. a\n')],
    ['byline', 'importText', `By ${fill('Jane Doe, ')}`],
    ['published', 'importText', fill('Published\non\n')],
    ['digits', 'importText', fill('12 ')],
    ['nested divs', 'importHtml', '<div>'.repeat(100_000)],
    ['nested lists', 'importHtml', '<ul><li>x'.repeat(50_000)],
    ['nested tables', 'importHtml', '<table><tr><td>'.repeat(20_000)],
    ['nested formatting', 'importHtml', '<b><i>x'.repeat(50_000)],
    ['line breaks', 'importHtml', fill('x<br>', 2_000_000)],
    ['table rows', 'importHtml', `<table>${fill('<tr><td>x<td>y', 1_000_000)}`],
    [
      'paragraphs',
      'importHtml',
      fill(
        '<p>A sentence of an article, with <b>bold</b> and <i>italic</i> words in it, and an end.</p>',
        2_000_000,
      ),
    ],
    ['open angles', 'importHtml', fill('<')],
    ['long style', 'importHtml', `<p style="${fill('font-weight:')}">x`],
    ['long class', 'importHtml', `<p class="${fill('share-')}">x`],
    ['big data address', 'importHtml', `<img src="data:image/png;base64,${fill('A')}">`],
    [
      'broken JSON-LD',
      'importHtml',
      `<script type="application/ld+json">${fill('[', 1_500_000)}</script><p>x`,
    ],
    [
      'markdown prose',
      'importMarkdown',
      fill('A paragraph of *Markdown* with [a link](https://x.org) in it.\n\n'),
    ],
    ['brackets', 'importMarkdown', fill('[')],
    ['stars', 'importMarkdown', fill('a**b')],
    ['quotations', 'importMarkdown', fill('>')],
    ['lists', 'importMarkdown', fill('- ', 100_000)],
    ['links', 'importMarkdown', fill('[a](', 50_000)],
    ['fences', 'importMarkdown', fill('~~~\n', 200_000)],
    ['tags', 'importMarkdown', fill('<a><b>', 300_000)],
    ['front matter', 'importMarkdown', `---\n${fill('a: b\n')}`],
  ])('%s', { timeout: 60_000 }, (_name, importer, text) => {
    const start = process.cpuUsage();
    const result = importFile(NAMES[importer], new TextEncoder().encode(text), ids());
    if (result.ok) isSoundQuick(result.value);
    else expect(result.error.message).toMatch(/paragraphs|tags|no text/);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(6000);
  });
});

function isSoundQuick({ content, notes }: Imported): void {
  expect(content.body.length).toBeGreaterThan(0);
  expect(notes.every((note) => note.length < 40_000)).toBe(true);
}

/** All strings of a corpus file, big ones built by their rule, placeholders filled. */
function stringsIn(json: unknown): string[] {
  if (typeof json === 'string') return [json.replaceAll('{{CANARY}}', 'http://127.0.0.1:9')];
  if (Array.isArray(json)) return json.flatMap(stringsIn);
  if (typeof json !== 'object' || json === null) return [];
  if ('rule' in json && 'text' in json && 'n' in json)
    return [String(json.text).repeat(Math.min(Number(json.n), 20_000))];
  return Object.values(json).flatMap(stringsIn);
}
