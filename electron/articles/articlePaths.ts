import { join } from 'node:path';
import { ArticleKeySchema, type ArticleKey } from '../../domain/library/entry.ts';
import { FailureError } from '../files/failureError.ts';

export const ARTICLE_FILE = 'article.json';

/** Stet's own things in a desk, out of sight in most file managers. */
const OWN_FOLDER = '.stet';

export const ownFolder = (desk: string): string => join(desk, OWN_FOLDER);
export const trashFolder = (desk: string): string => join(desk, OWN_FOLDER, 'trash');
/** Where a new article's folder is built before it appears in the desk whole. */
export const buildingFolder = (desk: string): string => join(desk, OWN_FOLDER, 'building');

/** The folder of an article in a desk or its trash. A key never leads out of it. */
export function articleFolder(root: string, key: ArticleKey): string {
  if (!ArticleKeySchema.safeParse(key).success) throw new FailureError('invalid', 'That is not the name of an article.');
  return join(root, key);
}

export const articlePath = (root: string, key: ArticleKey): string => join(articleFolder(root, key), ARTICLE_FILE);
export const mediaFolder = (root: string, key: ArticleKey): string => join(articleFolder(root, key), 'media');
export const versionsFolder = (root: string, key: ArticleKey): string => join(articleFolder(root, key), 'versions');

/** A date as local yyyy-mm-dd. */
export function localDay(date: Date): string {
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** A date as local yyyymmdd-hhmmss, for names of copies. */
export function localStamp(date: Date): string {
  const time = `${two(date.getHours())}${two(date.getMinutes())}${two(date.getSeconds())}`;
  return `${localDay(date).replaceAll('-', '')}-${time}`;
}

const two = (n: number): string => String(n).padStart(2, '0');
