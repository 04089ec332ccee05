import { analyse, standsAlone } from './analyse.ts';
import { isCompound } from './compounds.ts';
import { flagsOf, without, type Dictionary } from './dictionary.ts';
import { hasFlag } from './flags.ts';

/** Longer “words” are no words; taking them apart would only cost time. */
const LONGEST = 80;

/** Whether a dictionary knows a word: as it stands, or as the small-letter word it is written from. */
export function isKnown(dictionary: Dictionary, written: string): boolean {
  const word = asListed(dictionary, written);
  if (word === '') return true;
  if (word.length > LONGEST) return false;
  const { marks } = dictionary.affixes;
  if (flagsOf(dictionary, word).some((flags) => hasFlag(flags, marks.FORBIDDENWORD))) return false;
  return caseForms(dictionary, word).some(({ form, changed }) => isForm(dictionary, form, changed));
}

/** A word as the dictionary writes it: one kind of apostrophe, without what is not seen or not counted. */
export function asListed({ affixes: { inputs, ignored } }: Dictionary, written: string): string {
  let word = written.normalize('NFC').replace(/[\u00ad\u200b\u2060]/g, '');
  for (const [from, to] of inputs) word = word.replaceAll(from, to);
  word = word.replace(/[’ʼ]/g, "'");
  return ignored === '' ? word : without(word, ignored);
}

function isForm(dictionary: Dictionary, form: string, changed: boolean): boolean {
  const { marks } = dictionary.affixes;
  for (const analysis of analyse(dictionary, form)) {
    const kept = changed && (hasFlag(analysis.root, marks.KEEPCASE) || analysis.affixes.some(({ more }) => hasFlag(more, marks.KEEPCASE)));
    if (!kept && standsAlone(dictionary, analysis)) return true;
  }
  return isCompound(dictionary, form);
}

/** The forms a word may stand for: “Paris”, “PARIS” and “The”, “THE”, but never “paris”. */
function caseForms({ affixes: { sharpS } }: Dictionary, word: string): { form: string; changed: boolean }[] {
  const lower = word.toLowerCase();
  const forms = [{ form: word, changed: false }];
  if (word === lower) return forms;
  if (word === word.toUpperCase()) {
    const capital = firstUpper(lower);
    forms.push({ form: capital, changed: true }, { form: lower, changed: true });
    // O'BRIEN, JEAN-LUC: a capital after each sign.
    forms.push({ form: lower.replace(/(^|['-])(\p{L})/gu, (_all, sign: string, letter: string) => sign + letter.toUpperCase()), changed: true });
    if (sharpS && lower.includes('ss')) {
      for (const form of [capital, lower]) forms.push({ form: form.replace('ss', 'ß'), changed: true });
    }
  } else forms.push({ form: firstLower(word), changed: true });
  return forms;
}

/** A text with a capital first letter. */
export function firstUpper(text: string): string {
  const [first = '', ...rest] = text;
  return first.toUpperCase() + rest.join('');
}

function firstLower(text: string): string {
  const [first = '', ...rest] = text;
  return first.toLowerCase() + rest.join('');
}
