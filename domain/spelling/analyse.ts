import type { AffixRule, AffixTable } from './affixes.ts';
import { flagsOf, type Dictionary } from './dictionary.ts';
import { hasFlag } from './flags.ts';

/** One way a form comes from a listed word. */
export interface Analysis {
  readonly root: string;
  readonly affixes: readonly AffixRule[];
}

/** All ways in which a form, in exactly this case, comes from words of the dictionary. */
export function* analyse(dictionary: Dictionary, form: string): Generator<Analysis> {
  for (const root of flagsOf(dictionary, form)) yield { root, affixes: [] };
  yield* withSuffix(dictionary, form, null);
  for (const [prefix, rest] of undone(dictionary, form, 'prefixes')) {
    for (const root of flagsOf(dictionary, rest)) if (root.includes(prefix.flag)) yield { root, affixes: [prefix] };
    if (prefix.cross) yield* withSuffix(dictionary, rest, prefix);
  }
}

function* withSuffix(dictionary: Dictionary, form: string, prefix: AffixRule | null): Generator<Analysis> {
  for (const [outer, rest] of undone(dictionary, form, 'suffixes')) {
    if (prefix !== null && !outer.cross) continue;
    for (const root of flagsOf(dictionary, rest)) {
      if (!root.includes(outer.flag) || !allows(prefix, root + outer.more)) continue;
      yield { root, affixes: prefix === null ? [outer] : [prefix, outer] };
    }
    // A suffix on a suffix, as Hungarian and Turkish have them.
    for (const [inner, base] of undone(dictionary, rest, 'suffixes', outer.flag)) {
      for (const root of flagsOf(dictionary, base)) {
        if (!root.includes(inner.flag) || !allows(prefix, root + inner.more + outer.more)) continue;
        yield { root, affixes: prefix === null ? [inner, outer] : [prefix, inner, outer] };
      }
    }
  }
}

const allows = (prefix: AffixRule | null, flags: string): boolean => prefix === null || flags.includes(prefix.flag);

/** The rules that may have made the outer end of a form, each with what it was before. */
function* undone(
  { affixes }: Dictionary,
  form: string,
  side: 'suffixes' | 'prefixes',
  leadingTo: string | null = null,
): Generator<[AffixRule, string]> {
  const table: AffixTable = affixes[side];
  const most = Math.min(table.longest, affixes.fullStrip ? form.length : form.length - 1);
  for (let length = 0; length <= most; length += 1) {
    const end = side === 'suffixes' ? form.slice(form.length - length) : form.slice(0, length);
    const rules = table.byText.get(end);
    if (rules === undefined) continue;
    const stem = side === 'suffixes' ? form.slice(0, form.length - length) : form.slice(length);
    for (const rule of rules) {
      if (leadingTo !== null && !rule.more.includes(leadingTo)) continue;
      const before = side === 'suffixes' ? stem + rule.strip : rule.strip + stem;
      if (before !== '' && (rule.condition === null || rule.condition.test(before))) yield [rule, before];
    }
  }
}

/** Whether an analysis makes a word that can stand alone. */
export function standsAlone({ affixes: { marks } }: Dictionary, { root, affixes }: Analysis): boolean {
  if (hasFlag(root, marks.ONLYINCOMPOUND) || hasFlag(root, marks.FORBIDDENWORD)) return false;
  if (affixes.length === 0) return !hasFlag(root, marks.NEEDAFFIX);
  if (affixes.some(({ more }) => hasFlag(more, marks.ONLYINCOMPOUND) || hasFlag(more, marks.FORBIDDENWORD))) return false;
  const needing = affixes.filter(({ more }) => hasFlag(more, marks.NEEDAFFIX)).length;
  if (needing > 0 && needing === affixes.length) return false;
  // Both halves of a circumfix (“ge…t”), or none.
  const around = affixes.filter(({ more }) => hasFlag(more, marks.CIRCUMFIX)).length;
  return around === 0 || around === 2;
}
