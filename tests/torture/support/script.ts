import { createRandom } from './random.ts';

const WORDS = ['ferry', 'council', 'harbour', 'vote', '“quoted”', 'naïve', 'Łódź', 'water', 'budget', 'mayor', '1,200', '🛥', 'said'];

/** What the seeded person has written into document `doc` at step `n`; the marks say which text a file holds. */
export interface Typed {
  readonly headline: string;
  readonly paragraphs: readonly string[];
}

export const mark = (doc: string, n: number): string => `⟦${doc}:${n}⟧`;

/** Sizes differ from step to step, so that a torn or mixed file could not pass by chance. */
export function typed(doc: string, n: number): Typed {
  const random = createRandom(n * 7919 + doc.length * 31 + (doc.codePointAt(0) ?? 0));
  const paragraphs = Array.from({ length: 1 + random.int(12) }, () =>
    Array.from({ length: 5 + random.int(90) }, () => random.pick(WORDS)).join(' '),
  );
  return { headline: `Torture ${doc}`, paragraphs: [`${paragraphs[0] ?? ''} ${mark(doc, n)}`, ...paragraphs.slice(1)] };
}
