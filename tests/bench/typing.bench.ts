import { test } from 'vitest';
import { clickInTheMiddle, quantile, typeLetters, watchKeys } from './typing/latency.ts';
import { bare, buildBare, stet } from './typing/subjects.ts';

/**
 * Key to painted frame in the middle of a long article: the whole of Stet beside bare editors, in the same run, in
 * rounds that take turns, so that what else the machine does falls on all alike. Goal: at 50,000 words no slower than
 * a bare Lexical whose blocks carry `content-visibility: auto`.
 */
const ROUNDS = Number(process.env['STET_ROUNDS'] ?? 3);
const LETTERS = 60;
const SENTENCE = 'The council met on Tuesday to hear what the harbour would cost and who was to pay for it. ';
const SIZES = (process.env['STET_WORDS'] ?? '1000,10000,50000').split(',').map(Number);
/** Names of the editors to measure, for a quick look: "Stet,lexical + content-visibility". */
const ONLY = process.env['STET_EDITORS']?.split(',');

for (const words of SIZES) {
  test(`${words} words`, { timeout: 1_800_000 }, async () => {
    const file = await buildBare();
    const paragraphs = Array.from({ length: Math.ceil(words / 76) }, (_, n) => `${n + 1}. ${SENTENCE.repeat(4)}`);
    const subjects = [
      bare('contenteditable', false, file), bare('contenteditable', true, file),
      bare('lexical', false, file), bare('lexical', true, file),
      bare('prosemirror', false, file), bare('prosemirror', true, file),
      stet,
    ].filter(({ name }) => ONLY === undefined || ONLY.includes(name));
    const samples = new Map<string, number[]>(subjects.map(({ name }) => [name, []]));
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const subject of subjects) {
        const { app, page } = await subject.open(paragraphs);
        await watchKeys(page);
        await clickInTheMiddle(page, subject.editor);
        samples.get(subject.name)?.push(...(await typeLetters(page, LETTERS)));
        await app.close();
      }
    }
    console.log(`\n${words} words: key to painted frame, ms, ${ROUNDS} rounds of ${LETTERS} letters`);
    console.table(
      [...samples].map(([editor, times]) => ({
        editor, letters: times.length, p50: quantile(times, 0.5).toFixed(1), p95: quantile(times, 0.95).toFixed(1),
      })),
    );
  });
}
