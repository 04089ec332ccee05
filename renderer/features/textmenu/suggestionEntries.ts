import { Check, X } from 'lucide-react';
import type { Suggestion } from '../../../domain/review/suggestion.ts';
import type { Decision } from '../../../domain/suggestions/decide.ts';
import type { KeysOf } from '../../editor/commandKeys.ts';
import type { MenuEntry } from '../../ui/Menu.tsx';

export interface SuggestionActions {
  /** Decides, and with `next` goes on to the one behind. */
  onDecide(suggestion: Suggestion, decision: Decision, next: boolean): void;
  readonly keysOf: KeysOf;
}

/** What can be done with the suggestion under the pointer or at the caret, in Word's words. */
export function suggestionEntries(suggestion: Suggestion, canDecide: boolean, { onDecide, keysOf }: SuggestionActions): MenuEntry[] {
  const { kind, change } = suggestion;
  const what = kind === 'change' ? 'formatting' : kind;
  const entry = (label: string, decision: Decision, next: boolean): MenuEntry => ({
    label,
    disabled: !canDecide,
    onPick: () => { onDecide(suggestion, decision, next); },
  });
  return [
    { ...entry(`Accept ${what} by ${change.name}`, 'accept', false), icon: Check, strong: true },
    { ...entry(`Reject ${what} by ${change.name}`, 'reject', false), icon: X, strong: true },
    { ...entry('Accept and move to next', 'accept', true), keys: keysOf('review.accept') },
    { ...entry('Reject and move to next', 'reject', true), keys: keysOf('review.reject') },
  ];
}
