import type { Replacement } from './replacement.ts';

/** Words that begin with an apostrophe, by language. Of all others it is taken for an opening quotation mark. */
const ELIDED: Readonly<Record<string, RegExp>> = {
  en: /^(?:tis|twas|til|em|n)$/i,
  nl: /^(?:[kmnrst]|ns)$/i,
  af: /^n$/i,
};
/** What years with two digits follow: jaren ’90, gli anni ’70. */
const YEARS = /(?:^|\s)(?:jaren|anni|années|anos|años|anys)\s'$/iu;
const MID_WORD = /[\p{L}\p{N}](.)[\p{L}\p{N}]$/u;

/**
 * The apostrophe in the place of what was taken for a quotation mark, once what was typed behind it shows that letters are
 * left out there: ’90s, rock ’n’ roll, ’s avonds, ‚Er hat’s‘.
 */
export function elision(before: string, [open, close]: readonly [string, string], language: string): Replacement | null {
  const typed = before.at(-1) ?? '';
  if (YEARS.test(before)) return { remove: 1, insert: '’' };
  if (close !== '’' && MID_WORD.exec(before)?.[1] === close) return { remove: 2, insert: `’${typed}` };
  const at = before.lastIndexOf(open, before.length - 2);
  const word = before.slice(at + open.length, -1);
  if (at === -1 || word === '' || word.length > 4 || isLetter(before.charAt(at - 1))) return null;
  const isDecade = typed === 's' && /^\d0$/.test(word);
  const isWhole = /[\s,.;:!?']/.test(typed) && ELIDED[language.toLowerCase().split('-', 1)[0] ?? '']?.test(word) === true;
  return isDecade || isWhole ? { remove: before.length - at, insert: `’${word}${typed === "'" ? '’' : typed}` } : null;
}

const isLetter = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);
