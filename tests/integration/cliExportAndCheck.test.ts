import { cpSync, existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join, sep } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import {
  expectRefused,
  fixture,
  jsonOf,
  makeDesk,
  png,
  putFile,
  runStet,
  snapshot,
  type Ran,
} from './cliRun.ts';

let root = '';
let desk = '';
const stet = (...args: string[]): Ran => runStet(root, args);
const put = (name: string, data: string | Uint8Array): string => putFile(root, name, data);
const newArticle = (headline = 'A bridge reopens'): string =>
  stet('new', '--desk', desk, `--headline=${headline}`).folder;

// Every step starts a program, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000 });
beforeEach(() => {
  ({ root, desk } = makeDesk());
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('stet export and check', () => {
  it('writes a page and a fragment, the same bytes each time', () => {
    const folder = stet('import', fixture('saved-page.html'), '--desk', desk).folder;
    const page = join(root, 'page.html');
    expect(stet('export', folder, '--format', 'html', '--out', page)).toMatchObject({ code: 0, err: '' });
    const first = readFileSync(page, 'utf8');
    expect(first).toContain('<h1>School gardens feed whole streets</h1>');
    expect(first).not.toContain('javascript:');
    expect(stet('export', `${folder}${sep}`, '--format', 'html', '--out', page).code).toBe(0);
    expect(readFileSync(page, 'utf8')).toBe(first);
    const fragment = join(root, 'part.html');
    expect(jsonOf(stet('export', folder, '--format', 'fragment', '--out', fragment, '--json'))).toMatchObject(
      {
        ok: true,
        format: 'fragment',
        files: 1,
      },
    );
    expect(readFileSync(fragment, 'utf8')).toMatch(/^<p>At the school/);
  });

  it('takes its own page in again as the same article', () => {
    const folder = stet('import', fixture('full-chrome.txt'), '--desk', desk).folder;
    stet('export', folder, '--format', 'html', '--out', join(root, 'page.html'));
    const again = stet('import', join(root, 'page.html'), '--desk', desk).folder;
    const read = (from: string): unknown => {
      const { meta, body } = z
        .object({ meta: z.record(z.string(), z.unknown()), body: z.array(z.record(z.string(), z.unknown())) })
        .parse(JSON.parse(readFileSync(join(from, 'article.json'), 'utf8')));
      return { meta: { ...meta, seo: null, language: null }, body: body.map(({ id: _, ...block }) => block) };
    };
    expect(read(again)).toEqual(read(folder));
  });

  it('exports pictures as files or inside the page', () => {
    put('dot.png', png);
    const folder = stet(
      'import',
      put('a.md', '# One dot\n\nA text about one dot.\n\n![A dot](dot.png)\n'),
      '--desk',
      desk,
    ).folder;
    expect(
      jsonOf(stet('export', folder, '--format', 'html', '--out', join(root, 'p.html'), '--json')),
    ).toMatchObject({ files: 2 });
    expect(readdirSync(join(root, 'p-media'))).toHaveLength(1);
    stet('export', folder, '--format', 'html', '--out', join(root, 'q.html'), '--pictures', 'inline');
    expect(readFileSync(join(root, 'q.html'), 'utf8')).toContain('src="data:image/png;base64,');
    expect(existsSync(join(root, 'q-media'))).toBe(false);
  });

  it('finds what is missing, and says so by its exit code', () => {
    const ran = stet('check', newArticle());
    expect(ran).toMatchObject({ code: 1, err: '' });
    expect(ran.out).toContain('blocks');
    const { findings } = z
      .object({
        findings: z.array(z.object({ rule: z.string(), severity: z.string(), message: z.string() })),
      })
      .parse(jsonOf(stet('check', newArticle(), '--json')));
    expect(findings.length).toBeGreaterThan(0);
    const fine = stet('import', fixture('full-chrome.txt'), '--desk', desk).folder;
    expect(stet('check', fine).code).toBe(0);
  });

  it('refuses what is no article, and a target that cannot be', () => {
    const folder = newArticle();
    const before = snapshot(root);
    expectRefused(stet('check', join(root, 'nowhere')), 1);
    expectRefused(stet('check', desk), 1);
    expectRefused(stet('check', join(folder, 'article.json')), 1);
    expectRefused(stet('export', folder, '--format', 'html', '--out', join(root, 'no/such/page.html')), 1);
    expectRefused(stet('export', folder, '--format', 'html', '--out', desk), 1);
    expect(snapshot(root)).toEqual(before);
  });

  it('reads an article folder that was copied elsewhere', () => {
    const folder = newArticle();
    cpSync(folder, join(root, 'copy'), { recursive: true });
    expect(stet('check', join(root, 'copy')).out).toContain('blocks');
  });
});
