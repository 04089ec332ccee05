import type { NoteKind } from '../../../../domain/body/body.ts';

/** What a note is and when it was made (an ISO instant). */
export interface Note {
  readonly kind: NoteKind;
  readonly at: string;
}

const NAMES = { correction: 'Correction', clarification: 'Clarification', update: 'Update' };

/** What stands above a note on the screen, by this computer's clock and language. */
export function noteLabel({ kind, at }: Note): string {
  const date = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeStyle: 'short' }).format(Date.parse(at));
  return `${NAMES[kind]} · ${date}`;
}
