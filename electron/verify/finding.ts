import type { ArticleKey } from '../../domain/library/entry.ts';

/** Something in a desk that is not as Stet left it. */
export interface DeskFinding {
  readonly kind:
    | 'article-damaged' | 'article-missing' | 'article-changed' | 'chain' | 'version-damaged' | 'media-missing' | 'media-damaged'
    | 'leftover' | 'conflict-copy' | 'journal-damaged' | 'journal-unsaved';
  readonly key: ArticleKey | null;
  readonly file: string;
  readonly sentence: string;
}
