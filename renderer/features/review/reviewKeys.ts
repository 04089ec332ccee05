import type { KeyboardEvent } from 'react';

/** What single keys do where no text is written: in the list of suggestions and in the bar. */
export interface KeyActions {
  readonly next: () => void;
  readonly previous: () => void;
  readonly accept?: () => void;
  readonly reject?: () => void;
  readonly reason?: () => void;
  /** All of it is read. */
  readonly read?: () => void;
}

/** Carries out a single key. Fields and choices keep their own keys, and Enter is that of whichever button has the focus. */
export function onReviewKey(event: KeyboardEvent, actions: KeyActions): void {
  if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLElement)) return;
  if (event.target.matches('input, textarea, select')) return;
  const byKey: Readonly<Record<string, (() => void) | undefined>> = {
    j: actions.next,
    ArrowDown: actions.next,
    k: actions.previous,
    ArrowUp: actions.previous,
    a: actions.accept,
    r: actions.reject,
    w: actions.reason,
    m: actions.read,
  };
  const act = byKey[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (act === undefined) return;
  event.preventDefault();
  act();
}
