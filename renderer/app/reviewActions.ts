import type { ChangeId } from '../../domain/body/revision.ts';
import { personId } from '../../domain/people/person.ts';
import type { Suggestion } from '../../domain/review/summaries.ts';
import type { Decision } from '../../domain/suggestions/decide.ts';
import type { ReviewDesk } from '../editor/review/reviewDesk.ts';
import { tell } from '../ui/notices.ts';
import type { Core } from './core.ts';

export type ReviewActions = ReturnType<typeof createReviewActions>;

/** Deciding on suggestions and going from one to the next. */
export function createReviewActions(core: Core) {
  const { article, review } = core;

  function editor() {
    const key = article.getState().session?.key;
    return key === undefined ? null : core.editorOf(key);
  }

  function refresh(): void {
    const open = editor();
    if (open !== null) review.getState().refresh(open.body());
  }

  /** Decides on suggestions: one step of undo. The one behind them is next. */
  function decide(suggestions: readonly Suggestion[], decision: Decision): void {
    const open = editor();
    if (open === null || suggestions.length === 0 || article.getState().session?.readOnly !== null) return;
    const ids = new Set<ChangeId>(suggestions.flatMap((one) => one.ids));
    const all = review.getState().suggestions;
    const last = all.findLastIndex((one) => ids.has(one.id));
    const following = all.slice(last + 1).find((one) => !ids.has(one.id)) ?? all.find((one) => !ids.has(one.id));
    open.decide((id) => (ids.has(id) ? decision : null));
    refresh();
    review.getState().setActive(following?.id ?? null);
    const done = decision === 'accept' ? 'Accepted' : 'Rejected';
    tell(`${done} ${suggestions.length === 1 ? '1 suggestion' : `${suggestions.length} suggestions`}.`);
  }

  function decideAll(decision: Decision): void {
    refresh();
    decide(review.getState().suggestions, decision);
  }

  function decideSelected(decision: Decision): void {
    refresh();
    const here = new Set(editor()?.changesHere() ?? []);
    decide(
      review.getState().suggestions.filter(({ ids }) => ids.some((id) => here.has(id))),
      decision,
    );
  }

  function go(to: Suggestion): void {
    review.getState().setActive(to.id);
    editor()?.showChange(to.ids);
  }

  function step(by: 1 | -1): void {
    refresh();
    const { suggestions, active } = review.getState();
    const at = suggestions.findIndex(({ id }) => id === active);
    const next = at === -1 ? (by === 1 ? 0 : -1) : (at + by + suggestions.length) % suggestions.length;
    const to = suggestions.at(next);
    if (to === undefined) tell('There are no suggestions.');
    else go(to);
  }

  const desk: ReviewDesk = {
    mode: () => review.getState().mode,
    author: () => {
      const name = core.settings.getState().settings.userName.trim();
      return { by: personId(name), name: name === '' ? 'Unnamed' : name, pass: review.getState().pass };
    },
    now: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
    changes: () => review.getState().review.changes ?? {},
    add: (changes) => {
      review.getState().addChanges(changes);
    },
  };

  return { desk, refresh, decide, decideAll, decideSelected, go, step };
}
