import { parseDictionary, type Dictionary } from '../../../domain/spelling/dictionary.ts';
import { createSpeller, type Speller } from '../../../domain/spelling/speller.ts';
import type { Answer, DictionaryFiles, Question } from './spellingMessages.ts';

/** Looks words up in a thread of its own, so that no dictionary ever holds up a key. */
const SUGGEST_BUDGET_MS = 400;

let speller: Speller | null = null;

self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  void answer(data).then((given) => {
    self.postMessage(given);
  });
});

async function answer(question: Question): Promise<Answer> {
  const { id } = question;
  if (question.kind === 'open') {
    const dictionaries = await Promise.all(question.files.map(load));
    const whole = dictionaries.filter((one) => one !== null);
    const ok = whole.length === dictionaries.length && whole.length > 0;
    speller = ok ? createSpeller(whole, question.language) : null;
    return { id, ok, words: [] };
  }
  const open = speller;
  if (open === null) return { id, ok: false, words: [] };
  if (question.kind === 'check') return { id, ok: true, words: question.words.filter((word) => !open.knows(word)) };
  const until = performance.now() + SUGGEST_BUDGET_MS;
  return { id, ok: true, words: open.suggest(question.word, () => performance.now() > until) };
}

async function load({ aff, dic }: DictionaryFiles): Promise<Dictionary | null> {
  const [affText, dicText] = await Promise.all([read(aff), read(dic)]);
  if (affText === null || dicText === null) return null;
  const parsed = parseDictionary(affText, dicText);
  return parsed.ok ? parsed.value : null;
}

async function read(address: string): Promise<string | null> {
  const response = await fetch(address);
  return response.ok ? response.text() : null;
}
