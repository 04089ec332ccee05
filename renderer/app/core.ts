import type { Content } from '../../domain/article/article.ts';
import type { ArticleKey } from '../../domain/library/entry.ts';
import { request } from '../api.ts';
import type { EditorHandle } from '../editor/editorTypes.ts';
import { bodyNow, contentNow, createArticleStore, type Session } from '../features/article/articleStore.ts';
import { createAutosave } from '../features/autosave/autosave.ts';
import { createSaveStore } from '../features/autosave/saveStore.ts';
import { createDeskStore } from '../features/desk/deskStore.ts';
import { createJournal } from '../features/journal/journal.ts';
import { createLibraryStore } from '../features/library/libraryStore.ts';
import { createReviewStore } from '../features/review/reviewStore.ts';
import { createSettingsStore } from '../features/settings/settingsStore.ts';
import { createUiStore } from './uiStore.ts';

/** Runs something later; the result cancels it. */
function later(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  return () => {
    clearTimeout(timer);
  };
}

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

  const journal = createJournal({
    append: (key, seq, delta) => request('journal:append', { key, seq, delta }),
    base: (key, seq, content) => request('journal:base', { key, seq, content: content as SavedContent }),
    close: (key, discard) => void request('journal:close', { key, discard }),
    later,
    trouble: (key, problem) => {
      saves.getState().setJournalProblem(key, problem);
    },
  });

  const autosave = createAutosave({
    save: (key, baseRevision, content) => {
      const seq = journal.take(key, content);
      const upTo = seq === undefined ? {} : { seq };
      return request('article:save', { key, baseRevision, content: content as SavedContent, ...upTo });
    },
    now: () => performance.now(),
    later,
    show: (key, view) => {
      saves.getState().show(key, view);
      if (view === null) journal.close(key);
    },
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

  /** The same, or null once another article is there. */
  function tryCaptureOf(key: ArticleKey): () => Content | null {
    return () => {
      const now = contentOnScreen();
      return now?.session.key === key ? now.content : null;
    };
  }

  return {
    article,
    review,
    autosave,
    journal,
    saves,
    setEditor,
    editorOf,
    contentOnScreen,
    captureOf,
    tryCaptureOf,
    desk: createDeskStore(),
    library: createLibraryStore(),
    settings: createSettingsStore(),
    ui: createUiStore(),
  };
}

/** Content as the contract writes it: the same value with its arrays not marked read-only. */
export type SavedContent = Parameters<typeof request<'article:save'>>[1]['content'];
