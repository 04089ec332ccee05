import { z } from 'zod';

/** Most words a list may have, and letters a word may have. */
export const WORD_LIST_LIMITS = { words: 20_000, letters: 80 };

/** A word that somebody added. */
export const AddedWordSchema = z.string().trim().min(1).max(WORD_LIST_LIMITS.letters).regex(/^[^\s#]+$/u);

/** The words of a `words.txt`: one a line; what follows a “#” is a remark. */
export function parseWordList(text: string): string[] {
  const words = new Set<string>();
  for (const line of text.replace(/^\ufeff/, '').split(/\r?\n/)) {
    const word = AddedWordSchema.safeParse(line.replace(/#.*$/, ''));
    if (word.success) words.add(word.data.normalize('NFC'));
    if (words.size >= WORD_LIST_LIMITS.words) break;
  }
  return [...words];
}

/** The text of a list with one more word; remarks, order and line ends stay as they are. */
export function addToWordList(text: string, word: string): string {
  if (parseWordList(text).includes(word)) return text;
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  return text + (text === '' || text.endsWith('\n') ? '' : lineEnd) + word + lineEnd;
}

/** Makes a test for words that somebody added: “Stet” also allows “STET” and “Stet’s”, “stet” also “Stet”. */
export function wordListTest(words: Iterable<string>): (word: string) => boolean {
  const known = new Set<string>();
  for (const word of words) {
    const plain = asCompared(word);
    known.add(plain);
    known.add(plain.toUpperCase());
    known.add(plain.slice(0, 1).toUpperCase() + plain.slice(1));
  }
  return (word) => {
    const plain = asCompared(word);
    return known.has(plain) || known.has(plain.replace(/'[sS]$|(?<=[sS])'$/u, ''));
  };
}

function asCompared(word: string): string {
  return word.normalize('NFC').replace(/[’ʼ]/g, "'").replace(/\u00ad/g, '').replace(/[\u2010\u2011]/g, '-');
}
