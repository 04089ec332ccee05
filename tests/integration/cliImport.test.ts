import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
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

// Every step starts a program, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000 });
beforeEach(() => {
  ({ root, desk } = makeDesk());
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('stet import', () => {
  it('makes an article of a page and prints its folder and each guess', () => {
    const ran = stet('import', fixture('full-chrome.txt'), '--desk', desk);
    expect(ran).toMatchObject({ code: 0, err: '' });
    const [folder = '', ...notes] = ran.out.trimEnd().split('\n');
    expect(folder.startsWith(desk + sep)).toBe(true);
    expect(notes.join('\n')).toContain('Council Votes to Keep');
    const article = z
      .object({ meta: z.object({ headline: z.string(), section: z.string() }) })
      .parse(JSON.parse(readFileSync(join(folder, 'article.json'), 'utf8')));
    expect(article.meta).toEqual({
      headline: 'Council Votes to Keep the Last Tram Line Running',
      section: 'Politics',
    });
  });

  it('takes pictures beside the file along, and none from elsewhere', () => {
    mkdirSync(join(root, 'in/img'), { recursive: true });
    writeFileSync(join(root, 'in/img/a b.png'), png);
    writeFileSync(join(root, 'secret.png'), png);
    symlinkSync(join(root, 'secret.png'), join(root, 'in/link.png'));
    symlinkSync(root, join(root, 'in/up'));
    writeFileSync(join(root, 'in/text.png'), 'no picture');
    const refs = [
      'img/a%20b.png',
      '../secret.png',
      'link.png',
      'up/secret.png',
      join(root, 'secret.png'),
      `file://${root}/secret.png`,
      'https://x.org/a.png',
      'text.png',
      'gone.png',
      'img/../../secret.png',
      '%2e%2e/secret.png',
      '%00',
    ];
    const page = put(
      'in/page.html',
      `<article><h1>Pictures</h1><p>A paragraph with several words in it, so that it is prose and ends.</p>${refs.map((ref) => `<img src="${ref}" alt="x">`).join('')}<img alt=d src="data:image/png;base64,${png.toString('base64')}"></article>`,
    );
    const ran = stet('import', page, '--desk', desk, '--json');
    expect(ran.code).toBe(0);
    const { folder, notes } = z.object({ folder: z.string(), notes: z.array(z.string()) }).parse(jsonOf(ran));
    // The same bytes under two names are two files; one is the local file, the other came inside the page.
    expect(readdirSync(join(folder, 'media'))).toHaveLength(2);
    expect(notes.filter((note) => note.includes('was not taken along'))).toHaveLength(refs.length - 1);
    expect(stet('check', folder).out).not.toMatch(/broken-media/);
  });

  it('refuses bad files in one line, and changes nothing', () => {
    const deep = join(root, 'deep');
    mkdirSync(deep);
    const bad = [
      put('a.docx', 'x'),
      put('zip.txt', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])),
      put('nul.txt', new Uint8Array([65, 0, 0, 66, 0, 67, 1])),
      put('empty.txt', ''),
      put('blank.md', ' \n\n'),
      put('utf32.txt', new Uint8Array([0xff, 0xfe, 0, 0, 65, 0, 0, 0])),
      join(root, 'missing.txt'),
      `${deep}/none/x.txt`,
      deep,
      put('noextension', 'x'),
      join(root, `${'a'.repeat(300)}.txt`),
    ];
    const loop = join(root, 'loop.txt');
    symlinkSync(loop, loop);
    mkdirSync(join(root, 'folder.txt'));
    const before = snapshot(root);
    for (const file of [...bad, loop, join(root, 'folder.txt')])
      expectRefused(stet('import', file, '--desk', desk), 1);
    expect(snapshot(root)).toEqual(before);
  });

  it('refuses 100 MB before reading it', () => {
    const path = put('huge.txt', '');
    spawnSync('truncate', ['-s', '100M', path]);
    expect(statSync(path).size).toBe(100 * 1024 * 1024);
    const ran = stet('import', path, '--desk', desk);
    expectRefused(ran, 1);
    expect(ran.err).toContain('50 MB');
    expect(readdirSync(desk)).toEqual([]);
  });

  it('reads other encodings', () => {
    const text =
      'Die Äpfel fallen\n\nDie Äpfel fallen in diesem Jahr früh, sagt die Obstbäuerin, und es sind so viele wie nie zuvor.';
    for (const [name, bytes] of [
      ['utf16.txt', Buffer.from(`\uFEFF${text}`, 'utf16le')],
      ['1252.txt', Buffer.from(text, 'latin1')],
      ['bom.txt', Buffer.from(`\uFEFF${text}`)],
    ] as const) {
      expect(jsonOf(stet('import', put(name, bytes), '--desk', desk, '--json'))).toMatchObject({
        ok: true,
        headline: 'Die Äpfel fallen',
      });
    }
  });

  it('refuses a desk that is not there or is no folder', () => {
    for (const command of [['import', fixture('note.txt')], ['list'], ['new', '--headline', 'x']]) {
      const ran = stet(...command, '--desk', join(root, 'nowhere'));
      expectRefused(ran, 1);
      expect(ran.err).toContain('nowhere');
      expectRefused(stet(...command, '--desk', put('file', '')), 1);
    }
    expect(existsSync(join(root, 'nowhere'))).toBe(false);
  });

  it.skipIf(process.getuid?.() === 0)(
    'refuses without permission (skipped for root, whom no right stops)',
    () => {
      const file = put('locked.txt', 'text');
      chmodSync(file, 0o000);
      expectRefused(stet('import', file, '--desk', desk), 1);
      chmodSync(desk, 0o500);
      expectRefused(stet('import', fixture('note.txt'), '--desk', desk), 1);
      expectRefused(stet('new', '--desk', desk, '--headline', 'x'), 1);
      chmodSync(desk, 0o700);
      expect(readdirSync(desk)).toEqual([]);
    },
  );
});
