import { parseFlags, type FlagKind } from './flags.ts';

/** One way to make a form of a word: take `strip` off its end (or start) and put `add` there. */
export interface AffixRule {
  readonly flag: string;
  readonly strip: string;
  readonly add: string;
  /** Flags that the form has from this rule: further affixes, or what it may not be. */
  readonly more: string;
  /** What the word must look like before; null for any. */
  readonly condition: RegExp | null;
  /** May be joined with an affix on the other side. */
  readonly cross: boolean;
}

/** Rules by what they add, so that a word is taken apart without trying all of them. */
export interface AffixTable {
  readonly byText: ReadonlyMap<string, readonly AffixRule[]>;
  readonly longest: number;
}

/** What an .aff file says, as far as Stet uses it. */
export interface Affixes {
  readonly flagKind: FlagKind;
  readonly aliases: readonly string[];
  readonly suffixes: AffixTable;
  readonly prefixes: AffixTable;
  /** Single flags by the name of their line, e.g. FORBIDDENWORD. */
  readonly marks: Readonly<Record<MarkName, string | null>>;
  readonly compoundMin: number;
  readonly sharpS: boolean;
  readonly fullStrip: boolean;
  readonly ignored: string;
  readonly inputs: readonly (readonly [string, string])[];
  /** For suggestions: letters to try, the likeliest first, and usual mistakes. */
  readonly letters: string;
  readonly replacements: readonly (readonly [string, string])[];
}

const MARKS = [
  'FORBIDDENWORD',
  'NEEDAFFIX',
  'ONLYINCOMPOUND',
  'KEEPCASE',
  'NOSUGGEST',
  'CIRCUMFIX',
  'COMPOUNDFLAG',
  'COMPOUNDBEGIN',
  'COMPOUNDMIDDLE',
  'COMPOUNDEND',
  'COMPOUNDPERMITFLAG',
] as const;
export type MarkName = (typeof MARKS)[number];

/** Reads an .aff file. Lines of a kind it does not know are passed over, as Hunspell does. */
export function parseAffixes(text: string): Affixes {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/).map((line) => line.trim());
  const values = new Map<string, string>();
  for (const line of lines) {
    const [name = '', value = ''] = line.split(/\s+/, 2);
    if (!values.has(name)) values.set(name, value);
  }
  const written = values.get('FLAG')?.toLowerCase();
  const flagKind: FlagKind = written === 'long' || written === 'num' ? written : 'short';
  const aliases = tableOf(lines, 'AF').map(([flags = '']) => parseFlags(flags, flagKind));
  const flagsOf = (raw: string): string => aliased(raw, aliases, flagKind);
  const mark = (name: MarkName): string | null => {
    const value = values.get(name === 'NEEDAFFIX' && !values.has(name) ? 'PSEUDOROOT' : name);
    return value === undefined || value === '' ? null : parseFlags(value, flagKind).slice(0, 1);
  };
  return {
    flagKind,
    aliases,
    suffixes: parseRules(lines, 'SFX', flagKind, flagsOf),
    prefixes: parseRules(lines, 'PFX', flagKind, flagsOf),
    // Complete by the list that its type is made of.
    marks: Object.fromEntries(MARKS.map((name) => [name, mark(name)])) as Record<MarkName, string | null>,
    compoundMin: Math.max(1, Number(values.get('COMPOUNDMIN') ?? 3) || 3),
    sharpS: values.has('CHECKSHARPS'),
    fullStrip: values.has('FULLSTRIP'),
    ignored: values.get('IGNORE') ?? '',
    inputs: tableOf(lines, 'ICONV').flatMap(([from = '', to = '']) => (from === '' ? [] : [[from, to === '0' ? '' : to] as const])),
    letters: values.get('TRY') ?? '',
    replacements: tableOf(lines, 'REP').flatMap(([from = '', to = '']) => (from === '' ? [] : [[from, to.replaceAll('_', ' ')] as const])),
  };
}

/** Flags of a word or rule: by number where the file has a list of sets. */
export function aliased(raw: string, aliases: readonly string[], kind: FlagKind): string {
  if (raw === '') return '';
  return aliases.length > 0 && /^\d+$/.test(raw) ? (aliases[Number(raw) - 1] ?? '') : parseFlags(raw, kind);
}

/** The rows of a table: the first line of that name only says how many there are. */
function tableOf(lines: readonly string[], name: string): string[][] {
  return lines
    .filter((line) => line.startsWith(`${name} `) || line.startsWith(`${name}\t`))
    .slice(1)
    .map((line) => line.split(/\s+/).slice(1));
}

function parseRules(lines: readonly string[], name: 'SFX' | 'PFX', kind: FlagKind, flagsOf: (raw: string) => string): AffixTable {
  const byText = new Map<string, AffixRule[]>();
  const conditions = new Map<string, RegExp>();
  const crossing = new Map<string, boolean>();
  let longest = 0;
  for (const line of lines) {
    if (!line.startsWith(name)) continue;
    const [, written = '', second = '', third = '', condition = '.'] = line.split(/\s+/);
    const flag = parseFlags(written, kind).slice(0, 1);
    // The head of a class: "SFX A Y 3".
    if (!crossing.has(flag)) {
      crossing.set(flag, second === 'Y');
      continue;
    }
    const [addition = '', more = ''] = third.split('/');
    const add = addition === '0' ? '' : addition;
    const rule: AffixRule = {
      flag,
      strip: second === '0' ? '' : second,
      add,
      more: flagsOf(more),
      condition: conditionOf(condition, name, conditions),
      cross: crossing.get(flag) === true,
    };
    longest = Math.max(longest, add.length);
    const same = byText.get(add);
    if (same === undefined) byText.set(add, [rule]);
    else same.push(rule);
  }
  return { byText, longest };
}

function conditionOf(written: string, name: 'SFX' | 'PFX', known: Map<string, RegExp>): RegExp | null {
  if (written === '.' || written === '') return null;
  const made = known.get(written);
  if (made !== undefined) return made;
  const pattern = (written.match(/\[\^?[^\]]*\]|./gu) ?? [])
    .map((part) => {
      if (part === '.') return '.';
      if (!part.startsWith('[') || part.length < 3) return escaped(part);
      const negated = part[1] === '^';
      const inside = escaped(part.slice(negated ? 2 : 1, -1)).replaceAll('-', '\\-');
      return inside === '' ? '.' : `[${negated ? '^' : ''}${inside}]`;
    })
    .join('');
  const test = new RegExp(name === 'SFX' ? `${pattern}$` : `^${pattern}`, 'u');
  known.set(written, test);
  return test;
}

/** A hyphen needs no escape but in brackets, and may have none elsewhere. */
const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
