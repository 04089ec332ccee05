import { wordListTest } from '../../../domain/spelling/wordList.ts';

/** What is known of words: what the dictionaries said, what people added, what is ignored in the open article. */
export interface WordMemory {
  /** Splits words into those known to be wrong and those that have to be looked up. */
  sort(words: readonly string[]): { readonly wrong: ReadonlySet<string>; readonly unseen: readonly string[] };
  /** Takes in an answer: of the words looked up, the wrong ones. */
  learn(asked: readonly string[], wrong: readonly string[]): void;
  /** Words that are right whatever dictionaries say. */
  allow(lists: readonly (readonly string[])[]): void;
  ignore(word: string): void;
  /** Another language: what dictionaries said no longer counts. */
  forget(): void;
  /** Another article: what was ignored there is not ignored here. */
  stopIgnoring(): void;
}

/** Enough for any article; then it begins anew. */
const MOST_WORDS = 100_000;

export function createWordMemory(): WordMemory {
  let known = new Map<string, boolean>();
  let isAllowed = wordListTest([]);
  const ignored = new Set<string>();
  const ignoredTest = (): ((word: string) => boolean) => wordListTest(ignored);
  let isIgnored = ignoredTest();
  return {
    sort(words) {
      const wrong = new Set<string>();
      const unseen = new Set<string>();
      for (const word of words) {
        const right = known.get(word);
        if (right === undefined) unseen.add(word);
        else if (!right && !isAllowed(word) && !isIgnored(word)) wrong.add(word);
      }
      return { wrong, unseen: [...unseen] };
    },
    learn(asked, wrong) {
      if (known.size > MOST_WORDS) known = new Map();
      const bad = new Set(wrong);
      for (const word of asked) known.set(word, !bad.has(word));
    },
    allow(lists) {
      isAllowed = wordListTest(lists.flat());
    },
    ignore(word) {
      ignored.add(word);
      isIgnored = ignoredTest();
    },
    forget() {
      known = new Map();
    },
    stopIgnoring() {
      ignored.clear();
      isIgnored = ignoredTest();
    },
  };
}
