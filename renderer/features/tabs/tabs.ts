import type { ArticleKey } from '../../../domain/library/entry.ts';

/** One open article as the strip shows it. */
export interface Tab {
  readonly key: ArticleKey;
  readonly headline: string;
  /** Opened to be looked at: the next article that is opened takes its place, unless something is done with this one. */
  readonly passing: boolean;
}

/** A new tab stands behind the one that is shown; a passing one gives its place to it. */
export function withTab(tabs: readonly Tab[], tab: Tab, shown: ArticleKey | null): readonly Tab[] {
  const at = tabs.findIndex(({ key }) => key === shown);
  const replaces = tabs[at]?.passing === true;
  return at === -1 ? [...tabs, tab] : tabs.toSpliced(replaces ? at : at + 1, replaces ? 1 : 0, tab);
}

/** Which tab is shown once this one is closed: the one behind it, or before it at the end. */
export function afterClosing(tabs: readonly Tab[], closing: ArticleKey): ArticleKey | null {
  const at = tabs.findIndex(({ key }) => key === closing);
  return (tabs[at + 1] ?? tabs[at - 1])?.key ?? null;
}

/** The tab so many steps on, round and round. */
export function stepFrom(tabs: readonly Tab[], shown: ArticleKey | null, by: number): ArticleKey | null {
  const at = tabs.findIndex(({ key }) => key === shown);
  return tabs.at((at + by) % tabs.length)?.key ?? null;
}

/** Tab 1 to 8, or the last for 9, as in browsers. */
export function nthTab(tabs: readonly Tab[], n: number): ArticleKey | null {
  return (n === 9 ? tabs.at(-1) : tabs[n - 1])?.key ?? null;
}

/** Puts a tab at another place; `to` is an index among the others. */
export function movedTab(tabs: readonly Tab[], moving: ArticleKey, to: number): readonly Tab[] {
  const tab = tabs.find(({ key }) => key === moving);
  if (tab === undefined) return tabs;
  const others = tabs.filter((one) => one !== tab);
  return others.toSpliced(Math.max(0, Math.min(to, others.length)), 0, tab);
}

/** The articles used last, the newest first, once this one is shown. */
export function withRecent(recent: readonly ArticleKey[], shown: ArticleKey): readonly ArticleKey[] {
  return [shown, ...recent.filter((key) => key !== shown)];
}
