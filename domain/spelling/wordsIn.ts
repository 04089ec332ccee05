/** A word of a text. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Letters with what may stand inside a word: apostrophes, hyphens, the Catalan dot, joiners. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:(?:['’ʼ\u00ad·\u2010\u2011-]|\u200c|\u200d)[\p{L}\p{M}\p{N}]+)*['’]?/gu;
/** Addresses, names of accounts and topics, file names, paths: no words, whatever is in them. */
const NO_PROSE = /:\/\/|@|#|_|\\|^www\.|^[~/]|\p{L}\.\p{L}{2,}/u;
const PLACEHOLDER = /^(?:(?:TK)+|X{2,})$/u;
/** “NATO”, “UN’s”, “MPs”: capitals are abbreviations more often than words. */
const ABBREVIATION = /^\p{Lu}{2,5}(?:['’]?s)?$/u;

const SCRIPTS: Readonly<Record<string, RegExp>> = {
  Latn: /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]+$/u,
  Cyrl: /^[\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]+$/u,
  Grek: /^[\p{Script=Greek}\p{Script=Common}\p{Script=Inherited}]+$/u,
  Arab: /^[\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]+$/u,
  Hebr: /^[\p{Script=Hebrew}\p{Script=Common}\p{Script=Inherited}]+$/u,
  Armn: /^[\p{Script=Armenian}\p{Script=Common}\p{Script=Inherited}]+$/u,
  Geor: /^[\p{Script=Georgian}\p{Script=Common}\p{Script=Inherited}]+$/u,
  Deva: /^[\p{Script=Devanagari}\p{Script=Common}\p{Script=Inherited}]+$/u,
  Beng: /^[\p{Script=Bengali}\p{Script=Common}\p{Script=Inherited}]+$/u,
  Kore: /^[\p{Script=Hangul}\p{Script=Common}\p{Script=Inherited}]+$/u,
};

/** The words of a text that can be checked in a language written in `script` (ISO 15924). */
export function wordsIn(text: string, script: string): Word[] {
  const words: Word[] = [];
  const fits = SCRIPTS[script];
  for (const { 0: chunk, index } of text.matchAll(/[^\s\ufffc]+/gu)) {
    if (NO_PROSE.test(chunk)) continue;
    for (const { 0: found, index: at } of chunk.matchAll(WORD)) {
      const word = withoutQuote(found);
      if (/\p{N}/u.test(word) || PLACEHOLDER.test(word) || ABBREVIATION.test(word)) continue;
      // A word in another script is of another language.
      if (fits?.test(word) === false || (fits === undefined && script !== '')) continue;
      const start = index + at;
      words.push({ text: word, start, end: start + word.length });
    }
  }
  return words;
}

/** “the writers’ room” keeps its apostrophe, ‘a quoted word’ does not. */
function withoutQuote(found: string): string {
  const last = found.at(-1);
  if (last !== "'" && last !== '’') return found;
  return /[sS]['’]$/u.test(found) ? found : found.slice(0, -1);
}
