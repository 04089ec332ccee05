import { z } from 'zod';
import { ArticleIdSchema, ContentSchema, RevisionSchema, type Content } from '../article/article.ts';
import { InstantSchema } from '../article/metadata.ts';
import { blockToJson } from '../body/body.ts';
import { ArticleKeySchema } from '../library/entry.ts';
import { DeltaSchema, deltaToJson } from './delta.ts';

const SeqSchema = z.number().int().min(0);

/** A journal begins with the whole text, so that it needs no other file to be read. */
const BaseRecordSchema = z.object({
  kind: z.literal('base'),
  format: z.literal(1),
  desk: z.string(),
  key: ArticleKeySchema,
  id: ArticleIdSchema,
  /** The revision on disk that the text was made from, and the hash of the content that was there. */
  revision: RevisionSchema,
  hash: z.string(),
  seq: SeqSchema,
  at: InstantSchema,
  /** Names of earlier journal files whose text this one has taken over; they go when it is safe on disk. */
  replaces: z.array(z.string().regex(/^[0-9a-f]{32}(-\d+)?\.journal$/)).optional(),
  content: ContentSchema,
});
const DeltaRecordSchema = z.object({ kind: z.literal('delta'), seq: SeqSchema, at: InstantSchema, delta: DeltaSchema });
/** The article's file now holds the text as it was at `seq`. */
const SavedRecordSchema = z.object({
  kind: z.literal('saved'),
  seq: SeqSchema,
  at: InstantSchema,
  revision: RevisionSchema,
  hash: z.string(),
});

/** One record of an article's journal. */
export const JournalRecordSchema = z.discriminatedUnion('kind', [BaseRecordSchema, DeltaRecordSchema, SavedRecordSchema]);
export type JournalRecord = z.infer<typeof JournalRecordSchema>;
export type BaseRecord = Omit<z.infer<typeof BaseRecordSchema>, 'content'> & { readonly content: Content };
export type DeltaRecord = z.infer<typeof DeltaRecordSchema>;
export type SavedRecord = z.infer<typeof SavedRecordSchema>;

/** The JSON text of a record: unknown things as the article's file holds them. */
export function recordToJson(record: BaseRecord | DeltaRecord | SavedRecord): string {
  switch (record.kind) {
    case 'base': {
      const { content, ...rest } = record;
      return JSON.stringify({ ...rest, content: { ...content, body: content.body.map(blockToJson) } });
    }
    case 'delta': {
      const { delta, ...rest } = record;
      return `${JSON.stringify(rest).slice(0, -1)},"delta":${deltaToJson(delta)}}`;
    }
    case 'saved':
      return JSON.stringify(record);
  }
}
