import type { ArticleKey } from '../../domain/library/entry.ts';
import { request, type OpenedArticle } from '../api.ts';
import { tell, tellProblem } from '../ui/notices.ts';
import type { Core } from './core.ts';
import { focusField } from './focus.ts';
import { NO_COUNTS } from './uiStore.ts';

export type Focus = 'headline' | 'body' | 'none';
export type ArticleActions = ReturnType<typeof createArticleActions>;

/** Which article is on the screen. */
export function createArticleActions(core: Core) {
  const { article, autosave, ui } = core;
  let asked = 0;
  /** Set by whoever can offer another text of a damaged article. */
  let onDamaged: (key: ArticleKey, problem: string) => void = (_key, problem) => {
    tellProblem(problem);
  };

  /** Puts an article on the screen. The one before is captured at the last moment, then saved by its own key. */
  async function open(key: ArticleKey, focus: Focus): Promise<void> {
    asked += 1;
    const ticket = asked;
    if (article.getState().session?.key === key) {
      focusOn(key, focus);
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
    leave();
    // Text that the disk refused is newer than the file.
    const held = autosave.isUnsaved(key) ? autosave.held(key) : null;
    put(held === null ? result.value : { ...result.value, content: held as OpenedArticle['content'] });
    if (result.value.edited)
      tell('Another program changed this article since Stet saved it. Its text is as that program left it.');
    focusOn(key, focus);
  }

  function put(opened: OpenedArticle): void {
    ui.setState({ counts: NO_COUNTS, findings: null });
    core.review.getState().open(opened.content.review);
    article.getState().show(opened);
    autosave.watch(opened.key, opened.header.revision, opened.readOnly !== null, core.captureOf(opened.key));
    core.journal.watch(opened.key, core.tryCaptureOf(opened.key));
  }

  function leave(): void {
    const { session } = article.getState();
    if (session !== null) autosave.release(session.key);
  }

  function close(): void {
    asked += 1;
    leave();
    article.getState().close();
  }

  /** Takes an article off the screen whose text is no longer to be saved. */
  function forget(): void {
    asked += 1;
    article.getState().close();
  }

  /** Shows what another program wrote, when nothing here is unsaved. */
  async function reload(key: ArticleKey): Promise<void> {
    const before = autosave.version(key);
    const result = await request('article:open', { key });
    if (article.getState().session?.key !== key) return;
    if (!result.ok) {
      autosave.conflicted(key);
      tellProblem(result.error.message);
      return;
    }
    if (autosave.version(key) !== before || autosave.isUnsaved(key)) autosave.conflicted(key);
    else {
      replace(result.value);
      tell('This article was changed by another program; you see its latest text.');
    }
  }

  /** Replaces the text on the screen by the one on disk, without a step that undo could mix up. */
  function replace(opened: OpenedArticle): void {
    core.editorOf(opened.key)?.replaceBody(opened.content.body);
    core.review.getState().open(opened.content.review);
    article.getState().replace(opened);
    autosave.reloaded(opened.key, opened.header.revision);
    core.journal.replaced(opened.key, core.tryCaptureOf(opened.key));
  }

  function focusOn(key: ArticleKey, focus: Focus): void {
    if (focus === 'none') return;
    requestAnimationFrame(() => {
      if (article.getState().session?.key !== key) return;
      if (focus === 'headline') focusField('headline', true);
      else core.editorOf(key)?.focus();
      // The caret goes on at the end; the eye starts at the headline.
      requestAnimationFrame(() => document.querySelector('[data-scroller]')?.scrollTo({ top: 0 }));
    });
  }

  function whenDamaged(offer: typeof onDamaged): void {
    onDamaged = offer;
  }

  return { whenDamaged, open, put, leave, close, forget, reload, replace };
}
