import type { Suggestion } from '../../../domain/review/suggestion.ts';

/** Which suggestions are listed; '' stands for all. */
export interface Filter {
  readonly person: string;
  readonly pass: string;
  readonly kind: '' | Suggestion['kind'];
}
export const NO_FILTER: Filter = { person: '', pass: '', kind: '' };

export function matching({ change, kind }: Suggestion, filter: Filter): boolean {
  return (
    (filter.person === '' || filter.person === change.by) &&
    (filter.pass === '' || filter.pass === change.pass) &&
    (filter.kind === '' || filter.kind === kind)
  );
}

/** Who has suggested something: id and name. */
export function namesOf(suggestions: readonly Suggestion[]): (readonly [string, string])[] {
  return [...new Map(suggestions.map(({ change }) => [change.by, change.name]))];
}

export function passesOf(suggestions: readonly Suggestion[]): (readonly [string, string])[] {
  return [...new Set(suggestions.map(({ change }) => change.pass))].map((pass) => [pass, pass]);
}
