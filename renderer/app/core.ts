import type { Content } from '../../domain/article/article.ts';
import type { ArticleKey } from '../../domain/library/entry.ts';
import { request } from '../api.ts';
import type { EditorHandle } from '../editor/editorTypes.ts';
import { bodyNow, contentNow, createArticleStore, type Session } from '../features/article/articleStore.ts';
import { createAutosave } from '../features/autosave/autosave.ts';
import { createSaveStore } from '../features/autosave/saveStore.ts';
import { createDeskStore } from '../features/desk/deskStore.ts';
import { createLibraryStore } from '../features/library/libraryStore.ts';
import { createReviewStore } from '../features/review/reviewStore.ts';
import { createSettingsStore } from '../features/settings/settingsStore.ts';
import { createUiStore } from './uiStore.ts';

/** The editor on the screen and the article it holds: between a switch and the next paint they may differ. */
export interface EditorSlot {
  current: { readonly key: ArticleKey; readonly handle: EditorHandle } | null;
}

export type Core = ReturnType<typeof createCore>;

/** The features' stores and the few things they share; made once for the window. */
export function createCore() {
  const article = createArticleStore();
  const saves = createSaveStore();
  const review = createReviewStore();
  const editor: EditorSlot = { current: null };

  const autosave = createAutosave({
    save: (key, baseRevision, content) =>
      request('article:save', { key, baseRevision, content: content as SavedContent }),
    now: () => performance.now(),
    later: (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => {
        clearTimeout(timer);
      };
    },
    show: saves.getState().show,
  });

  /** An article's editor has come or gone. */
  function setEditor(key: ArticleKey, handle: EditorHandle | null): void {
    if (handle !== null) editor.current = { key, handle };
    else if (editor.current?.key === key) editor.current = null;
  }

  /** The editor of an article, once it is there. */
  function editorOf(key: ArticleKey): EditorHandle | null {
    return editor.current?.key === key ? editor.current.handle : null;
  }

  /** The open article as it stands; null when none is open. */
  function contentOnScreen(): { readonly session: Session; readonly content: Content } | null {
    const { session, meta } = article.getState();
    if (session === null || meta === null) return null;
    const body = bodyNow(session, editorOf(session.key));
    return { session, content: contentNow(session, meta, body, review.getState().review) };
  }

  /** Reads one article from the screen, and no other. */
  function captureOf(key: ArticleKey): () => Content {
    return () => {
      const now = contentOnScreen();
      if (now?.session.key !== key) throw new Error('The article is no longer on the screen.');
      return now.content;
    };
  }

  return {
    article,
    review,
    autosave,
    saves,
    setEditor,
    editorOf,
    contentOnScreen,
    captureOf,
    desk: createDeskStore(),
    library: createLibraryStore(),
    settings: createSettingsStore(),
    ui: createUiStore(),
  };
}

/** Content as the contract writes it: the same value with its arrays not marked read-only. */
export type SavedContent = Parameters<typeof request<'article:save'>>[1]['content'];
