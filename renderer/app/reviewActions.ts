import type { ChangeId } from '../../domain/body/revision.ts';
import type { ArticleKey } from '../../domain/library/entry.ts';
import { keysOf } from '../../domain/commands/shortcuts.ts';
import type { Suggestion } from '../../domain/review/suggestion.ts';
import type { Decision } from '../../domain/suggestions/decide.ts';
import { afterFrame } from '../editor/afterFrame.ts';
import type { ReviewMode } from '../editor/review/reviewDesk.ts';
import { isView } from '../features/review/reviewStore.ts';
import { formatKeys } from '../ui/formatKeys.ts';
import { tell } from '../ui/notices.ts';
import type { Core } from './core.ts';
import { focusField, revealField } from './focus.ts';
import { createMetaEdits } from './metaEdits.ts';
import { createReviewDesk } from './reviewDesk.ts';

export type ReviewActions = ReturnType<typeof createReviewActions>;

/** Deciding on suggestions and going from one to the next. */
export function createReviewActions(core: Core) {
  const { article, review } = core;
  const metaEdits = createMetaEdits(core, createReviewDesk(core, () => article.getState().session?.key ?? null));

  function editor() {
    const key = article.getState().session?.key;
    return key === undefined ? null : core.editorOf(key);
  }

  function refresh(): void {
    const open = editor();
    const { meta } = article.getState();
    if (open !== null && meta !== null) review.getState().refresh({ meta, body: open.body() });
  }

  /** Decides on suggestions in text and fields: one step of undo. The one behind them is next. */
  function decide(suggestions: readonly Suggestion[], decision: Decision): void {
    const open = editor();
    const isReading = review.getState().mode === 'read' || article.getState().session?.readOnly !== null;
    if (open === null || suggestions.length === 0 || isReading) return;
    const ids = new Set<ChangeId>(suggestions.flatMap((one) => one.ids));
    const all = review.getState().suggestions;
    const last = all.findLastIndex((one) => ids.has(one.id));
    const following = all.slice(last + 1).find((one) => !ids.has(one.id)) ?? all.find((one) => !ids.has(one.id));
    const decided = (id: ChangeId): Decision | null => (ids.has(id) ? decision : null);
    const outside = metaEdits.decide(decided);
    open.decide(decided, outside ?? undefined);
    refresh();
    review.getState().setActive(following?.id ?? null);
    const said = outcome(suggestions, decision, review.getState().suggestions);
    // The text first.
    afterFrame(() => { tell(said); }).ask();
  }

  /** Decides on what the selection in the text touches, else on the suggestion one is at, and goes on to the next. */
  function decideHere(decision: Decision): void {
    refresh();
    const { suggestions, active } = review.getState();
    const isInText = document.activeElement?.closest('[data-field="body"]') != null;
    const here = new Set(isInText ? (editor()?.changesHere() ?? []) : []);
    const touched = suggestions.filter(({ ids }) => ids.some((id) => here.has(id)));
    const picked = touched.length > 0 ? touched : suggestions.filter(({ id }) => id === active);
    if (picked.length === 0) {
      const [keys] = keysOf('review.next', core.settings.getState().settings.shortcuts);
      tell(`There is no suggestion here.${keys === undefined ? '' : ` ${formatKeys(keys)} goes to the next one.`}`);
      return;
    }
    decideAndGo(picked, decision);
  }

  function decideAndGo(picked: readonly Suggestion[], decision: Decision): void {
    decide(picked, decision);
    const next = review.getState().suggestions.find(({ id }) => id === review.getState().active);
    if (next !== undefined) look(next, false);
  }

  /** The suggestion that an element of the text shows, or without one that at the caret. */
  function suggestionAt(element: Element | null): Suggestion | null {
    const pointed = element?.closest<HTMLElement>('[data-field="body"] :is([data-rev], [data-lexical-decorator])[data-change]')?.dataset['change'];
    const ids = element === null ? (editor()?.changesHere() ?? []) : pointed === undefined ? [] : [pointed];
    if (ids.length === 0) return null;
    refresh();
    return review.getState().suggestions.find((one) => one.ids.some((id) => ids.includes(id))) ?? null;
  }

  function decideAll(decision: Decision): void {
    refresh();
    decide(review.getState().suggestions, decision);
  }

  /** Goes to a suggestion and goes on there. */
  function go(to: Suggestion): void {
    look(to, true);
  }

  function look(to: Suggestion, focus: boolean): void {
    review.getState().setActive(to.id);
    // Where its text is not on the screen, it is shown where it is.
    if (isView(review.getState().view)) review.getState().setView('all');
    if (to.field === null) editor()?.showChange(to.ids, focus);
    else if (focus) focusField(to.field);
    else revealField(to.field);
  }

  function step(by: 1 | -1): void {
    refresh();
    const { suggestions, active } = review.getState();
    const at = suggestions.findIndex(({ id }) => id === active);
    const next = at === -1 ? (by === 1 ? 0 : -1) : (at + by + suggestions.length) % suggestions.length;
    const to = suggestions.at(next);
    if (to === undefined) tell('There are no suggestions.');
    else look(to, false);
  }

  /** What the editor of one article needs, on the screen or behind it. */
  const deskOf = (key: ArticleKey) => createReviewDesk(core, () => key);

  function setMode(mode: ReviewMode): void {
    const { view, setView, setMode: set } = review.getState();
    // Nobody can write in a view; whoever wants to write gets the text with its markup.
    if (mode !== 'read' && isView(view)) setView('all');
    set(mode);
    tell(MODE_NOTICES[mode]);
  }

  /** Shows in the text whose suggestions are asked for, as that changes. The result undoes it. */
  function follow(): () => void {
    return review.subscribe((state, before) => {
      if (state.filter !== before.filter) editor()?.showMarksAgain();
    });
  }

  /** Says why something is suggested. */
  function explain({ ids }: Suggestion, reason: string): void {
    review.getState().setReason(ids, reason);
    const key = article.getState().session?.key;
    if (key !== undefined) core.bodyChanged(key);
    refresh();
  }

  return { deskOf, changeMeta: metaEdits.change, refresh, decide, decideHere, decideAndGo, suggestionAt, decideAll, go, step, setMode, explain, follow };
}

const MODE_NOTICES: Readonly<Record<ReviewMode, string>> = {
  edit: 'Edit: changes are made directly.',
  suggest: 'Suggest: what you change is marked.',
  read: 'Read: nothing can be changed.',
};

/** What was decided, and how many could not be and stay pending. */
function outcome(asked: readonly Suggestion[], decision: Decision, left: readonly Suggestion[]): string {
  const pending = new Set(left.flatMap(({ ids }) => ids));
  const failed = asked.filter(({ ids }) => ids.some((id) => pending.has(id))).length;
  const done = decision === 'accept' ? 'Accepted' : 'Rejected';
  const sentence = `${done} ${counted(asked.length - failed)}.`;
  return failed === 0 ? sentence : `${sentence} ${counted(failed)} could not be decided and ${failed === 1 ? 'is' : 'are'} still pending.`;
}

const counted = (count: number): string => (count === 1 ? '1 suggestion' : `${count} suggestions`);
