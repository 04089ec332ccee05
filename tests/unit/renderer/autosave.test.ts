import { describe, expect, it } from 'vitest';
import { newContent, type Content } from '../../../domain/article/article.ts';
import type { Result } from '../../../domain/result.ts';
import type { Failure, SaveReceipt } from '../../../renderer/api.ts';
import { createAutosave, type SaveView } from '../../../renderer/features/autosave/autosave.ts';

const content = (headline: string): Content => newContent({ headline }, () => 'b1');
const failure = (code: Failure['code']): Result<never, Failure> => ({
  ok: false,
  error: { code, message: 'The disk is full.' },
});

interface Write {
  readonly key: string;
  readonly base: string;
  readonly headline: string;
  readonly finish: (result?: Result<SaveReceipt, Failure>) => Promise<void>;
}

/** A disk whose writes end when the test says so, and a clock that the test moves. */
function harness() {
  const writes: Write[] = [];
  const timers = new Set<{ at: number; run: () => void }>();
  const views = new Map<string, SaveView | null>();
  let now = 0;
  let revisions = 0;
  const autosave = createAutosave({
    now: () => now,
    later: (ms, run) => {
      const timer = { at: now + ms, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    show: (key, view) => views.set(key, view),
    save: (key, base, saved) =>
      new Promise((resolve) => {
        writes.push({
          key,
          base,
          headline: saved.meta.headline,
          finish: async (result) => {
            revisions += 1;
            resolve(
              result ?? { ok: true, value: { revision: `r${revisions}`, savedAt: '2026-01-01T00:00:00Z' } },
            );
            await settle();
          },
        });
      }),
  });
  const pass = (ms: number): void => {
    const end = now + ms;
    for (;;) {
      const next = [...timers].filter((one) => one.at <= end).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      timers.delete(next);
      now = Math.max(now, next.at);
      next.run();
    }
    now = end;
  };
  return { autosave, writes, views, pass };
}
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

function open(text = { value: 'one' }) {
  const here = harness();
  here.autosave.watch('a', 'r0', false, () => content(text.value));
  return { ...here, text };
}

describe('autosave', () => {
  it('writes the last text once, a second after the last key', () => {
    const { autosave, writes, pass, text } = open();
    for (const value of ['h', 'he', 'hel']) {
      text.value = value;
      autosave.changed('a');
      pass(400);
    }
    expect(writes).toHaveLength(0);
    pass(1000);
    expect(writes.map((one) => one.headline)).toEqual(['hel']);
  });

  it('never runs two saves of an article and bases each on the one before', async () => {
    const { autosave, writes, pass, text, views } = open();
    autosave.changed('a');
    pass(1000);
    text.value = 'two';
    autosave.changed('a');
    pass(60_000);
    expect(writes).toHaveLength(1);
    await writes[0]?.finish();
    expect(views.get('a')?.kind).toBe('dirty');
    pass(1000);
    expect(writes.map(({ base, headline }) => [base, headline])).toEqual([
      ['r0', 'one'],
      ['r1', 'two'],
    ]);
    await writes[1]?.finish();
    expect(views.get('a')?.kind).toBe('clean');
  });

  it('takes the text when the article leaves the screen, whatever the screen shows later', async () => {
    const { autosave, writes, text } = open({ value: 'of article a' });
    autosave.changed('a');
    autosave.release('a');
    text.value = 'of article b';
    expect(writes.map(({ key, headline }) => [key, headline])).toEqual([['a', 'of article a']]);
    await writes[0]?.finish();
    expect(autosave.held('a')).toBeNull();
  });

  it('takes it also while an older version is being written, and writes it next', async () => {
    const { autosave, writes, pass, text } = open();
    autosave.changed('a');
    pass(1000);
    text.value = 'newer';
    autosave.changed('a');
    autosave.release('a');
    text.value = 'of another article';
    await writes[0]?.finish();
    expect(writes.map((one) => one.headline)).toEqual(['one', 'newer']);
  });

  it('holds the text of a failed save and tries again by itself', async () => {
    const { autosave, writes, pass, views } = open();
    autosave.changed('a');
    autosave.release('a');
    await writes[0]?.finish(failure('disk-full'));
    expect(autosave.held('a')?.meta.headline).toBe('one');
    expect(views.get('a')).toMatchObject({ kind: 'failed', problem: 'The disk is full.' });
    pass(999);
    expect(writes).toHaveLength(1);
    pass(1);
    expect(writes).toHaveLength(2);
  });

  it('flushes at once, and says no when the disk refuses', async () => {
    const { autosave, writes } = open();
    autosave.changed('a');
    const first = autosave.flush('a');
    await settle();
    await writes[0]?.finish(failure('disk-full'));
    expect(await first).toBe(false);
    const second = autosave.flushAll();
    await settle();
    await writes[1]?.finish();
    expect(await second).toBe(true);
  });

  it('stops at a conflict and saves over the named revision when told to', async () => {
    const { autosave, writes, pass, views } = open();
    autosave.changed('a');
    pass(1000);
    await writes[0]?.finish(failure('conflict'));
    pass(120_000);
    expect([writes.length, views.get('a')?.kind]).toEqual([1, 'conflict']);
    const kept = autosave.keepMine('a', 'theirs');
    await settle();
    expect(writes[1]?.base).toBe('theirs');
    await writes[1]?.finish();
    expect(await kept).toBe(true);
  });

  it('reports a text that cannot be read as a failed save', async () => {
    const { autosave, pass, views } = harness();
    autosave.watch('a', 'r0', false, () => {
      throw new Error('The editor is gone.');
    });
    autosave.changed('a');
    pass(1000);
    await settle();
    expect(views.get('a')).toMatchObject({ kind: 'failed', problem: 'The editor is gone.' });
  });
});
