import { describe, expect, it } from 'vitest';
import { newContent, type Content } from '../../../domain/article/article.ts';
import { applyDelta, type Delta } from '../../../domain/journal/delta.ts';
import type { Result } from '../../../domain/result.ts';
import type { Failure } from '../../../renderer/api.ts';
import { createJournal, JOURNAL_MS } from '../../../renderer/features/journal/journal.ts';

type Answer = Result<'delta' | 'base', Failure>;
const refused: Answer = { ok: false, error: { code: 'disk-full', message: 'Full.' } };
const taken: Answer = { ok: true, value: 'delta' };

/** A screen that types and a journal that answers when the test says so. */
function harness() {
  let text = newContent({ headline: '' }, () => 'b1');
  let now = 0;
  const timers = new Set<{ at: number; run: () => void }>();
  const sent: { seq: number; text: Content; whole: boolean; answer: (answer?: Answer) => Promise<void> }[] = [];
  const problems: (string | null)[] = [];
  const closed: boolean[] = [];
  const send = (seq: number, whole: boolean, got: Content): Promise<Answer> =>
    new Promise((resolve) => {
      sent.push({ seq, text: got, whole, answer: async (answer = taken) => {
        resolve(answer);
        for (let n = 0; n < 5; n += 1) await Promise.resolve();
      } });
    });
  const journal = createJournal({
    append: (_key, seq, delta: Delta) => send(seq, false, applyDelta(sent.at(-1)!.text, delta)!),
    base: (_key, seq, content) => send(seq, true, content),
    close: (_key, discard) => void closed.push(discard),
    later: (ms, run) => {
      const timer = { at: now + ms, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    trouble: (_key, problem) => void problems.push(problem),
  });
  journal.watch('a', () => text);
  return {
    journal, sent, problems, closed,
    type: (headline: string): Content => {
      text = { ...text, meta: { ...text.meta, headline } };
      journal.changed('a');
      return text;
    },
    pass: (ms: number): void => {
      const end = now + ms;
      for (;;) {
        const next = [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        timers.delete(next);
        now = Math.max(now, next.at);
        next.run();
      }
      now = end;
    },
  };
}

describe('the journal of the page', () => {
  it('sends everything first, then what changed, within its time', async () => {
    const page = harness();
    page.type('one');
    page.pass(JOURNAL_MS - 1);
    expect(page.sent).toEqual([]);
    page.pass(1);
    await page.sent[0]!.answer();
    const last = page.type('one two');
    page.pass(JOURNAL_MS);
    expect(page.sent.map(({ seq, whole }) => [seq, whole])).toEqual([[1, true], [2, false]]);
    expect(page.sent[1]!.text).toEqual(last);
  });

  it('sends one entry at a time, however slow the disk is, and then all that gathered', async () => {
    const page = harness();
    page.type('one');
    page.pass(JOURNAL_MS);
    for (const word of ['two', 'three', 'four']) {
      page.type(word);
      page.pass(10_000);
    }
    expect(page.sent).toHaveLength(1);
    await page.sent[0]!.answer();
    page.pass(JOURNAL_MS);
    expect(page.sent.map(({ text }) => text.meta.headline)).toEqual(['one', 'four']);
  });

  it('sends everything again when it is asked to', async () => {
    const page = harness();
    page.type('one');
    page.pass(JOURNAL_MS);
    await page.sent[0]!.answer({ ok: true, value: 'base' });
    page.pass(JOURNAL_MS);
    expect(page.sent.map(({ whole }) => whole)).toEqual([true, true]);
  });

  it('tells of trouble, tries again with everything, and says when it is over', async () => {
    const page = harness();
    page.type('one');
    page.pass(JOURNAL_MS);
    await page.sent[0]!.answer(refused);
    page.pass(1_000);
    expect(page.problems).toEqual(['Full.']);
    await page.sent[1]!.answer();
    expect(page.problems).toEqual(['Full.', null]);
    page.pass(60_000);
    expect(page.sent).toHaveLength(2);
  });

  it('brings a save and its entry together', async () => {
    const page = harness();
    const text = page.type('one');
    expect(page.journal.take('a', text)).toBe(1);
    expect(page.journal.take('a', text)).toBe(1);
    await page.sent[0]!.answer();
    const later = page.type('two');
    expect(page.journal.take('a', later)).toBe(2);
    expect(page.sent[1]!.text).toEqual(later);
  });

  it('is closed only where something was written', () => {
    const page = harness();
    page.journal.close('a');
    expect(page.closed).toEqual([]);
    page.journal.watch('a', () => page.type('one'));
    page.journal.take('a', page.type('one'));
    page.journal.close('a', true);
    expect(page.closed).toEqual([true]);
  });
});
