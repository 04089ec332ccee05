import { ArticleKeySchema } from '../../domain/library/entry.ts';
import { FailureError } from '../files/failureError.ts';
import { MEDIA_POLICY } from '../app/contentPolicy.ts';
import { mediaTypeOf, notFound, respondRange } from '../app/responses.ts';
import type { ArticleStore } from './articleStore.ts';

/** Answers stet-media://media/<article key>/<file> with that picture or recording. */
export async function serveMedia(url: string, range: string | null, articles: ArticleStore | null): Promise<Response> {
  const parts = decodedParts(url);
  if (articles === null || parts?.length !== 2) return notFound();
  return serveFile(articles, parts[0] ?? '', parts[1] ?? '', range);
}

/** One media file of one article, whichever scheme asked. */
export async function serveFile(articles: ArticleStore, key: string, file: string, range: string | null): Promise<Response> {
  const type = mediaTypeOf(file);
  if (type === null || !ArticleKeySchema.safeParse(key).success) return notFound();
  try {
    return respondRange(await articles.readMedia(key, file), range, type, MEDIA_POLICY);
  } catch (error) {
    if (error instanceof FailureError) return notFound();
    throw error;
  }
}

/** The parts of an address's path, decoded; null when it does not decode. */
export function decodedParts(url: string): string[] | null {
  try {
    return new URL(url).pathname.split('/').slice(1).map(decodeURIComponent);
  } catch (error) {
    if (error instanceof URIError || error instanceof TypeError) return null;
    throw error;
  }
}
