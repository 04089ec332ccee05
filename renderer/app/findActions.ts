import type { Metadata } from '../../domain/article/metadata.ts';
import {
  createArticleFinder,
  matchesWithin,
  type ArticleFinder,
  type Match,
} from '../../domain/find/findInArticle.ts';
import { compileQuery, type FindQuery } from '../../domain/find/query.ts';
import { samePlace } from '../../domain/find/places.ts';
import { editsOf, replaceInText, replacementOf } from '../../domain/find/replace.ts';
import { createFindStore } from '../features/find/findStore.ts';
import { clearHighlights, lightField, showHighlights } from '../features/find/highlights.ts';
import { isFrozen } from '../features/review/reviewStore.ts';
import { tell } from '../ui/notices.ts';
import type { Core } from './core.ts';
import { debounce } from './debounce.ts';
import { findField, focusField } from './focus.ts';

const BUDGET_MS = 1_000;
const AFTER_TYPING_MS = 150;
/** Past this, highlights cost more than they show. */
const MOST_HIGHLIGHTS = 4_000;
const TOO_LONG =
  'Searching took too long, so only a part of the article was searched. Look for something narrower.';

export type FindActions = ReturnType<typeof createFindActions>;

/** Find and replace in the open article. */
export function createFindActions(core: Core, changeMeta: (patch: Partial<Metadata>) => void) {
  const find = createFindStore();
  let finder: ArticleFinder | null = null;
  const editor = () => {
    const key = core.article.getState().session?.key;
    return key === undefined ? null : core.editorOf(key);
  };

  /** Only blocks that changed are searched again. */
  function search(): void {
    const { within } = find.getState();
    const { meta } = core.article.getState();
    const handle = editor();
    if (finder === null || meta === null || handle === null) {
      find.setState({ matches: [], current: -1 });
      clearHighlights();
      return;
    }
    const { matches: all, stopped } = finder.find(meta, handle.body());
    const matches = within === null ? all : matchesWithin(all, within);
    find.setState(({ current }) => ({
      matches,
      current: Math.min(current, matches.length - 1),
      problem: stopped ? TOO_LONG : null,
    }));
    paint();
  }

  function paint(): void {
    const { open, matches, current } = find.getState();
    const handle = editor();
    if (!open || handle === null) {
      clearHighlights();
      return;
    }
    const from = Math.max(0, Math.min(current - MOST_HIGHLIGHTS / 2, matches.length - MOST_HIGHLIGHTS));
    showHighlights(handle.find.ranges(matches.slice(from, from + MOST_HIGHLIGHTS)), current - from);
    const here = matches[current]?.place;
    lightField(here?.kind === 'field' ? (findField(here.field) ?? null) : null);
  }

  function look(patch: Partial<FindQuery>): void {
    const query = { ...find.getState().query, ...patch };
    const compiled = compileQuery(query);
    finder =
      compiled.ok && query.text !== ''
        ? createArticleFinder(compiled.value, { now: () => performance.now(), budget: BUDGET_MS })
        : null;
    find.setState({ query, current: -1 });
    search();
    find.setState(({ problem }) => ({ problem: compiled.ok ? problem : compiled.error }));
  }

  function open(replacing: boolean): void {
    const selected = selectedText();
    find.setState(({ asked, replacing: before, open: was }) => ({
      open: true,
      replacing: replacing || (was && before),
      asked: asked + 1,
    }));
    look(selected === '' ? {} : { text: selected });
  }

  /** Closes the bar; the caret goes to the match one stood on. */
  function close(): void {
    const { matches, current } = find.getState();
    const match = matches[current];
    find.setState({ open: false, within: null, previewing: false });
    clearHighlights();
    if (match?.place.kind === 'field') focusField(match.place.field);
    else if (match !== undefined) editor()?.find.select(match);
    else editor()?.focus();
  }

  function step(by: 1 | -1): void {
    if (!find.getState().open) {
      open(false);
      if (find.getState().query.text === '') return;
    }
    const { matches, current } = find.getState();
    if (matches.length === 0) return;
    const start = current < 0 ? (by === 1 ? 0 : matches.length - 1) : current + by;
    goTo((start + matches.length) % matches.length);
  }

  function goTo(index: number): void {
    const match = find.getState().matches[index];
    if (match === undefined) return;
    find.setState({ current: index });
    reveal(match);
    paint();
  }

  function reveal(match: Match): void {
    if (match.place.kind === 'field')
      findField(match.place.field)?.scrollIntoView({ block: 'center' });
    else editor()?.find.reveal(match);
  }

  function replaceMatches(matches: readonly Match[]): void {
    if (core.article.getState().session?.readOnly !== null || isFrozen(core.review.getState())) return;
    const places = editsOf(matches, find.getState().replacement);
    for (const { place, edits } of places) {
      const { meta } = core.article.getState();
      if (place.kind === 'field' && meta !== null)
        changeMeta({ [place.field]: replaceInText(meta[place.field], edits) });
    }
    const inBody = places.filter(({ place }) => place.kind !== 'field');
    if (inBody.length > 0) editor()?.find.replace(inBody);
  }

  /** Replaces the match one stands on and goes to the next; without one, goes to the first. */
  function replaceOne(): void {
    const { matches, current } = find.getState();
    const match = matches[current];
    if (match === undefined) {
      step(1);
      return;
    }
    replaceMatches([match]);
    search();
    const after = match.start + replacementOf(match, find.getState().replacement).length;
    const left = find.getState().matches;
    // What was put in may hold what is looked for; it is not found again.
    const next = left.findIndex(
      ({ place, start }, index) => index >= current && (!samePlace(place, match.place) || start >= after),
    );
    goTo(next === -1 ? 0 : next);
  }

  function replaceTicked(matches: readonly Match[]): void {
    find.setState({ previewing: false });
    const before = core.article.getState().meta;
    replaceMatches(matches);
    search();
    const changedFields = before !== core.article.getState().meta;
    tell(`Replaced ${String(matches.length)} ${matches.length === 1 ? 'place' : 'places'}.`, {
      label: 'Undo',
      run: () => {
        if (matches.some(({ place }) => place.kind !== 'field')) editor()?.run('edit.undo');
        if (changedFields && before !== null) {
          const { headline, kicker, standfirst, slug } = before;
          changeMeta({ headline, kicker, standfirst, slug });
        }
      },
    });
  }

  function toggleWithin(): void {
    const spans = find.getState().within === null ? (editor()?.find.selection() ?? []) : [];
    find.setState({ within: spans.length > 0 ? spans : null });
    search();
  }

  /** Keeps what is found up to date while the bar is open. The result undoes it. */
  function follow(): () => void {
    const again = debounce(AFTER_TYPING_MS, () => {
      if (find.getState().open) search();
    });
    return core.article.subscribe((state, before) => {
      if (state.session?.key !== before.session?.key)
        find.setState({ within: null, current: -1, previewing: false });
      if (state.version !== before.version || state.session !== before.session) again();
    });
  }

  return { find, open, close, step, look, replaceOne, replaceTicked, toggleWithin, follow };
}

/** One line of text that is selected, to look for it. */
function selectedText(): string {
  const { activeElement } = document;
  const text =
    activeElement instanceof HTMLTextAreaElement
      ? activeElement.value.slice(activeElement.selectionStart, activeElement.selectionEnd)
      : activeElement?.closest('[data-field="body"]') == null
        ? ''
        : (document.getSelection()?.toString() ?? '');
  return text.includes('\n') || text.length > 200 ? '' : text;
}
