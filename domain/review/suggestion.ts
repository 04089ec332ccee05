import type { BlockId } from '../body/body.ts';
import type { ChangeId } from '../body/revision.ts';
import type { Change } from '../suggestions/change.ts';
import type { Part } from '../versions/compare.ts';
import { FIELD_LABELS, type FieldName } from './fields.ts';

export const CHANGE_KINDS = ['insertion', 'deletion', 'replacement', 'move', 'change', 'field'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One thing to decide: a change, or changes that belong together such as the halves of a replacement. */
export interface Suggestion {
  /** The first of its change ids: names it as long as it is pending. */
  readonly id: ChangeId;
  readonly ids: readonly ChangeId[];
  readonly kind: ChangeKind;
  readonly inserted: string;
  readonly deleted: string;
  /** What a change of properties touched, e.g. "bold", "caption", "paragraph becomes subheading". */
  readonly properties: readonly string[];
  /** How the text of a field or of a picture's caption changed, word by word. */
  readonly parts: readonly Part[];
  /** The block it begins in, or the field. */
  readonly block: BlockId | null;
  readonly field: FieldName | null;
  readonly change: Change;
}

/** The words for a suggestion, as a screen reader says them: "insertion by Ana, legal pass: misstated". */
export function spoken(suggestion: Suggestion): string {
  const { kind, change } = suggestion;
  const name = kind === 'field' ? 'change' : kind;
  const why = change.reason === undefined || change.reason === '' ? '' : ` (${change.reason})`;
  return `${name} by ${change.name}, ${change.pass} pass: ${saidOf(suggestion)}${why}`;
}

/** The text of a suggestion as a person reads it: a mark alone is named. */
export function readable(text: string): string {
  return text === '¶' ? 'paragraph break' : text;
}

function saidOf({ kind, properties, parts, field, ...texts }: Suggestion): string {
  const [inserted, deleted] = [readable(texts.inserted), readable(texts.deleted)];
  const [before, after] = [side(parts, 'added'), side(parts, 'removed')];
  // Of a footnote the formatting alone may have changed.
  const what = parts.length === 0 ? inserted : before === after ? after : `${before} becomes ${after}`;
  switch (kind) {
    case 'replacement':
      return `${deleted} becomes ${inserted}`;
    case 'change':
      return `${properties.join(', ')}: ${what}`;
    case 'field':
      return `${field === null ? '' : FIELD_LABELS[field]}: ${what}`;
    case 'insertion':
    case 'deletion':
    case 'move':
      return inserted || deleted;
  }
}

/** The text before or after: all parts but those of the other side. */
function side(parts: readonly Part[], without: Part['kind']): string {
  return parts.filter(({ kind }) => kind !== without).map(({ text }) => text).join('') || 'nothing';
}
