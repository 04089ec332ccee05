import type { Content } from '../../domain/article/article.ts';
import type { ArticleKey } from '../../domain/library/entry.ts';
import { request } from '../api.ts';
import { afterFrame } from '../editor/afterFrame.ts';
import type { EditorHandle } from '../editor/editorTypes.ts';
import { bodyNow, contentNow, createArticleStore, withBodyChange, type Session } from '../features/article/articleStore.ts';
import { createCommentStore } from '../features/comments/commentStore.ts';
import { handOverNotes } from '../editor/note/noteDraft.ts';
import { createAutosave } from '../features/autosave/autosave.ts';
import { createSaveStore } from '../features/autosave/saveStore.ts';
import { createDeskStore } from '../features/desk/deskStore.ts';
import { createJournal } from '../features/journal/journal.ts';
import { createLibraryStore } from '../features/library/libraryStore.ts';
import { createReadingStore } from '../features/reading/readingStore.ts';
import { createReviewStore } from '../features/review/reviewStore.ts';
import { createSettingsStore } from '../features/settings/settingsStore.ts';
import { createTabsStore } from '../features/tabs/tabsStore.ts';
import { createShelf } from './shelf.ts';
import { createUiStore } from './uiStore.ts';

/** Runs something later; the result cancels it. */
function later(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  return () => {
    clearTimeout(timer);
  };
}

export type Core = ReturnType<typeof createCore>;

/** The features' stores and the few things they share; made once for the window. */
export function createCore() {
  const article = createArticleStore();
  const saves = createSaveStore();
  const review = createReviewStore();
  const comments = createCommentStore();
  const reading = createReadingStore();
  const articles = createShelf(article);
  const reviews = createShelf(review);
  const conversations = createShelf(comments);
  const readings = createShelf(reading);
  const editors = new Map<ArticleKey, EditorHandle>();
  /** Shows the article on the screen in a view that cannot be written in. */
  let frozen: EditorHandle | null = null;

  const journal = createJournal({
    append: (key, seq, delta) => request('journal:append', { key, seq, delta }),
    base: (key, seq, content) => request('journal:base', { key, seq, content: content as SavedContent }),
    close: (key, discard) => void request('journal:close', { key, discard }),
    later,
    trouble: (key, problem) => {
      saves.getState().setJournalProblem(key, problem);
    },
  });

  const saving = createAutosave({
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
  /** What is asked to be saved now takes along what a footnote's field still holds. */
  const autosave: typeof saving = {
    ...saving,
    flush: (key) => {
      handOverNotes();
      return saving.flush(key);
    },
    flushAll: () => {
      handOverNotes();
      return saving.flushAll();
    },
  };

  /** An article's editor has come or gone. */
  function setEditor(key: ArticleKey, handle: EditorHandle | null): void {
    if (handle === null) editors.delete(key);
    else editors.set(key, handle);
  }

  /** The editor of an article, once it is there. */
  function editorOf(key: ArticleKey): EditorHandle | null {
    return editors.get(key) ?? null;
  }

  /** The editor that is seen: the article's own, or the one that shows a view of it. */
  function seenEditor(): EditorHandle | null {
    const key = article.getState().session?.key;
    return frozen ?? (key === undefined ? null : editorOf(key));
  }

  function setFrozen(handle: EditorHandle | null): void {
    frozen = handle;
  }

  /** An open article as it stands, on the screen or behind it; null for one that is not open. */
  function contentOf(key: ArticleKey): Content | null {
    const { session = null, meta = null } = articles.of(key) ?? {};
    if (session === null || meta === null) return null;
    const review = reviews.of(key)?.review ?? {};
    const comments = conversations.of(key)?.threads ?? [];
    return contentNow(session, { meta, body: bodyNow(session, editorOf(key)), review, comments });
  }

  /** The article on the screen as it stands; null when none is. */
  function contentOnScreen(): { readonly session: Session; readonly content: Content } | null {
    const { session } = article.getState();
    const content = session === null ? null : contentOf(session.key);
    return session === null || content === null ? null : { session, content };
  }

  /** Reads one article while it is open, and no other. */
  function captureOf(key: ArticleKey): () => Content {
    return () => {
      const content = contentOf(key);
      if (content === null) throw new Error('The article is no longer open.');
      return content;
    };
  }

  /** The same, or null once the article is closed. */
  function tryCaptureOf(key: ArticleKey): () => Content | null {
    return () => contentOf(key);
  }

  const changedKeys = new Set<ArticleKey>();
  /** What is made from the text (counts, checks, lists) hears of it once the letter is on the screen. */
  const tellChanged = afterFrame(() => {
    for (const key of changedKeys) articles.change(key, withBodyChange);
    changedKeys.clear();
  });

  /** The text of an article has changed in its editor, which need not be on the screen: a picture may come late. */
  function bodyChanged(key: ArticleKey): void {
    textChanged(key);
    changedKeys.add(key);
    tellChanged.ask();
  }

  /** Unsaved from now on. */
  function textChanged(key: ArticleKey): void {
    autosave.changed(key);
    journal.changed(key);
  }

  return {
    article,
    articles,
    review,
    reviews,
    comments,
    conversations,
    reading,
    readings,
    tabs: createTabsStore(),
    bodyChanged,
    textChanged,
    autosave,
    journal,
    saves,
    setEditor,
    editorOf,
    seenEditor,
    setFrozen,
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
