import { isFootnote, isTextRun } from '../body/body.ts';
import { MARKS, type Mark } from '../body/marks.ts';
import { noteRuns, type Note } from '../body/footnoteNote.ts';
import { publicRuns, type PublicRuns } from '../body/privateText.ts';
import { cleanText } from './html.ts';
import { safeHref } from './links.ts';

export interface FinalRun {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** An address that passed the allow-list of links.ts, or null. */
  readonly href: string | null;
  /** The number of the footnote that is referred to here, of a run without text. */
  readonly footnote?: number;
}

/** What a footnote says to readers. */
export type FinalNote = readonly FinalRun[];

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Runs rebuilt for readers: only text, marks in order and safe addresses; blank ends trimmed, equal neighbours joined.
 * What their footnotes say is added to `footnotes`; one that says nothing is left out.
 */
export function finalRuns(runs: PublicRuns, footnotes: FinalNote[]): FinalRun[] {
  const kept: Mutable<FinalRun>[] = [];
  let last: Mutable<FinalRun> | undefined;
  for (const run of runs) {
    const note = isFootnote(run) ? finalNote(run.note) : [];
    if (note.length > 0) {
      last = undefined;
      kept.push({ text: '', marks: NO_MARKS, href: null, footnote: footnotes.push(note) });
    }
    if (!isTextRun(run)) continue;
    let text = cleanText(run.text);
    if (kept.length === 0) text = text.replace(BLANK_START, '');
    if (text === '') continue;
    // A link on nothing but blanks cannot be seen; inside a longer link it belongs to it.
    let href = run.link === undefined ? null : safeHref(run.link.href);
    if (href !== null && last?.href !== href && !/\S/.test(text)) href = null;
    const marks = run.marks === undefined ? NO_MARKS : inOrder(run.marks);
    if (last !== undefined && last.href === href && sameMarks(last.marks, marks)) last.text += text;
    else kept.push((last = { text, marks, href }));
  }
  return trimEnd(kept);
}

/**
 * What a footnote says, rebuilt for readers; nothing when it is blank. A link to a part of the page is left out: in a
 * footnote that is how its way back is known.
 */
export function finalNote(note: Note): FinalNote {
  const runs = noteRuns(note).map(({ text, link, ...marks }) => ({
    ...marks,
    text: cleanText(text).replace(/[\n\t]+/g, ' '),
    ...(link === undefined || safeHref(link.href)?.startsWith('#') === true ? {} : { link }),
  }));
  return finalRuns(publicRuns(runs), []);
}

function trimEnd(runs: Mutable<FinalRun>[]): FinalRun[] {
  for (let last = runs.at(-1); last !== undefined; last = runs.at(-1)) {
    if (BLANK_END.test(last.text)) last.text = last.text.trimEnd();
    if (last.text !== '' || last.footnote !== undefined) break;
    runs.pop();
  }
  return runs;
}

function inOrder(marks: readonly Mark[]): readonly Mark[] {
  return marks.length < 2 ? marks : MARKS.filter((mark) => marks.includes(mark));
}

function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  return a === b || (a.length === b.length && a.every((mark, index) => mark === b[index]));
}

const NO_MARKS: readonly Mark[] = [];
const BLANK_START = /^\s+/;
const BLANK_END = /\s$/;
