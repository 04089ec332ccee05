import type { Answer, DictionaryFiles, Question } from './spellingMessages.ts';

/** What a worker is, as far as spelling needs one. */
export interface Thread {
  postMessage(question: Question): void;
  addEventListener(type: 'message', listener: (event: { readonly data: Answer }) => void): void;
  addEventListener(type: 'error', listener: () => void): void;
  terminate(): void;
}

/** Asks the worker and waits for its answers. */
export interface SpellingClient {
  /** Opens dictionaries for a language; false when they cannot be used. */
  open(language: string, files: readonly DictionaryFiles[]): Promise<boolean>;
  /** The wrong ones of some words; null when nothing could be said. */
  check(words: readonly string[]): Promise<readonly string[] | null>;
  suggest(word: string): Promise<readonly string[]>;
  close(): void;
}

/** `Omit` by itself would make one shape of the union. */
type Unnumbered = Question extends infer Each ? (Each extends Question ? Omit<Each, 'id'> : never) : never;

/** A dictionary made to be slow is given up after this long; a large honest one on a slow computer is not. */
const PATIENCE_MS = 15_000;

export function createSpellingClient(start: () => Thread, later: (ms: number, run: () => void) => () => void): SpellingClient {
  let thread: Thread | null = null;
  let count = 0;
  const waiting = new Map<number, (answer: Answer | null) => void>();

  function close(): void {
    thread?.terminate();
    thread = null;
    const settled = [...waiting.values()];
    waiting.clear();
    for (const settle of settled) settle(null);
  }

  function ask(question: Unnumbered): Promise<Answer | null> {
    const open = thread;
    if (open === null) return Promise.resolve(null);
    count += 1;
    const id = count;
    return new Promise((resolve) => {
      const giveUp = later(PATIENCE_MS, close);
      waiting.set(id, (answer) => {
        giveUp();
        resolve(answer);
      });
      open.postMessage({ ...question, id });
    });
  }

  function begin(): void {
    close();
    thread = start();
    thread.addEventListener('message', ({ data }) => {
      const settle = waiting.get(data.id);
      waiting.delete(data.id);
      settle?.(data);
    });
    thread.addEventListener('error', close);
  }

  return {
    async open(language, files) {
      begin();
      return (await ask({ kind: 'open', language, files }))?.ok === true;
    },
    async check(words) {
      const answer = await ask({ kind: 'check', words });
      return answer?.ok === true ? answer.words : null;
    },
    async suggest(word) {
      return (await ask({ kind: 'suggest', word }))?.words ?? [];
    },
    close,
  };
}
