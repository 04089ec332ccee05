import { create } from 'zustand';
import type { Content, Header } from '../../../domain/article/article.ts';
import type { Metadata } from '../../../domain/article/metadata.ts';
import type { Block } from '../../../domain/body/body.ts';
import type { Threads } from '../../../domain/comments/thread.ts';
import { reviewForFile, type Review } from '../../../domain/suggestions/review.ts';
import type { ArticleKey } from '../../../domain/library/entry.ts';
import type { OpenedArticle } from '../../api.ts';
import type { EditorHandle, EditorStatus } from '../../editor/editorTypes.ts';

/** The article on the screen. Its body lives in the editor; everything else is here. */
export interface Session {
  readonly key: ArticleKey;
  readonly header: Header;
  /** The content as it was opened; its parts of unknown kind go back into every save. */
  readonly loaded: Content;
  readonly media: readonly string[];
  /** Why it cannot be changed, or null when it can; empty for a moment that needs no word. */
  readonly readOnly: string | null;
  /** Grows when the text is replaced from disk, so that no field keeps an undo step of the text before. */
  readonly epoch: number;
}

export interface ArticleState {
  readonly session: Session | null;
  readonly meta: Metadata | null;
  /** Counts changes; debounced readers (preview, checks, counts) listen to it. */
  readonly version: number;
  readonly status: EditorStatus | null;
  /** Editor commands apply: the caret is, or was last, in the body. */
  readonly inBody: boolean;
  readonly changeMeta: (patch: Partial<Metadata>) => void;
  readonly setInBody: (inBody: boolean) => void;
}

export type ArticleStore = ReturnType<typeof createArticleStore>;

/** The store of the article on the screen; what it holds of others is on a shelf (app/shelf.ts). */
export function createArticleStore() {
  return create<ArticleState>((set) => ({
    session: null,
    meta: null,
    version: 0,
    status: null,
    inBody: true,
    changeMeta: (patch) => {
      set(({ meta, version }) =>
        meta === null ? {} : { meta: { ...meta, ...patch }, version: version + 1 },
      );
    },
    setInBody: (inBody) => {
      set({ inBody });
    },
  }));
}

/** An article that has just been opened. */
export function openedArticle(opened: OpenedArticle): Partial<ArticleState> {
  return { session: sessionOf(opened, 0), meta: opened.content.meta };
}

/** The article with another text of it, read from disk. */
export function replaced({ session, version }: ArticleState, opened: OpenedArticle): Partial<ArticleState> {
  const epoch = (session?.epoch ?? 0) + 1;
  return { session: sessionOf(opened, epoch), meta: opened.content.meta, version: version + 1 };
}

/** The article once its text has changed in the editor. */
export function withBodyChange({ version }: ArticleState): Partial<ArticleState> {
  return { version: version + 1 };
}

/** The article as the toolbar is to see it. */
export function withStatus(status: EditorStatus): Partial<ArticleState> {
  return status.focused ? { status, inBody: true } : { status };
}

/** The article with more files in its media folder. */
export function withMedia({ session }: ArticleState, files: readonly string[]): Partial<ArticleState> {
  return session === null ? {} : { session: { ...session, media: [...new Set([...session.media, ...files])] } };
}

function sessionOf(opened: OpenedArticle, epoch: number): Session {
  const { key, header, media, readOnly } = opened;
  return { key, header, loaded: opened.content, media, readOnly, epoch };
}

/** The article as it stands on the screen. */
export function contentNow(
  session: Session,
  { meta, body, review, comments }: { meta: Metadata; body: readonly Block[]; review: Review; comments: Threads },
): Content {
  const { review: _review, comments: _comments, ...rest } = session.loaded;
  const kept = reviewForFile(review, body);
  return { ...rest, meta, body, ...(kept === undefined ? {} : { review: kept }), ...(comments.length === 0 ? {} : { comments }) };
}

/** The body on the screen, or the one that was opened while the editor is not there yet. */
export function bodyNow(session: Session, editor: EditorHandle | null): readonly Block[] {
  return editor?.body() ?? session.loaded.body;
}
