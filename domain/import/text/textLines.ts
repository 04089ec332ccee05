import type { PageLine } from './classify.ts';

/** A line of a text file as a block to be: its kind and its text without the sign that made it one. */
export interface TextLine extends PageLine {
  /** The number of a numbered item. */
  readonly number?: number;
}

/** A text as lines of one block each: blank lines part them, hard-wrapped lines are joined again. */
export function textLines(text: string): { lines: readonly TextLine[]; unwrapped: number } {
  const groups: string[][] = [[]];
  for (const raw of text.split('\n')) {
    const line = raw.trimEnd();
    if (line === '') {
      if (groups.at(-1)?.length !== 0) groups.push([]);
    } else groups.at(-1)?.push(line);
  }
  const width = wrapWidth(groups);
  let unwrapped = 0;
  const lines = groups.flatMap((group) => {
    const joined = width === null ? group : unwrap(group, width);
    unwrapped += group.length - joined.length;
    return joined.flatMap((line, index) => textLine(line, joined[index - 1], joined[index + 1]));
  });
  return { lines, unwrapped };
}

const NARROW = 48;
const WIDE = 100;

/**
 * The width at which an editor broke the lines, or null. They were broken when nearly every line within a paragraph is
 * so full that the next line's first word did not fit.
 */
function wrapWidth(groups: readonly (readonly string[])[]): number | null {
  let width = 0;
  for (const group of groups)
    for (const line of group) if (group.length > 1) width = Math.max(width, line.length);
  if (width < NARROW || width > WIDE) return null;
  let joins = 0;
  let full = 0;
  for (const group of groups) {
    for (let index = 0; index + 1 < group.length; index += 1) {
      if (startsBlock(group[index + 1] ?? '')) continue;
      joins += 1;
      if (isFull(group[index] ?? '', group[index + 1] ?? '', width)) full += 1;
    }
  }
  return joins >= 2 && full >= joins * 0.7 ? width : null;
}

/** Some slack, since editors count bytes or wrap a little early. */
const isFull = (line: string, next: string, width: number): boolean =>
  line.length + 1 + firstWord(next).length > width - 6;

const firstWord = (line: string): string => /^\s*(\S{1,100})/.exec(line)?.[1] ?? '';

function unwrap(group: readonly string[], width: number): string[] {
  const out: string[] = [];
  let previous = '';
  for (const line of group) {
    const joins = out.length > 0 && isFull(previous, line, width) && !startsBlock(line);
    // A mail's quotation carries its sign on every line.
    const bare = QUOTE.test(previous) && QUOTE.test(line) && out.length > 0 ? line.replace(QUOTE, '') : line;
    if (joins || (bare !== line && isFull(previous, line, width)))
      out[out.length - 1] = `${out.at(-1) ?? ''} ${bare.trim()}`;
    else out.push(line);
    previous = line;
  }
  return out;
}

const BULLET = /^\s{0,12}[-*•◦▪‣·●]\s+(?=\S)/u;
const NUMBER = /^\s{0,12}(\d{1,3})[.)]\s+(?=\S)/u;
const QUOTE = /^\s{0,3}(?:>\s?)+/u;
const DIVIDER = /^\s*(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,}|(?:=\s*){5,}|(?:~\s*){3,}|⁂|#)\s*$/u;

const startsBlock = (line: string): boolean =>
  BULLET.test(line) || NUMBER.test(line) || QUOTE.test(line) || DIVIDER.test(line);

function textLine(line: string, previous: string | undefined, next: string | undefined): TextLine[] {
  if (line.length < 200 && DIVIDER.test(line)) return [{ kind: 'divider', text: line.trim() }];
  if (QUOTE.test(line)) {
    const text = line.replace(QUOTE, '').trim();
    return text === '' ? [] : [{ kind: 'quote', text }];
  }
  if (BULLET.test(line)) return [{ kind: 'item', text: line.replace(BULLET, '').trim() }];
  const number = NUMBER.exec(line)?.[1];
  // One numbered line alone may be a sentence that begins with a number or a date ("12. March").
  const inList = NUMBER.test(previous ?? '') || NUMBER.test(next ?? '') || number === '1';
  if (number !== undefined && inList)
    return [{ kind: 'item', text: line.replace(NUMBER, '').trim(), number: Number(number) }];
  return [{ kind: 'text', text: line.trim() }];
}
