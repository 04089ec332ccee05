import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { expectRefused, jsonOf, makeDesk, putFile, runStet, snapshot, type Ran } from './cliRun.ts';

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

describe('stet new and list', () => {
  it('lists what was made, newest first', () => {
    expect(stet('list', '--desk', desk)).toMatchObject({ code: 0, err: '' });
    const folder = newArticle('First');
    newArticle('Second');
    expect(existsSync(join(folder, 'article.json'))).toBe(true);
    const { articles } = z
      .object({ articles: z.array(z.object({ headline: z.string() })) })
      .parse(jsonOf(stet('list', '--desk', desk, '--json')));
    expect(articles.map((one) => one.headline)).toEqual(['Second', 'First']);
    expect(stet('list', '--desk', desk).out).toContain('Second');
  });

  it('lists a damaged article with the reason and leaves it as it is', () => {
    const folder = newArticle();
    writeFileSync(join(folder, 'article.json'), '{"torn');
    expect(stet('list', '--desk', desk)).toMatchObject({
      code: 0,
      out: expect.stringContaining('damaged') as string,
    });
    expectRefused(stet('check', folder), 1);
    expect(readFileSync(join(folder, 'article.json'), 'utf8')).toBe('{"torn');
  });

  it('keeps hostile names inside the desk', () => {
    const shared = join(
      process.env['STET_SHARED'] ?? resolve(import.meta.dirname, '../../../shared'),
      'corpora/own-names.json',
    );
    const own = [
      'CON',
      '../../../../etc/passwd',
      '..',
      '/',
      'a/b',
      '$(id)',
      '-rf',
      '--help',
      '.git',
      'x\u202egnp.txt',
      'a\nb',
      '\u001b[31mred',
      'é',
      'e\u0301',
      'x'.repeat(255),
    ];
    const all = existsSync(shared)
      ? z
          .array(z.unknown())
          .parse(JSON.parse(readFileSync(shared, 'utf8')))
          .filter((one): one is string => typeof one === 'string')
      : own;
    const outside = snapshot(root).filter((path) => !path.startsWith(desk));
    // Every twelfth of the corpus, since each starts a program.
    for (const name of [...own, ...all.filter((_, index) => index % 12 === 0)]) {
      if (name.includes('\0')) continue;
      const ran = stet('new', '--desk', desk, `--headline=${name}`, '--json');
      expect([0, 2]).toContain(ran.code);
      if (ran.code !== 0) continue;
      const { folder } = z.object({ folder: z.string() }).parse(jsonOf(ran));
      expect(resolve(folder).startsWith(desk + sep)).toBe(true);
      expect(folder.slice(desk.length + 1)).toMatch(/^\d{4}-\d\d-\d\d-[a-z0-9-]{1,80}$/);
    }
    expect(snapshot(root).filter((path) => !path.startsWith(desk))).toEqual(outside);
    const ran = stet('list', '--desk', desk);
    expect(ran.out).not.toContain('\u001b');
  });

  it('imports files of hostile names', () => {
    for (const name of ['CON.txt', '-rf.txt', '$(id).txt', 'a b\u202e.md', '..hidden.html', '--json.txt']) {
      const path = put(name, 'A line of text that is long enough to be one.\n');
      const { folder } = z
        .object({ folder: z.string() })
        .parse(jsonOf(stet('import', '--desk', desk, '--json', '--', path)));
      expect(resolve(folder).startsWith(desk + sep)).toBe(true);
    }
  });
});
