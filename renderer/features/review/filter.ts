import type { Change } from '../../../domain/suggestions/change.ts';
import type { Suggestion } from '../../../domain/review/suggestion.ts';

/** Which suggestions are listed; '' stands for all. */
export interface Filter {
  readonly person: string;
  readonly pass: string;
  readonly kind: '' | Suggestion['kind'];
}
export const NO_FILTER: Filter = { person: '', pass: '', kind: '' };

export function matching({ change, kind }: Suggestion, filter: Filter): boolean {
  return isShown(change, filter) && (filter.kind === '' || filter.kind === kind);
}

/** Whether a change is shown in the text: by person and pass, since a person is looked for there and a kind is not. */
export function isShown(change: Change, { person, pass }: Filter): boolean {
  return (person === '' || person === change.by) && (pass === '' || pass === change.pass);
}

/** Who has suggested something: id and name. */
export function namesOf(suggestions: readonly Suggestion[]): (readonly [string, string])[] {
  return [...new Map(suggestions.map(({ change }) => [change.by, change.name]))];
}

export function passesOf(suggestions: readonly Suggestion[]): readonly string[] {
  return [...new Set(suggestions.map(({ change }) => change.pass))];
}
