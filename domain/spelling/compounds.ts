import { analyse, type Analysis } from './analyse.ts';
import type { Dictionary } from './dictionary.ts';
import { hasFlag } from './flags.ts';

/** Enough for any real word; a file made to keep the checker busy gets no further. */
const MOST_STEPS = 600;
const MOST_PARTS = 6;

type Position = 'COMPOUNDBEGIN' | 'COMPOUNDMIDDLE' | 'COMPOUNDEND';

/** Whether a form is words written as one, where the dictionary's language does that: “Zeitungsverleger”. */
export function isCompound(dictionary: Dictionary, form: string): boolean {
  const { marks, compoundMin } = dictionary.affixes;
  if (marks.COMPOUNDFLAG === null && marks.COMPOUNDBEGIN === null) return false;
  let steps = 0;
  const fits = (part: string, position: Position): boolean => {
    for (const one of analyse(dictionary, part)) if (canJoin(dictionary, one, position)) return true;
    return false;
  };
  const rest = (from: number, parts: number): boolean => {
    steps += 1;
    if (steps > MOST_STEPS) return false;
    const left = form.slice(from);
    if (parts > 0 && left.length >= compoundMin && fits(left, 'COMPOUNDEND')) return true;
    if (parts + 2 > MOST_PARTS) return false;
    for (let to = form.length - compoundMin; to >= from + compoundMin; to -= 1) {
      if (fits(form.slice(from, to), parts === 0 ? 'COMPOUNDBEGIN' : 'COMPOUNDMIDDLE') && rest(to, parts + 1)) return true;
    }
    return false;
  };
  return rest(0, 0);
}

function canJoin({ affixes: { marks } }: Dictionary, { root, affixes }: Analysis, position: Position): boolean {
  const flags = root + affixes.map(({ more }) => more).join('');
  if (hasFlag(flags, marks.FORBIDDENWORD)) return false;
  if (affixes.length === 0 && hasFlag(root, marks.NEEDAFFIX)) return false;
  return hasFlag(flags, marks.COMPOUNDFLAG) || hasFlag(flags, marks[position]);
}
