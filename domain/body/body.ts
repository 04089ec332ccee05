import { z } from 'zod';
import { JsonObjectSchema, type JsonObject } from '../json.ts';
import { NoteSchema } from './footnoteNote.ts';
import { InstantSchema } from './instant.ts';
import { LinkSchema, MarkSchema } from './marks.ts';
import { NotesSchema } from './notes.ts';
import { RevisionMarksSchema } from './revision.ts';

/**
 * The body of an article: a flat list of blocks, each with an id that stays with it, each text block holding flat
 * runs. A list is a row of `listItem` blocks and a link is a property of its runs: there are no wrapper nodes, so
 * review marks, merge and Word's paragraph marks map one to one (docs/adr/0001-own-body-model.md).
 */

/** A stretch of text with one set of marks. "\n" is a line break inside the block. */
export const TextRunSchema = z.looseObject({
  text: z.string(),
  marks: z.array(MarkSchema).optional(),
  link: LinkSchema.optional(),
  /** A note to oneself: never counted, never published, never on a clipboard (privateText.ts). */
  private: z.boolean().optional(),
  rev: RevisionMarksSchema.optional(),
  /** The comment threads that are about this text. */
  notes: NotesSchema.optional(),
});
export type TextRun = z.infer<typeof TextRunSchema>;

/** An inline thing of a kind this version does not know: carried along untouched, shown as a placeholder. */
export interface UnknownInline {
  readonly unknown: JsonObject;
}
/**
 * A footnote: a reference in the text, and what it says at the end of the page. Its number is its place among the
 * others, so it is stored nowhere.
 */
export const FootnoteSchema = z.looseObject({
  type: z.literal('footnote'),
  id: z.string().min(1).max(64),
  note: NoteSchema,
  rev: RevisionMarksSchema.optional(),
});
export type Footnote = z.infer<typeof FootnoteSchema>;
/** Something in a line that is no text. */
export type InlineObject = Footnote | UnknownInline;
export type Run = TextRun | InlineObject;

export const BlockIdSchema = z.string().min(1).max(64);
export type BlockId = z.infer<typeof BlockIdSchema>;

const UnknownInlineSchema = z.strictObject({ unknown: JsonObjectSchema });

const RunSchema = z.unknown().transform((raw, context): Run => {
  if (isObject(raw) && typeof raw['type'] === 'string') {
    const kept = JsonObjectSchema.safeParse(raw);
    if (kept.success) return inlineFromJson(kept.data);
  }
  // Already wrapped: a run that crosses the process line is parsed a second time.
  const wrapped = UnknownInlineSchema.safeParse(raw);
  if (wrapped.success) return wrapped.data;
  const run = TextRunSchema.safeParse(raw);
  if (run.success) return run.data;
  context.addIssue({ code: 'custom', message: 'a run of text is not valid' });
  return z.NEVER;
});

/** `notes` are the comment threads about the block as a whole. */
const base = { id: BlockIdSchema, rev: RevisionMarksSchema.optional(), notes: NotesSchema.optional() };
const text = { ...base, runs: z.array(RunSchema) };
/**
 * Blocks that stand directly under a fact box and name it here are what is in it. A name without such a box above says
 * nothing.
 */
const inBox = { box: BlockIdSchema.optional() };

export const ParagraphSchema = z.looseObject({ type: z.literal('paragraph'), ...text, ...inBox });
/** Level 2 is a subheading, 3 a smaller one; level 1 is the headline, which is not part of the body. */
export const HeadingSchema = z.looseObject({
  type: z.literal('heading'),
  ...base,
  ...inBox,
  level: z.union([z.literal(2), z.literal(3)]),
  runs: z.array(RunSchema),
});
export const QuoteSchema = z.looseObject({ type: z.literal('quote'), ...text, ...inBox });
/** A quotation set apart from the text to draw readers in; it usually repeats words of the article. */
export const PullQuoteSchema = z.looseObject({ type: z.literal('pullQuote'), ...text });
/** Kinds of note about what an article said before, in the order they are offered. */
export const NOTE_KINDS = ['correction', 'clarification', 'update'] as const;
export const NoteKindSchema = z.enum(NOTE_KINDS);
/** A note to readers about a change after publication; `at` is when it was made. */
export const CorrectionSchema = z.looseObject({
  type: z.literal('correction'),
  ...base,
  kind: NoteKindSchema,
  at: InstantSchema,
  runs: z.array(RunSchema),
});
/** Consecutive items form a list; `level` 0 is the outermost. `start` begins a new numbered list at that number. */
export const ListItemSchema = z.looseObject({
  type: z.literal('listItem'),
  ...base,
  ...inBox,
  list: z.enum(['bullet', 'number']),
  level: z.number().int().min(0).max(8),
  start: z.number().int().min(1).optional(),
  runs: z.array(RunSchema),
});
/**
 * A cell of a table. Consecutive cells with the same `table` form a table, and of these consecutive ones with the same
 * `row` a row; both name nothing else. A row may be shorter than others: it is shown and written with empty cells.
 */
export const CellSchema = z.looseObject({
  type: z.literal('cell'),
  ...base,
  table: BlockIdSchema,
  row: BlockIdSchema,
  /** Says what its column holds, or its row when not the whole row is made of headers. */
  header: z.literal(true).optional(),
  runs: z.array(RunSchema),
});
/** Opens a fact box; its text is the title. What is in the box follows it. */
export const FactBoxSchema = z.looseObject({ type: z.literal('factBox'), ...text });
export const DividerSchema = z.looseObject({ type: z.literal('divider'), ...base });
/** `file` is a name inside the article's media folder; width and height are the original's pixels. */
export const PictureSchema = z.looseObject({
  type: z.literal('picture'),
  ...base,
  ...inBox,
  file: z.string().min(1).max(255),
  width: z.number().int().min(0),
  height: z.number().int().min(0),
  caption: z.string(),
  credit: z.string(),
  alt: z.string(),
  /** Set by the writer when the picture says nothing a reader without it would miss. */
  decorative: z.boolean().optional(),
  /** Names a gallery: pictures in a row that name the same one are shown side by side. */
  gallery: BlockIdSchema.optional(),
});
/** A sound recording; `file` is a name inside the article's media folder. Readers who cannot hear it have the transcript. */
export const AudioSchema = z.looseObject({
  type: z.literal('audio'),
  ...base,
  file: z.string().min(1).max(255),
  title: z.string(),
  credit: z.string(),
  /** Paragraphs parted by "\n". */
  transcript: z.string(),
});
/** A card that stands for something on the web. Nothing of it is ever loaded: title and author are the writer's. */
export const EmbedSchema = z.looseObject({
  type: z.literal('embed'),
  ...base,
  url: z.string(),
  title: z.string(),
  /** The site's name, as domain/embeds/providers.ts knows it, or its host. */
  provider: z.string(),
  author: z.string().optional(),
});

export type Paragraph = z.infer<typeof ParagraphSchema>;
export type Heading = z.infer<typeof HeadingSchema>;
export type Quote = z.infer<typeof QuoteSchema>;
export type PullQuote = z.infer<typeof PullQuoteSchema>;
export type NoteKind = z.infer<typeof NoteKindSchema>;
export type Correction = z.infer<typeof CorrectionSchema>;
export type ListItem = z.infer<typeof ListItemSchema>;
export type Cell = z.infer<typeof CellSchema>;
export type FactBox = z.infer<typeof FactBoxSchema>;
export type Divider = z.infer<typeof DividerSchema>;
export type Picture = z.infer<typeof PictureSchema>;
export type Audio = z.infer<typeof AudioSchema>;
export type Embed = z.infer<typeof EmbedSchema>;
/** A block of a kind this version does not know: its JSON is carried along untouched. */
export interface UnknownBlock {
  readonly type: 'unknown';
  readonly id: BlockId;
  readonly raw: JsonObject;
}

export type TextBlock = Paragraph | Heading | Quote | PullQuote | Correction | ListItem | Cell | FactBox;
export type Block = TextBlock | Divider | Picture | Audio | Embed | UnknownBlock;
export type BlockType = Block['type'];
export type Body = readonly Block[];

const KnownBlockSchema = z.discriminatedUnion('type', [
  ParagraphSchema,
  HeadingSchema,
  QuoteSchema,
  PullQuoteSchema,
  CorrectionSchema,
  ListItemSchema,
  CellSchema,
  FactBoxSchema,
  DividerSchema,
  PictureSchema,
  AudioSchema,
  EmbedSchema,
]);
const KNOWN_TYPES: ReadonlySet<string> = new Set(KnownBlockSchema.options.map((one) => one.shape.type.value));

/**
 * Parses one block of a file. A known type must be whole, or the block is an error (guessing would lose text); an
 * unknown type is kept as it is.
 */
export const BlockSchema = z.unknown().transform((raw, context): Block => {
  if (isObject(raw) && typeof raw['type'] === 'string' && !KNOWN_TYPES.has(raw['type'])) {
    // Already wrapped: a block that crosses the process line is parsed a second time.
    const wrapped = UnknownBlockSchema.safeParse(raw);
    if (wrapped.success) return wrapped.data;
    const kept = JsonObjectSchema.safeParse(raw);
    const id = BlockIdSchema.safeParse(raw['id']);
    if (kept.success && id.success) return { type: 'unknown', id: id.data, raw: kept.data };
  }
  const block = KnownBlockSchema.safeParse(raw);
  if (block.success) return block.data;
  context.addIssue({ code: 'custom', message: describeBlockError(raw) });
  return z.NEVER;
});

const UnknownBlockSchema = z.strictObject({
  type: z.literal('unknown'),
  id: BlockIdSchema,
  raw: JsonObjectSchema,
});

export const BodySchema = z.array(BlockSchema);

/** The JSON of a block as the file holds it: unknown things are unwrapped to what they were. */
export function blockToJson(block: Block): JsonObject {
  if (block.type === 'unknown') return block.raw;
  if (!isTextBlock(block)) return block as JsonObject;
  const { runs, ...rest } = block;
  return { ...rest, runs: runs.map((run) => (isTextRun(run) ? run : inlineToJson(run))) } as JsonObject;
}

/** Whether a block holds text runs. */
export function isTextBlock(block: Block): block is TextBlock {
  return TEXT_TYPES.has(block.type);
}

const TEXT_TYPES: ReadonlySet<BlockType> = new Set<TextBlock['type']>([
  'paragraph',
  'heading',
  'quote',
  'pullQuote',
  'correction',
  'listItem',
  'cell',
  'factBox',
]);

/** Whether a run is an inline thing of unknown kind. */
export function isUnknownInline(run: Run): run is UnknownInline {
  return 'unknown' in run && !('text' in run);
}

/** Whether a run is a footnote. */
export function isFootnote(run: Run): run is Footnote {
  return !isUnknownInline(run) && run['type'] === 'footnote';
}

/** Whether a run is text: neither a footnote nor something of unknown kind. */
export function isTextRun(run: Run): run is TextRun {
  return !isUnknownInline(run) && !isFootnote(run);
}

/** The JSON of an inline thing as the file holds it. */
export function inlineToJson(run: InlineObject): JsonObject {
  // A footnote is JSON by its schema; optional keys hide that from the compiler.
  return isUnknownInline(run) ? run.unknown : (run as JsonObject);
}

/** The inline thing that some JSON is; one of unknown kind is kept as it is. */
export function inlineFromJson(raw: JsonObject): InlineObject {
  const footnote = FootnoteSchema.safeParse(raw);
  return footnote.success ? footnote.data : { unknown: raw };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function describeBlockError(raw: unknown): string {
  const type = isObject(raw) && typeof raw['type'] === 'string' ? raw['type'] : 'without a type';
  return `a block (${type.slice(0, 40)}) is not valid`;
}
