import type { z } from 'zod';
import { blockToJson } from '../body/body.ts';
import { canonicalJson, isDeeperThan, MAX_DEPTH } from '../json.ts';
import { fail, ok, type Result } from '../result.ts';
import { ContentSchema, contentCounts, FORMAT, HeaderSchema, type Article, type Content, type Header } from './article.ts';
import { migrate } from './migrations.ts';

/** Hex SHA-256 of UTF-8 text; passed in, since the domain has no crypto. */
export type Sha256 = (text: string) => string;

/** Why a file could not be opened as an article. `sentence` is for the person. */
export interface DamagedFile {
  readonly code: 'empty' | 'binary' | 'merge-markers' | 'not-json' | 'not-article' | 'too-deep' | 'emptied';
  readonly sentence: string;
}

/** `edited`: the content is whole, yet it is not what Stet last wrote (another program changed it). */
export interface ParsedArticle {
  readonly article: Article;
  /** Of the content that is really there; the header's differs when it was edited. */
  readonly hash: string;
  readonly edited: boolean;
  /** A later version of Stet wrote this; show it, never save it. */
  readonly readOnly: boolean;
}

const HEADER_KEYS = new Set(Object.keys(HeaderSchema.shape));

/**
 * Reads the text of an article.json. Nothing is guessed: a file that does not fit is described, so that it stays
 * untouched on disk.
 */
export function parseArticle(text: string, sha256: Sha256): Result<ParsedArticle, DamagedFile> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const header = HeaderSchema.safeParse(migrate(json.value));
  if (!header.success) return damaged('not-article', `It does not have the form of a Stet article (${where(header.error)}).`);
  const readOnly = header.data.format > FORMAT;
  const content = parseContent(migrate(json.value));
  if (!content.ok) {
    if (!readOnly) return content;
    return damaged('not-article', 'A later version of Stet wrote it. Update Stet to open it.');
  }
  const article: Article = { header: header.data, content: content.value };
  const counted = contentCounts(article.content);
  const hash = hashContent(article.content, sha256);
  const edited = hash !== header.data.hash;
  // A body that lost everything since the header was written is a cut file, not an edit to accept quietly.
  if (edited && header.data.counts.characters > 0 && counted.characters === 0) {
    return damaged('emptied', 'Its text is gone although it should hold some.');
  }
  return ok({ article, hash, edited, readOnly });
}

/** The bytes of an article.json as text: stable key order, one block and one thread a line, so that `git diff` reads well. */
export function serializeArticle(article: Article): string {
  const { header, content } = article;
  const { meta, body, comments, ...rest } = content;
  const lines = [
    ...Object.entries(header).map(([key, value]) => entry(key, value)),
    `  "meta": {\n${Object.entries(meta)
      .map(([key, value]) => `  ${entry(key, value)}`)
      .join(',\n')}\n  }`,
    `  "body": [\n${body.map((block) => `    ${JSON.stringify(blockToJson(block))}`).join(',\n')}\n  ]`,
    ...Object.entries(rest).map(([key, value]) => entry(key, value)),
    ...(comments === undefined ? [] : [`  "comments": [\n${comments.map((thread) => `    ${JSON.stringify(thread)}`).join(',\n')}\n  ]`]),
  ];
  return `{\n${lines.join(',\n')}\n}\n`;
}

/** "sha256:" + hex over the content's canonical JSON: keys sorted, unknown things as the file holds them. */
export function hashContent(content: Content, sha256: Sha256): string {
  const { body, ...rest } = content;
  return `sha256:${sha256(canonicalJson({ ...rest, body: body.map(blockToJson) }))}`;
}

/** Stamps content as a saved revision. */
export function stampArticle(
  content: Content,
  given: Pick<Header, 'id' | 'revision' | 'parent' | 'createdAt' | 'savedAt'>,
  sha256: Sha256,
): Article {
  const { id, revision, parent, createdAt, savedAt } = given;
  const hash = hashContent(content, sha256);
  const header: Header = {
    format: FORMAT, id, revision, parent, createdAt, savedAt, hash, counts: contentCounts(content),
  };
  return { header, content };
}

function parseJson(text: string): Result<Record<string, unknown>, DamagedFile> {
  const bare = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (bare.trim() === '') return damaged('empty', 'It is empty.');
  if (bare.includes('\u0000')) return damaged('binary', 'It holds bytes that are not text, as a crash or a bad disk leaves them.');
  if (/^(<{7} |={7}$|>{7} )/m.test(bare)) return damaged('merge-markers', 'It holds the marks of an unfinished merge (<<<<<<<).');
  let value: unknown;
  try {
    value = JSON.parse(bare);
  } catch (error) {
    const detail = error instanceof SyntaxError ? error.message : String(error);
    return damaged('not-json', `It is cut short or garbled (${detail.slice(0, 120)}).`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return damaged('not-article', 'It is not a Stet article.');
  if (isDeeperThan(value, MAX_DEPTH)) return damaged('too-deep', 'It nests deeper than any article does.');
  return ok(value as Record<string, unknown>);
}

function parseContent(json: Record<string, unknown>): Result<Content, DamagedFile> {
  const own = Object.entries(json).filter(([key]) => !HEADER_KEYS.has(key) && key !== '__proto__');
  const content = ContentSchema.safeParse(Object.fromEntries(own));
  if (!content.success) return damaged('not-article', `It does not have the form of a Stet article (${where(content.error)}).`);
  const ids = new Set<string>();
  for (const block of content.data.body) {
    if (ids.has(block.id)) return damaged('not-article', `Two of its blocks carry the same id (${block.id}).`);
    ids.add(block.id);
  }
  return ok(content.data);
}

function damaged(code: DamagedFile['code'], sentence: string): Result<never, DamagedFile> {
  return fail({ code, sentence });
}

function where(error: z.ZodError): string {
  const issue = error.issues[0];
  return issue === undefined ? 'unknown' : `${issue.path.join('.') || 'top'}: ${issue.message}`;
}

const entry = (key: string, value: unknown): string => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`;
