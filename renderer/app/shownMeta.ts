import { useMemo, useSyncExternalStore } from 'react';
import type { Metadata } from '../../domain/article/metadata.ts';
import type { ArticleKey } from '../../domain/library/entry.ts';
import { decideMeta } from '../../domain/review/suggestMeta.ts';
import { ACCEPT_ALL, REJECT_ALL } from '../../domain/suggestions/decide.ts';
import { isFrozen, isView } from '../features/review/reviewStore.ts';
import type { Core } from './core.ts';

/**
 * The fields of an open article as its view shows them, and whether they can be changed there. Typing in the text
 * changes none of what is read here, so nothing that uses it is rendered anew for a key.
 */
export function useShownMeta(
  { articles, reviews }: Pick<Core, 'articles' | 'reviews'>,
  key: ArticleKey,
): { readonly meta: Metadata | null; readonly readOnly: boolean } {
  const meta = useSyncExternalStore(articles.subscribe, () => articles.of(key)?.meta ?? null);
  const locked = useSyncExternalStore(articles.subscribe, () => articles.of(key)?.session?.readOnly !== null);
  const view = useSyncExternalStore(reviews.subscribe, () => reviews.of(key)?.view ?? 'all');
  const mode = useSyncExternalStore(reviews.subscribe, () => reviews.of(key)?.mode ?? 'edit');
  const fields = useSyncExternalStore(reviews.subscribe, () => reviews.of(key)?.review.fields);
  const shown = useMemo(() => {
    if (meta === null || !isView(view)) return meta;
    return decideMeta({ meta, fields: fields ?? {} }, view === 'original' ? REJECT_ALL : ACCEPT_ALL).meta;
  }, [meta, view, fields]);
  return { meta: shown, readOnly: locked || isFrozen({ mode, view }) };
}
