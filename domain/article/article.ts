import { z } from 'zod';
import { BodySchema, type Block } from '../body/body.ts';
import { ThreadsSchema, type Threads } from '../comments/thread.ts';
import { CountsSchema, countBody, type Counts } from '../body/counts.ts';
import { ReviewSchema, type Review } from '../suggestions/review.ts';
import { InstantSchema, MetadataSchema, newMetadata, type Metadata } from './metadata.ts';

/** The format this version writes. Files of a higher number open read-only. */
export const FORMAT = 1;

/** What a person edits: the part of an article that the hash covers and a save replaces. */
export const ContentSchema = z.looseObject({
  meta: MetadataSchema,
  body: BodySchema,
  review: ReviewSchema.optional(),
  comments: ThreadsSchema.optional(),
});
export interface Content {
  readonly meta: Metadata;
  readonly body: readonly Block[];
  /** Pending changes; absent when there are none. */
  readonly review?: Review | undefined;
  /** Comment threads, resolved ones too; absent when there are none. */
  readonly comments?: Threads | undefined;
  /** Top-level parts of a kind this version does not know, kept as they are. */
  readonly [unknown: string]: unknown;
}

export const ArticleIdSchema = z.uuid();
export const RevisionSchema = z.uuid();
export type ArticleId = z.infer<typeof ArticleIdSchema>;
export type Revision = z.infer<typeof RevisionSchema>;

/** What Stet itself writes about an article, before its content in the file. */
export const HeaderSchema = z.object({
  format: z.number().int().min(1),
  id: ArticleIdSchema,
  revision: RevisionSchema,
  /** The revision this one was made from; the chain is what a merge uses. Null for the first. */
  parent: RevisionSchema.nullable(),
  createdAt: InstantSchema,
  savedAt: InstantSchema,
  /** "sha256:" + hex of the content's canonical JSON (articleFile.ts). */
  hash: z.string(),
  counts: CountsSchema,
});
export type Header = z.infer<typeof HeaderSchema>;

/** A whole article.json. */
export interface Article {
  readonly header: Header;
  readonly content: Content;
}

/** A new article's content: one empty paragraph, so that the caret has a place. */
export function newContent(meta: Partial<Metadata>, newId: () => string): Content {
  return { meta: newMetadata(meta), body: [{ type: 'paragraph', id: newId(), runs: [] }] };
}

/** Counts that a header states. */
export function contentCounts(content: Content): Counts {
  return countBody(content.body);
}
