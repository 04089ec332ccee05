import type { LibraryEntry } from '../../domain/library/entry.ts';
import { newOutlet } from '../../domain/outlet/outlet.ts';
import { sampleDesk } from '../../domain/sample/sampleDesk.ts';
import type { ArticleStore } from '../articles/articleStore.ts';
import type { MediaFile } from '../articles/createArticle.ts';
import type { OutletStore } from './outletStore.ts';

export interface SampleSource {
  readonly newId: () => string;
  readonly now: () => Date;
  /** The bytes of a file of electron/assets/sample. */
  readonly sampleMedia: (file: string) => Uint8Array;
}

/** Makes a new desk one that can be tried at once: outlet settings and the sample with its companions. */
export async function fillNewDesk(articles: ArticleStore, outlet: OutletStore, source: SampleSource): Promise<void> {
  await outlet.update(newOutlet());
  const { articles: contents } = sampleDesk(source.newId, source.now().toISOString());
  // The sample last, so that it stands first in the list.
  for (const content of contents.slice(1).reverse()) await articles.create(content);
  await addSample(articles, source);
}

/** Adds the sample article with its picture. */
export function addSample(articles: ArticleStore, { newId, now, sampleMedia }: SampleSource): Promise<LibraryEntry> {
  const { articles: [sample], media } = sampleDesk(newId, now().toISOString());
  return articles.create(sample, media.map(({ file }): MediaFile => ({ file, bytes: sampleMedia(file) })));
}
