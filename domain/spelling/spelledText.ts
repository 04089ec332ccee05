import { isTextRun, type Run } from '../body/body.ts';
import { OBJECT } from '../body/searchText.ts';
import { wordsIn, type Word } from './wordsIn.ts';

/** Runs of which nothing is checked stand for nothing: struck text is as good as gone. */
const isStruck = (run: Run): boolean => isTextRun(run) && run.rev?.del !== undefined;

/**
 * The words of a block that can be checked, with offsets as find counts them (find/places.ts). Code is not checked, and
 * struck text is passed over, so that a word mended in suggest mode reads as mended.
 */
export function spelledWords(runs: readonly Run[], script: string): Word[] {
  let text = '';
  /** Where each unit of `text` stands in the searched text. */
  const places: number[] = [];
  let at = 0;
  for (const run of runs) {
    const length = !isTextRun(run) ? 1 : run.text.length;
    if (!isStruck(run)) {
      text += !isTextRun(run) || run.marks?.includes('code') === true ? OBJECT.repeat(length) : run.text;
      for (let unit = 0; unit < length; unit += 1) places.push(at + unit);
    }
    at += length;
  }
  return wordsIn(text, script).map(({ text: word, start, end }) => ({
    text: word,
    start: places[start] ?? 0,
    end: (places[end - 1] ?? 0) + 1,
  }));
}
