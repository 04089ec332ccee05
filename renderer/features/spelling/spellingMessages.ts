/** The addresses of one dictionary's files. */
export interface DictionaryFiles {
  readonly aff: string;
  readonly dic: string;
}

/** What is asked of the worker; each question has a number that its answer carries. */
export type Question =
  | { readonly id: number; readonly kind: 'open'; readonly language: string; readonly files: readonly DictionaryFiles[] }
  | { readonly id: number; readonly kind: 'check'; readonly words: readonly string[] }
  | { readonly id: number; readonly kind: 'suggest'; readonly word: string };

/** What it answers: to `open` whether it could, to `check` the wrong words, to `suggest` other words. */
export interface Answer {
  readonly id: number;
  readonly ok: boolean;
  readonly words: readonly string[];
}
