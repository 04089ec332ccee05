import { z } from 'zod';
import { sameJson, type Json } from '../json.ts';
import { LinkSchema, MARKS, MarkSchema } from './marks.ts';

/** A stretch of a footnote's text. Strict: a footnote that holds more than this version knows is kept whole, as unknown. */
export const NoteRunSchema = z.strictObject({
  text: z.string(),
  marks: z.array(MarkSchema).optional(),
  link: LinkSchema.optional(),
});
export type NoteRun = z.infer<typeof NoteRunSchema>;

/** So many characters a footnote may say. */
export const LONGEST_NOTE = 10_000;

/** What a footnote says, on one line: plain text, or runs where something in it is formatted. */
export const NoteSchema = z.union([
  z.string().max(LONGEST_NOTE),
  z.array(NoteRunSchema).refine((runs) => runs.reduce((sum, { text }) => sum + text.length, 0) <= LONGEST_NOTE),
]);
export type Note = z.infer<typeof NoteSchema>;

/** What a footnote says, without its marks. */
export function noteText(note: Note): string {
  return typeof note === 'string' ? note : note.map(({ text }) => text).join('');
}

/** What a footnote says as runs of text; none when it says nothing. */
export function noteRuns(note: Note): readonly NoteRun[] {
  if (typeof note !== 'string') return note;
  return note === '' ? [] : [{ text: note }];
}

/**
 * What a footnote says, made of runs: on one line, equal neighbours joined, plain text where nothing is formatted.
 * Only text, marks and links are taken along.
 */
export function noteOf(runs: readonly NoteRun[]): Note {
  const kept: NoteRun[] = [];
  for (const run of runs) {
    const { text, ...format } = oneLineRun(run);
    if (text === '') continue;
    const last = kept.at(-1);
    if (last !== undefined && sameJson({ ...last, text: '' }, { text: '', ...format })) last.text += text;
    else kept.push({ text, ...format });
  }
  return kept.every(({ marks, link }) => marks === undefined && link === undefined) ? noteText(kept) : kept;
}

function oneLineRun({ text, marks = [], link }: NoteRun): NoteRun {
  const ordered = MARKS.filter((mark) => marks.includes(mark));
  return {
    text: text.replace(/[\r\n]+/g, ' '),
    ...(ordered.length === 0 ? {} : { marks: ordered }),
    ...(link === undefined ? {} : { link }),
  };
}

/** The note that some JSON is: what a change record says a footnote said before; null for anything else. */
export function noteFromJson(raw: Json | undefined): Note | null {
  const note = NoteSchema.safeParse(raw);
  return note.success ? note.data : null;
}
