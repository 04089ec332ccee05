import { fail, ok, type Result } from '../result.ts';
import { fold } from './fold.ts';
import { guardPattern } from './patternGuard.ts';
import { catchInPieces } from './pieces.ts';
import { OBJECT } from '../body/searchText.ts';
import { isWholeWord } from './wholeWord.ts';

/** What a person looks for. */
export interface FindQuery {
  readonly text: string;
  readonly matchCase: boolean;
  readonly wholeWord: boolean;
  readonly regex: boolean;
  /** Otherwise “cafe” finds “café”. A pattern always matches accents. */
  readonly matchAccents: boolean;
}

/** A stretch of text that was found. `groups` are what a pattern caught: the whole, then $1, $2…; `named` those with a name. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly groups?: readonly string[];
  readonly named?: Readonly<Record<string, string>>;
}

/**
 * Finds everything in one text, in order, without overlaps. A pattern asks between pieces of a long text whether its
 * time is over, and then gives what it has.
 */
export type Finder = (text: string, isOver?: () => boolean) => readonly Found[];

/** Makes a finder, or says what is wrong with the pattern. */
export function compileQuery(query: FindQuery): Result<Finder, string> {
  if (query.text === '') return ok(() => []);
  const finder = query.regex ? patternFinder(query) : ok(plainFinder(query));
  if (!finder.ok || !query.wholeWord) return finder;
  const find = finder.value;
  return ok((text, isOver) => find(text, isOver).filter(({ start, end }) => isWholeWord(text, start, end)));
}

function plainFinder(query: FindQuery): Finder {
  const wanted = fold(query.text, query).text;
  if (wanted === '') return () => [];
  return (text) => {
    const { text: folded, starts } = fold(text, query);
    const found: Found[] = [];
    let at = folded.indexOf(wanted);
    while (at !== -1) {
      const end = at + wanted.length;
      if (starts === null) found.push({ start: at, end });
      // A match that begins or ends inside what was one character is none.
      else if (starts[at] !== starts[at - 1] && starts[end] !== starts[end - 1])
        found.push({ start: starts[at] ?? 0, end: starts[end] ?? text.length });
      at = folded.indexOf(wanted, end);
    }
    return found;
  };
}

function patternFinder({ text: source, matchCase }: FindQuery): Result<Finder, string> {
  const cost = guardPattern(source);
  if (!cost.ok) return cost;
  const pattern = parsePattern(source, `gmu${matchCase ? '' : 'i'}`);
  if (pattern === null) return fail('This pattern is not complete. Check its brackets and backslashes.');
  return ok((text, isOver) => {
    const found: Found[] = [];
    for (const caught of catchInPieces(text, pattern, cost.value.longestText)) {
      for (const one of caught) {
        const [whole = ''] = one.groups;
        if (!whole.includes(OBJECT)) found.push({ ...one, end: one.start + whole.length });
      }
      if (isOver?.() === true) break;
    }
    return found;
  });
}

function parsePattern(source: string, flags: string): RegExp | null {
  try {
    return new RegExp(source, flags);
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}
