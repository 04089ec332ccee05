import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { expectRefused, jsonOf, makeDesk, putFile, runStet, type Ran } from './cliRun.ts';

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

describe('wrong use', () => {
  it.each(
    [
      [],
      ['nonsense'],
      ['__proto__'],
      ['import'],
      ['import', 'a.txt'],
      ['import', 'a.txt', 'b.txt', '--desk', '.'],
      ['list'],
      ['list', '--desk'],
      ['list', '--desk', '.', 'more'],
      ['list', '--what'],
      ['new', '--desk', '.'],
      ['new', '--desk', '.', '--headline', ' '],
      ['export', '.', '--format', 'pdf', '--out', 'x'],
      ['export', '.', '--format', 'html'],
      ['help', 'nonsense'],
      ['export', '.', '--format', 'html', '--out', 'x', '--pictures', 'none'],
      ['check'],
      ['new', '--desk', '.', '--headline=' + 'x'.repeat(501)],
    ].map((args) => [args]),
  )('%j', (args) => {
    expectRefused(stet(...args), 2);
    expect(jsonOf(stet(...args, '--json'))).toMatchObject({ ok: false, error: { code: 'usage' } });
  });

  it('helps, and names its version', () => {
    for (const args of [['help'], ['--help'], ['-h'], ['help', 'import'], ['list', '--help']])
      expect(stet(...args)).toMatchObject({ code: 0, err: '' });
    expect(stet('--version').out).toMatch(/^stet \d+\.\d+\.\d+\n$/);
    expect(jsonOf(stet('--version', '--json'))).toMatchObject({ ok: true });
    expect(stet('help').out).toContain('stet export');
  });

  it('answers refusals as JSON too', () => {
    expect(jsonOf(stet('list', '--desk', join(root, 'nowhere'), '--json'))).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
    expect(jsonOf(stet('import', put('x.docx', 'x'), '--desk', desk, '--json'))).toMatchObject({
      ok: false,
      error: { code: 'unsupported' },
    });
  });
});
