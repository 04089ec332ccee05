import { z } from 'zod';
import { ArticleIdSchema, ContentSchema, HeaderSchema, RevisionSchema } from '../domain/article/article.ts';
import { InstantSchema } from '../domain/article/metadata.ts';
import { CommandIdSchema, MenuStateSchema } from '../domain/commands/commands.ts';
import { ArticleKeySchema, LibraryEntrySchema } from '../domain/library/entry.ts';
import { OutletSchema } from '../domain/outlet/outlet.ts';
import type { Result } from '../domain/result.ts';
import { SettingsPatchSchema, SettingsSchema } from '../domain/settings/settings.ts';
import type { Failure } from './errors.ts';

/**
 * Everything that may cross the process line. A request goes renderer → main and has an input and an output schema;
 * an event goes main → renderer. Both sides take their types from these tables, and `ipc/register.ts` checks inputs.
 */
interface RequestSpec {
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}

/** A desk as the screen shows it. `key` names it in later requests; the renderer never names paths. */
export const DeskSchema = z.object({ name: z.string(), path: z.string() });
export const DesksSchema = z.object({
  current: DeskSchema.nullable(),
  /** What "Use this folder" on the first screen would create or open. */
  suggested: DeskSchema,
  recent: z.array(DeskSchema.extend({ index: z.number().int().min(0), missing: z.boolean() })),
});

export const MediaSchema = z.object({
  file: z.string(),
  width: z.number().int().min(0),
  height: z.number().int().min(0),
  /** Taken from the picture's own IPTC/XMP where present. */
  caption: z.string(),
  credit: z.string(),
  alt: z.string(),
});

export const OpenedArticleSchema = z.object({
  key: ArticleKeySchema,
  header: HeaderSchema,
  content: ContentSchema,
  /** Why it cannot be saved, or null when it can. */
  readOnly: z.string().nullable(),
  /** Another program changed the file since Stet wrote it. */
  edited: z.boolean(),
  /** Names of the files in its media folder. */
  media: z.array(z.string()),
});

export const SaveReceiptSchema = z.object({ revision: RevisionSchema, savedAt: InstantSchema });
const ByKey = z.object({ key: ArticleKeySchema });
export const ExportFormatSchema = z.enum(['html', 'fragment']);
export const ReportSchema = z.object({
  entry: LibraryEntrySchema,
  /** What the importer guessed or left out, one plain sentence each. */
  notes: z.array(z.string()),
});

/** Pictures and files above this are refused before they are read. */
export const MAX_MEDIA_BYTES = 50 * 1024 * 1024;

export const requests = {
  'app:info': { input: z.void(), output: z.object({ version: z.string(), platform: z.string(), runtime: z.string(), tour: z.boolean() }) },
  'app:flushed': { input: z.object({ saved: z.boolean() }), output: z.void() },
  'menu:state': { input: MenuStateSchema, output: z.void() },

  'desk:list': { input: z.void(), output: DesksSchema },
  'desk:useSuggested': { input: z.void(), output: DesksSchema },
  'desk:choose': { input: z.void(), output: DesksSchema },
  'desk:openRecent': { input: z.object({ index: z.number().int().min(0) }), output: DesksSchema },

  'library:list': { input: z.void(), output: z.array(LibraryEntrySchema) },
  'library:trashed': { input: z.void(), output: z.array(LibraryEntrySchema) },

  'article:create': { input: z.object({ headline: z.string().max(500) }), output: LibraryEntrySchema },
  'article:sample': { input: z.void(), output: LibraryEntrySchema },
  'article:open': { input: ByKey, output: OpenedArticleSchema },
  'article:save': {
    input: z.object({ key: ArticleKeySchema, baseRevision: RevisionSchema, content: ContentSchema }),
    output: SaveReceiptSchema,
  },
  'article:rename': { input: ByKey.extend({ headline: z.string().max(500) }), output: LibraryEntrySchema },
  'article:duplicate': { input: ByKey, output: LibraryEntrySchema },
  'article:trash': { input: ByKey, output: z.void() },
  'article:restore': { input: ByKey, output: LibraryEntrySchema },
  'article:showInFolder': { input: ByKey, output: z.void() },

  'media:add': {
    input: ByKey.extend({ name: z.string().max(255), bytes: z.instanceof(Uint8Array) }),
    output: MediaSchema,
  },
  'media:pick': { input: ByKey, output: z.array(MediaSchema) },

  /** Renders what is on the screen; the address is loaded by the preview's frame. */
  'preview:show': { input: ByKey.extend({ content: ContentSchema }), output: z.object({ url: z.string() }) },

  /** Writes the saved article; asks where. `cancelled` when the person closed the dialog. */
  'export:write': {
    input: ByKey.extend({ revision: RevisionSchema, format: ExportFormatSchema, pictures: z.enum(['files', 'inline']) }),
    output: z.object({ path: z.string(), files: z.number().int() }),
  },
  'export:copy': { input: ByKey.extend({ content: ContentSchema, format: ExportFormatSchema }), output: z.void() },
  'export:showInFolder': { input: z.void(), output: z.void() },

  'import:pick': { input: z.void(), output: z.array(ReportSchema) },
  'import:file': {
    input: z.object({ name: z.string().max(255), bytes: z.instanceof(Uint8Array) }),
    output: ReportSchema,
  },

  'outlet:get': { input: z.void(), output: OutletSchema },
  'outlet:update': { input: OutletSchema, output: OutletSchema },
  'settings:get': { input: z.void(), output: SettingsSchema },
  'settings:update': { input: SettingsPatchSchema, output: SettingsSchema },
  'settings:reset': { input: z.void(), output: SettingsSchema },

  /** Asks the person, then opens an http(s) or mailto address outside Stet. */
  'link:open': { input: z.object({ url: z.string().max(2000) }), output: z.void() },
} as const satisfies Record<string, RequestSpec>;

export const events = {
  'command:run': CommandIdSchema,
  'library:changed': z.null(),
  'article:changedOnDisk': z.object({ key: ArticleKeySchema, kind: z.enum(['changed', 'gone']) }),
  'settings:changed': SettingsSchema,
  'outlet:changed': OutletSchema,
  /** Something went well or wrong that no request asked for; shown as a notice. */
  'app:notice': z.object({ kind: z.enum(['info', 'problem']), sentence: z.string() }),
  /** Save now and answer with `app:flushed`; the window waits. */
  'app:willQuit': z.null(),
} as const satisfies Record<string, z.ZodType>;

export type RequestName = keyof typeof requests;
export type EventName = keyof typeof events;
export type Input<C extends RequestName> = z.infer<(typeof requests)[C]['input']>;
export type Output<C extends RequestName> = z.infer<(typeof requests)[C]['output']>;
export type Payload<E extends EventName> = z.infer<(typeof events)[E]>;

/** The one object the preload exposes, as `window.api`. */
export interface Api {
  /** Sends a request. Expected failures come back as values; it rejects only for a name that is not in the table. */
  request<C extends RequestName>(name: C, input: Input<C>): Promise<Result<Output<C>, Failure>>;
  /** Listens to an event; returns the function that stops listening. */
  on<E extends EventName>(name: E, listener: (payload: Payload<E>) => void): () => void;
}

export type Desk = z.infer<typeof DeskSchema>;
export type Desks = z.infer<typeof DesksSchema>;
export type Media = z.infer<typeof MediaSchema>;
export type OpenedArticle = z.infer<typeof OpenedArticleSchema>;
export type SaveReceipt = z.infer<typeof SaveReceiptSchema>;
export type ExportFormat = z.infer<typeof ExportFormatSchema>;
export type ImportReport = z.infer<typeof ReportSchema>;
export type { ArticleId } from '../domain/article/article.ts';
export { ArticleIdSchema };
