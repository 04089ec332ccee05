import type { ArticleKey } from '../../domain/library/entry.ts';
import { request, type OpenedArticle } from '../api.ts';
import { replaced } from '../features/article/articleStore.ts';
import { openedComments } from '../features/comments/commentStore.ts';
import { openedReview } from '../features/review/reviewStore.ts';
import { tell, tellProblem } from '../ui/notices.ts';
import type { Core } from './core.ts';
import { focusField, shownPage } from './focus.ts';
import type { ReadingActions } from './readingActions.ts';
import type { TabActions } from './tabActions.ts';

export type Focus = 'headline' | 'body' | 'none';
export type ArticleActions = ReturnType<typeof createArticleActions>;

export interface OpenOptions {
  /** Only to be looked at: it gives its tab to the next one. */
  readonly passing?: boolean;
  readonly inPlaceOf?: ArticleKey;
}

/** Articles come from disk into tabs, and go. */
export function createArticleActions(core: Core, tabs: TabActions, reading: ReadingActions) {
  const { article, articles, autosave, ui } = core;
  let asked = 0;
  /** Set by whoever can offer another text of a damaged article. */
  let onDamaged: (key: ArticleKey, problem: string) => void = (_key, problem) => {
    tellProblem(problem);
  };

  /** Shows an article: its tab where it is open, else a new one. */
  async function open(key: ArticleKey, focus: Focus, options: OpenOptions = {}): Promise<void> {
    asked += 1;
    const ticket = asked;
    ui.setState({ opening: false });
    if (tabs.isOpen(key)) {
      activate(key, focus);
      return;
    }
    // Its own last text may still be on the way to the disk.
    await autosave.flush(key);
    ui.setState({ opening: true });
    const result = await request('article:open', { key });
    if (ticket !== asked) return;
    ui.setState({ opening: false });
    if (!result.ok) {
      if (result.error.code === 'damaged') onDamaged(key, result.error.message);
      else tellProblem(result.error.message);
      return;
    }
    // Text that the disk refused is newer than the file.
    const held = autosave.isUnsaved(key) ? autosave.held(key) : null;
    tabs.put(held === null ? result.value : { ...result.value, content: held as OpenedArticle['content'] }, options);
    if (result.value.edited)
      tell('Another program changed this article since Stet saved it. Its text is as that program left it.');
    focusOn(key, focus);
  }

  /** Brings an open article to the screen as it was left: caret, selection and scroll position. */
  function activate(key: ArticleKey, focus: Focus = 'body'): void {
    asked += 1;
    if (article.getState().session?.key !== key) tabs.show(key);
    if (focus === 'headline') focusOn(key, focus);
    requestAnimationFrame(() => {
      tabs.goOn(key);
      if (focus !== 'body') return;
      const page = shownPage();
      const top = page?.scrollTop ?? 0;
      core.editorOf(key)?.focus();
      requestAnimationFrame(() => page?.scrollTo({ top }));
    });
  }

  /** Closes a tab, that on the screen if none is named; the caret goes on in the one that is then shown. */
  function close(key = article.getState().session?.key): void {
    if (key === undefined) return;
    const wasShown = article.getState().session?.key === key;
    tabs.close(key);
    const next = article.getState().session?.key;
    if (wasShown && next !== undefined) activate(next);
  }

  /** Opens the tab again that was closed last. */
  function reopen(): void {
    const key = tabs.takeClosed();
    if (key !== null) void open(key, 'body');
  }

  /** Shows what another program or, quietly, another window of the person's wrote, when nothing here is unsaved. */
  async function reload(key: ArticleKey, quietly = false): Promise<void> {
    const before = autosave.version(key);
    const result = await request('article:open', { key });
    if (!tabs.isOpen(key)) return;
    if (!result.ok) {
      autosave.conflicted(key);
      tellProblem(result.error.message);
      return;
    }
    if (autosave.version(key) !== before || autosave.isUnsaved(key)) autosave.conflicted(key);
    else {
      replace(result.value, quietly ? 'own' : 'others');
      const { headline } = result.value.content.meta;
      if (!quietly) tell(`“${headline.trim() || 'Untitled'}” was changed by another program; you see its latest text.`);
    }
  }

  /** Replaces the text of an open article by the one on disk, without a step that undo could mix up. `whose`: who wrote it. */
  function replace(opened: OpenedArticle, whose: 'own' | 'others'): void {
    const { key, content } = opened;
    reading.takeOwn(key);
    core.editorOf(key)?.replaceBody(content.body);
    core.reviews.change(key, () => openedReview(content.review));
    core.conversations.change(key, () => openedComments(content.comments));
    articles.change(key, (state) => replaced(state, opened));
    core.tabs.getState().change(key, { headline: content.meta.headline });
    autosave.reloaded(key, opened.header.revision);
    core.journal.replaced(key, core.tryCaptureOf(key));
    if (whose === 'own') reading.takeOwn(key);
    else reading.othersChanged(key);
  }

  /** Another window has given the article's folder another name, or moved it to the trash. */
  async function moved(key: ArticleKey, now: ArticleKey | null): Promise<void> {
    // Text that is only here stays here: the next save says that the folder is gone, and what to do.
    if (autosave.isUnsaved(key)) return;
    if (now === null) {
      const headline = core.articles.of(key)?.meta?.headline.trim() ?? '';
      tabs.close(key, { save: false });
      autosave.drop(key);
      tell(`“${headline || 'Untitled'}” was moved to the trash in another window.`);
      return;
    }
    const shown = article.getState().session?.key ?? null;
    const opened = await request('article:open', { key: now });
    if (!opened.ok || !tabs.isOpen(key) || autosave.isUnsaved(key)) return;
    if (now !== key) autosave.drop(key);
    tabs.put(opened.value, { inPlaceOf: key });
    if (shown !== key) tabs.show(shown);
  }

  function focusOn(key: ArticleKey, focus: Focus): void {
    if (focus === 'none') return;
    requestAnimationFrame(() => {
      if (article.getState().session?.key !== key) return;
      if (focus === 'headline') focusField('headline', true);
      else core.editorOf(key)?.focus();
      // The caret goes on at the end; the eye starts at the headline.
      requestAnimationFrame(() => shownPage()?.scrollTo({ top: 0 }));
    });
  }

  function whenDamaged(offer: typeof onDamaged): void {
    onDamaged = offer;
  }

  return { whenDamaged, open, activate, close, reopen, reload, replace, moved };
}
