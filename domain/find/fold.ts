/** A text made ready for comparison, and for each of its units where it begins in the original. */
export interface Folded {
  readonly text: string;
  /** One entry a unit and one for the end. Null when nothing moved. */
  readonly starts: readonly number[] | null;
}

export interface FoldOptions {
  readonly matchCase: boolean;
  readonly matchAccents: boolean;
}

const PLAIN = /^[\u0020-\u007e\n\t]*$/;
const ACCENTS = /[\u0300-\u036f]/g;
/** What a keyboard types for what typography shows. Soft hyphens and joiners are not seen, so they do not count. */
const TYPED: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '…': '...',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u2011': '-',
  '\u00ad': '',
  '\u200b': '',
  '\u2060': '',
};

/** Takes away the differences that a search is to overlook: case, accents, curly quotes, kinds of space. */
export function fold(text: string, options: FoldOptions): Folded {
  if (PLAIN.test(text)) return { text: options.matchCase ? text : text.toLowerCase(), starts: null };
  let folded = '';
  const starts: number[] = [];
  let at = 0;
  for (const character of text) {
    const part = foldCharacter(character, options);
    for (let index = 0; index < part.length; index += 1) starts.push(at);
    folded += part;
    at += character.length;
  }
  starts.push(text.length);
  return { text: folded, starts };
}

function foldCharacter(character: string, { matchCase, matchAccents }: FoldOptions): string {
  // Most of any text, and by far the quickest.
  if (character < '\u007f') return matchCase ? character : character.toLowerCase();
  const typed = TYPED[character] ?? character;
  const bare = matchAccents ? typed : withoutAccents(typed);
  return matchCase ? bare : withoutAccentsAfterCase(bare.toLowerCase(), matchAccents);
}

/** Only Latin, Greek and Cyrillic accents: vowel signs of Indic scripts and parts of Hangul are letters. */
function withoutAccents(character: string): string {
  const parts = character.normalize('NFD');
  const bare = parts.replace(ACCENTS, '');
  return bare === parts ? character : bare.normalize('NFC');
}

/** The small form of "İ" is "i" and a dot above. */
function withoutAccentsAfterCase(character: string, matchAccents: boolean): string {
  return matchAccents || character.length === 1 ? character : withoutAccents(character);
}
