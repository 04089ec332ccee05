import { isTextRun, type Run, type TextRun } from '../body/body.ts';
import { noteOf, noteRuns, type Note } from '../body/footnoteNote.ts';
import type { Match } from './findInArticle.ts';
import { placeKey, type Place } from './places.ts';

/** A stretch of a text and what comes in its place. Those of one text are in order and do not overlap. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** All edits of one text. */
export interface PlaceEdits {
  readonly place: Place;
  readonly edits: readonly Edit[];
}

/** What comes in the place of a match. Of a pattern, $1 is what its first group caught, $<name> what one of that name did, $& the whole, $$ a dollar. */
export function replacementOf(match: Match, replacement: string): string {
  const { groups, named } = match;
  if (groups === undefined) return replacement;
  return replacement.replace(/\$(\$|&|\d{1,2}|<\w+>)/g, (whole, what: string) => {
    if (what === '$') return '$';
    if (what === '&') return groups[0] ?? '';
    if (what.startsWith('<')) return named?.[what.slice(1, -1)] ?? whole;
    const number = Number(what);
    return number > 0 && number < groups.length ? (groups[number] ?? '') : whole;
  });
}

/** Groups replacements by the text they stand in. */
export function editsOf(matches: readonly Match[], replacement: string): readonly PlaceEdits[] {
  const places = new Map<string, { place: Place; edits: Edit[] }>();
  for (const match of matches) {
    const key = placeKey(match.place);
    const one = places.get(key) ?? { place: match.place, edits: [] };
    one.edits.push({ start: match.start, end: match.end, text: replacementOf(match, replacement) });
    places.set(key, one);
  }
  return [...places.values()];
}

/** A plain text with its edits made. */
export function replaceInText(text: string, edits: readonly Edit[]): string {
  let out = '';
  let at = 0;
  for (const { start, end, text: next } of edits) {
    out += text.slice(at, start) + next;
    at = end;
  }
  return out + text.slice(at);
}

/** Runs with their edits made. New text looks like the first character it replaces: its marks, its link, its notes. */
export function replaceInRuns(runs: readonly Run[], edits: readonly Edit[]): Run[] {
  const out: Run[] = [];
  let at = 0;
  for (const run of runs) {
    const length = !isTextRun(run) ? 1 : run.text.length;
    const text = !isTextRun(run) ? null : textOfRun(run, at, edits);
    if (!isTextRun(run)) {
      if (!edits.some(({ start, end }) => start <= at && end > at)) out.push(run);
    } else if (text !== null && text !== '') out.push({ ...run, text });
    at += length;
  }
  return out;
}

/** What a footnote says with its edits made, as in runs. */
export function replaceInNote(note: Note, edits: readonly Edit[]): Note {
  return noteOf(replaceInRuns(noteRuns(note), edits).filter(isTextRun));
}

/** What is left of one run: an edit that begins in it puts its text here, one that reaches into it only cuts. */
function textOfRun({ text }: TextRun, from: number, edits: readonly Edit[]): string {
  const to = from + text.length;
  let out = '';
  let at = from;
  for (const edit of edits) {
    if (edit.end <= from || edit.start >= to) continue;
    const start = Math.max(edit.start, from);
    out += text.slice(at - from, start - from) + (edit.start >= from ? edit.text : '');
    at = Math.min(edit.end, to);
  }
  return out + text.slice(at - from);
}
