import type { Article } from '../../domain/article/article.ts';
import { hashContent, stampArticle } from '../../domain/article/articleFile.ts';
import { sha256 } from '../files/sha256.ts';

/**
 * An article whose header says what is really there. What another program wrote gets a revision of its own, made from
 * its hash, so that the same text has the same one whenever it is looked at.
 */
export function honestArticle({ header, content }: Article): Article {
  const hash = hashContent(content, sha256);
  if (hash === header.hash) return { header, content };
  return stampArticle(content, { ...header, revision: revisionOf(hash), parent: header.revision }, sha256);
}

function revisionOf(hash: string): string {
  const hex = hash.replace(/^sha256:/, '');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
