import type { ArticleKey } from '../../domain/library/entry.ts';
import type { Place } from '../../domain/windows/windowState.ts';
import type { OpenedArticle } from '../api.ts';
import { openedArticle } from '../features/article/articleStore.ts';
import { openedComments } from '../features/comments/commentStore.ts';
import { openedReview } from '../features/review/reviewStore.ts';
import { afterClosing, movedTab, nthTab, stepFrom, withRecent, withTab } from '../features/tabs/tabs.ts';
import type { Core } from './core.ts';

/** So many editors stay with their undo steps and caret; articles used longer ago keep their text only. */
export const MOST_EDITORS = 8;
const MOST_CLOSED = 20;

export interface PutOptions {
  readonly passing?: boolean;
  readonly inPlaceOf?: ArticleKey;
  /** Not on the screen. */
  readonly behind?: boolean;
  readonly place?: Place;
}

const START: Place = { caret: null, top: null };

export type TabActions = ReturnType<typeof createTabActions>;

/** The open articles of the window, one of them on the screen. */
export function createTabActions(core: Core) {
  const { article, articles, autosave, conversations, readings, reviews, tabs } = core;
  /** Where an article is to be shown once its editor is there. */
  const places = new Map<ArticleKey, Place>();
  /** Where articles were left whose editors are behind the one on the screen. */
  const left = new Map<ArticleKey, Place>();
  const shown = (): ArticleKey | null => article.getState().session?.key ?? null;

  /** Brings an open article to the screen. The one before stays as it is, behind it. */
  function show(key: ArticleKey | null, opened?: OpenedArticle): void {
    const before = shown();
    const place = before === null ? null : placeOf(before);
    if (before !== null && place !== null) left.set(before, place);
    if (key !== null) {
      const recent = withRecent(tabs.getState().recent, key);
      tabs.setState({ recent });
      for (const old of recent.slice(MOST_EDITORS)) keepText(old);
    }
    readings.show(key);
    conversations.show(key, opened === undefined ? undefined : openedComments(opened.content.comments));
    reviews.show(key, opened === undefined ? undefined : openedReview(opened.content.review));
    articles.show(key, opened === undefined ? undefined : openedArticle(opened));
  }

  /** Where the person is in an open article, or was when its editor was last there. */
  function placeOf(key: ArticleKey): Place | null {
    return places.get(key) ?? (key === shown() ? core.editorOf(key)?.place() : left.get(key)) ?? null;
  }

  /** The editor of an article has just come: it goes on where the one before was. */
  function goOn(key: ArticleKey): void {
    const place = places.get(key);
    if (place === undefined) return;
    places.delete(key);
    core.editorOf(key)?.goTo(place);
  }

  /** The editor of this article goes: the next one begins with its text. */
  function keepText(key: ArticleKey): void {
    const loaded = core.editorOf(key) === null ? null : core.tryCaptureOf(key)();
    if (loaded === null) return;
    places.set(key, left.get(key) ?? START);
    articles.change(key, ({ session }) => (session === null ? {} : { session: { ...session, loaded } }));
  }

  /** An article that was just read from disk gets a tab; with `inPlaceOf` that of another one, which is dropped. */
  function put(opened: OpenedArticle, { passing = false, inPlaceOf, behind = false, place }: PutOptions = {}): void {
    const { key, content } = opened;
    if (place !== undefined) places.set(key, place);
    const before = tabs.getState().tabs;
    const tab = { key, headline: content.meta.headline, passing };
    const after =
      behind
        ? [...before, tab]
        : inPlaceOf === undefined
          ? withTab(before, tab, shown())
          : before.map((one) => (one.key === inPlaceOf ? tab : one));
    tabs.setState({ tabs: after });
    if (behind) {
      readings.add(key, {});
      reviews.add(key, openedReview(content.review));
      articles.add(key, openedArticle(opened));
    } else show(key, opened);
    for (const one of before) if (!after.some((left) => left.key === one.key)) leave(one.key, inPlaceOf === undefined);
    autosave.watch(key, opened.header.revision, opened.readOnly !== null, core.captureOf(key));
    core.journal.watch(key, core.tryCaptureOf(key));
  }

  /** The article is no longer open. Its text is taken at the last moment and saved by its own key. */
  function leave(key: ArticleKey, save: boolean): void {
    if (save) autosave.release(key);
    readings.drop(key);
    reviews.drop(key);
    conversations.drop(key);
    articles.drop(key);
    places.delete(key);
    left.delete(key);
    tabs.setState(({ recent }) => ({ recent: recent.filter((one) => one !== key) }));
  }

  /** Takes a tab away. Without `save` the article's text is no longer to be saved. */
  function close(key: ArticleKey, { save = true } = {}): void {
    const { tabs: before, closed } = tabs.getState();
    if (!before.some((tab) => tab.key === key)) return;
    if (shown() === key) {
      const next = afterClosing(before, key);
      if (save) autosave.release(key);
      show(next);
    }
    tabs.setState({
      tabs: before.filter((tab) => tab.key !== key),
      closed: save ? [key, ...closed.filter((one) => one !== key)].slice(0, MOST_CLOSED) : closed,
    });
    leave(key, save);
  }

  function closeAll(): void {
    for (const { key } of tabs.getState().tabs) close(key);
    tabs.setState({ closed: [] });
  }

  function closeOthers(key: ArticleKey): void {
    for (const tab of tabs.getState().tabs) if (tab.key !== key) close(tab.key);
  }

  function move(key: ArticleKey, to: number): void {
    tabs.setState(({ tabs: all }) => ({ tabs: movedTab(all, key, to) }));
  }

  /** Moves the tab on the screen by one place. */
  function moveBy(by: 1 | -1): void {
    const key = shown();
    if (key !== null) move(key, tabs.getState().tabs.findIndex((tab) => tab.key === key) + by);
  }

  /** Puts the tabs into this order; others come behind them. */
  function sort(keys: readonly ArticleKey[]): void {
    const rank = (key: ArticleKey): number => (keys.includes(key) ? keys.indexOf(key) : keys.length);
    tabs.setState(({ tabs: all }) => ({ tabs: all.toSorted((one, other) => rank(one.key) - rank(other.key)) }));
  }

  return {
    placeOf, goOn, sort, show, put, close, closeAll, closeOthers, move, moveBy,
    isOpen: (key: ArticleKey): boolean => articles.of(key) !== null,
    step: (by: 1 | -1) => stepFrom(tabs.getState().tabs, shown(), by),
    nth: (n: number) => nthTab(tabs.getState().tabs, n),
    /** The article whose tab was closed last, if it is still closed. */
    takeClosed(): ArticleKey | null {
      const [key, ...closed] = tabs.getState().closed.filter((one) => articles.of(one) === null);
      tabs.setState({ closed });
      return key ?? null;
    },
  };
}
