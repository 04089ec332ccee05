import { parseArticle, serializeArticle, type ParsedArticle, type Sha256 } from '../../domain/article/articleFile.ts';
import type { Article } from '../../domain/article/article.ts';
import { FailureError } from '../files/failureError.ts';
import { sha256 as hashBytes } from '../files/sha256.ts';
import { readLimited, type ReadFile } from '../files/readLimited.ts';

/** Far above any article (50,000 words are half a megabyte), below what hostile JSON needs to hang the reader. */
const MAX_ARTICLE_BYTES = 8 * 1024 * 1024;

export interface ArticleOnDisk extends ParsedArticle {
  readonly bytesHash: string;
  readonly file: ReadFile;
}

/** Reads an article.json. A damaged one is a FailureError with its description and stays as it is. */
export async function readArticleFile(path: string, root: string, sha256: Sha256): Promise<ArticleOnDisk> {
  const file = await readLimited(path, { maxBytes: MAX_ARTICLE_BYTES, within: root });
  return { ...parseBytes(file.bytes, sha256), bytesHash: hashBytes(file.bytes), file };
}

/** The article in the bytes of a file. */
export function parseBytes(bytes: Uint8Array, sha256: Sha256): ParsedArticle {
  const parsed = parseArticle(decodeUtf8(bytes), sha256);
  if (!parsed.ok) throw new FailureError('damaged', parsed.error.sentence);
  return parsed.value;
}

/** The bytes to write. They are read back first: what cannot be opened again must never be saved. */
export function articleBytes(article: Article, sha256: Sha256): Buffer {
  const text = serializeArticle(article);
  const parsed = parseArticle(text, sha256);
  if (!parsed.ok || parsed.value.edited) {
    const why = parsed.ok ? 'Its text does not survive being written.' : parsed.error.sentence;
    throw new FailureError('invalid', `Not saved: the article could not be opened again. ${why}`);
  }
  const bytes = Buffer.from(text, 'utf8');
  if (bytes.byteLength > MAX_ARTICLE_BYTES) {
    throw new FailureError('too-large', 'Not saved: this is longer than an article can be (8 MB). Split it into several articles.');
  }
  return bytes;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch (error) {
    throw new FailureError('damaged', 'It holds bytes that are not text.', { cause: error });
  }
}
