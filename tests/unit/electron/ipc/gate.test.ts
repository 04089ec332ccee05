import { describe, expect, it } from 'vitest';
import { requests, type RequestName } from '../../../../contract/contract.ts';
import { FailureError } from '../../../../electron/files/failureError.ts';
import type { Log } from '../../../../electron/files/appendLog.ts';
import { answer } from '../../../../electron/ipc/gate.ts';
import type { Handlers } from '../../../../electron/ipc/handlers.ts';
import { isTrustedSender } from '../../../../electron/ipc/trustedSenders.ts';

const asker = { windowId: 1 };

function gate(handle: () => unknown) {
  const logged: string[] = [];
  const called: RequestName[] = [];
  const log: Log = { error: (where, error) => logged.push(`${where}: ${String(error)}`) };
  const names = Object.keys(requests) as RequestName[];
  // Every handler is the same here; the gate must treat them alike.
  const handlers = Object.fromEntries(
    names.map((name) => [name, () => (called.push(name), handle())]),
  ) as unknown as Handlers;
  return { logged, called, ask: (name: RequestName, input: unknown, from: typeof asker | null = asker) => answer(handlers, log, { name, input, asker: from }) };
}

describe('the gate', () => {
  it('passes a valid call on and gives its answer', async () => {
    const { ask, called } = gate(() => [1]);
    expect(await ask('library:list', undefined)).toEqual({ ok: true, value: [1] });
    expect(called).toEqual(['library:list']);
  });

  it('turns a stranger away before anything else', async () => {
    const { ask, called, logged } = gate(() => 1);
    expect(await ask('library:list', undefined, null)).toMatchObject({ ok: false, error: { code: 'invalid' } });
    expect(called).toEqual([]);
    expect(logged).toHaveLength(1);
  });

  it.each(Object.keys(requests) as RequestName[])('%s: refuses every input of the wrong shape', async (name) => {
    const { ask, called } = gate(() => 1);
    const wrong = [null, 7, 'x', [], { key: '../x' }, { key: '.stet' }, { key: 1 }, { __proto__: null, index: -1 }, new Date(), { url: 5 }];
    for (const input of wrong) expect(await ask(name, input)).toMatchObject(isFine(name, input) ? { ok: true } : { ok: false, error: { code: 'invalid' } });
    expect(called.length).toBe(wrong.filter((input) => isFine(name, input)).length);
  });

  it('gives an expected failure as it is', async () => {
    const { ask, logged } = gate(() => {
      throw new FailureError('disk-full', 'Not saved: the disk is full.');
    });
    expect(await ask('library:list', undefined)).toEqual({ ok: false, error: { code: 'disk-full', message: 'Not saved: the disk is full.' } });
    expect(logged).toEqual([]);
  });

  it('logs a bug and tells the person no more than that there is one', async () => {
    const { ask, logged } = gate(() => Promise.reject(new TypeError('secret of line 7')));
    const result = await ask('library:list', undefined);
    expect(result).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(JSON.stringify(result)).not.toContain('secret');
    expect(logged).toEqual(['library:list: TypeError: secret of line 7']);
  });

  it('never writes what was sent into the log', async () => {
    const { ask, logged } = gate(() => 1);
    await ask('article:create', { headline: ['the story'] });
    expect(logged).toHaveLength(1);
    expect(logged[0]).not.toContain('story');
  });
});

const isFine = (name: RequestName, input: unknown): boolean => requests[name].input.safeParse(input).success;

it.each([
  ['app://stet/index.html', true, true, true],
  ['app://stet/index.html', false, true, false],
  ['app://stet/index.html', true, false, false],
  ['app://other/index.html', true, true, false],
  ['app://stet.evil/index.html', true, true, false],
  ['stet-preview://token/page.html', true, true, false],
  ['https://stet/index.html', true, true, false],
  ['file:///index.html', true, true, false],
  ['about:blank', true, true, false],
  ['', true, true, false],
])('trusts %s (main frame %s, our window %s): %s', (url, isMainFrame, isOurWindow, trusted) => {
  expect(isTrustedSender({ url, isMainFrame, isOurWindow })).toBe(trusted);
});
