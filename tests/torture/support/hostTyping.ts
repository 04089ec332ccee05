import { dirname, join } from 'node:path';
import type { Content } from '../../../domain/article/article.ts';
import { diffContent } from '../../../domain/journal/delta.ts';
import type { ArticleStore } from '../../../electron/articles/articleStore.ts';
import { createArticleKeeper, type ArticleKeeper } from '../../../electron/keeping/articleKeeper.ts';
import { contentAt } from './hostContent.ts';

interface Page {
  seq: number;
  last: Content | null;
}

export interface Typed {
  readonly desk: string;
  readonly key: string;
  readonly doc: string;
  readonly n: number;
  readonly carry?: readonly string[];
}

/** Plays the page's part before the real keeper: what is typed goes to the journal, then into a save. */
export function createTyping(storeOf: (desk: string) => ArticleStore, trouble: (sentence: string) => void) {
  const keepers = new Map<string, ArticleKeeper>();
  const pages = new Map<string, Page>();
  const keeperOf = (desk: string): ArticleKeeper => {
    const known = keepers.get(desk) ?? createArticleKeeper({ articles: storeOf(desk), journals: join(dirname(desk), 'journals'), now: () => new Date(), trouble });
    keepers.set(desk, known);
    return known;
  };
  const pageOf = (desk: string, key: string): Page => {
    const page = pages.get(join(desk, key)) ?? { seq: 0, last: null };
    pages.set(join(desk, key), page);
    return page;
  };
  return {
    /** As renderer/features/journal does it: only what changed, or everything when that is wanted or the last try failed. */
    async type({ desk, key, doc, n, carry }: Typed): Promise<void> {
      const page = pageOf(desk, key);
      const content = contentAt(doc, n, carry);
      for (let tries = 0; tries < 2; tries += 1) {
        page.seq += 1;
        const delta = page.last === null ? null : diffContent(page.last, content);
        page.last = null;
        const wanted = delta === null ? await keeperOf(desk).base(key, page.seq, content) : await keeperOf(desk).append(key, page.seq, delta);
        if (wanted === 'base') continue;
        page.last = content;
        return;
      }
      throw new Error('the journal wants everything over and over');
    },
    save: ({ desk, key, doc, n, carry }: Typed, base: string) => keeperOf(desk).save(key, base, contentAt(doc, n, carry), pageOf(desk, key).seq),
    close: (desk: string, key: string) => keeperOf(desk).close(key),
  };
}
