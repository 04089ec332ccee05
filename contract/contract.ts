import { z } from 'zod';
import { ArticleIdSchema, ContentSchema, HeaderSchema, RevisionSchema } from '../domain/article/article.ts';
import { InstantSchema } from '../domain/article/metadata.ts';
import { CommandIdSchema, MenuStateSchema } from '../domain/commands/commands.ts';
import { DeltaSchema } from '../domain/journal/delta.ts';
import { ArticleKeySchema, LibraryEntrySchema } from '../domain/library/entry.ts';
import { OutletSchema } from '../domain/outlet/outlet.ts';
import { ReadingSchema } from '../domain/reading/reading.ts';
import { RecoveryReportSchema } from '../domain/recovery/report.ts';
import type { Result } from '../domain/result.ts';
import { SettingsPatchSchema, SettingsSchema } from '../domain/settings/settings.ts';
import { AddedWordSchema } from '../domain/spelling/wordList.ts';
import { WindowStateSchema } from '../domain/windows/windowState.ts';
import { VersionEntrySchema, VersionIdSchema } from '../domain/versions/version.ts';
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

/** A stored recording, with a first guess of its title. */
export const SoundSchema = z.object({ file: z.string(), title: z.string() });

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
const SeqSchema = z.number().int().min(0);
const WantedSchema = z.enum(['delta', 'base']);
/** A file in an article's folder that holds another text of it. */
export const CopySchema = z.object({ name: z.string(), program: z.string(), at: InstantSchema });
export const RescueSchema = z.object({ at: InstantSchema, from: z.string(), content: ContentSchema });
const LanguagesSchema = z.array(z.string());
const ByKey = z.object({ key: ArticleKeySchema });
const ById = z.object({ id: ArticleIdSchema });
const MediaFileSchema = ByKey.extend({ file: z.string().max(255) });
export const ExportFormatSchema = z.enum(['html', 'fragment']);
export const ReportSchema = z.object({
  entry: LibraryEntrySchema,
  /** What the importer guessed or left out, one plain sentence each. */
  notes: z.array(z.string()),
});

/** Pictures and files above this are refused before they are read. */
export const MAX_MEDIA_BYTES = 50 * 1024 * 1024;

export const requests = {
  'app:info': { input: z.void(), output: z.object({ version: z.string(), platform: z.string(), runtime: z.string(), tour: z.boolean(), session: z.string(), assisted: z.boolean() }) },
  'app:flushed': { input: z.object({ saved: z.boolean() }), output: z.void() },
  'menu:state': { input: MenuStateSchema, output: z.void() },

  /** What the window is to show at its start; null for what a first window shows. */
  'window:start': { input: z.void(), output: WindowStateSchema.nullable() },
  /** What the window shows now, to be remembered. */
  'window:state': { input: WindowStateSchema, output: z.void() },
  /** Opens another window with these articles. */
  'window:new': { input: z.object({ keys: z.array(ArticleKeySchema).max(200) }), output: z.void() },
  'window:close': { input: z.void(), output: z.void() },
  /** Into full screen, or out of it. */
  'window:fullScreen': { input: z.void(), output: z.void() },

  'desk:list': { input: z.void(), output: DesksSchema },
  'desk:useSuggested': { input: z.void(), output: DesksSchema },
  'desk:choose': { input: z.void(), output: DesksSchema },
  'desk:openRecent': { input: z.object({ index: z.number().int().min(0) }), output: DesksSchema },

  'library:list': { input: z.void(), output: z.array(LibraryEntrySchema) },
  'library:trashed': { input: z.void(), output: z.array(LibraryEntrySchema) },

  'article:create': { input: z.object({ headline: z.string().max(500) }), output: LibraryEntrySchema },
  'article:sample': { input: z.void(), output: LibraryEntrySchema },
  'article:open': { input: ByKey, output: OpenedArticleSchema },
  /** What is on disk, to look at; saves go on from what was opened. */
  'article:peek': { input: ByKey, output: ContentSchema },
  'article:save': {
    input: z.object({
      key: ArticleKeySchema,
      baseRevision: RevisionSchema,
      content: ContentSchema,
      /** Up to which journal entry the content goes. */
      seq: z.number().int().min(0).optional(),
    }),
    output: SaveReceiptSchema,
  },
  'article:rename': { input: ByKey.extend({ headline: z.string().max(500) }), output: LibraryEntrySchema },
  'article:duplicate': { input: ByKey, output: LibraryEntrySchema },
  'article:trash': { input: ByKey, output: z.void() },
  'article:restore': { input: ByKey, output: LibraryEntrySchema },
  'article:showInFolder': { input: ByKey, output: z.void() },

  /** The second place of the text: what changed since the entry before. The answer says what to send next. */
  'journal:append': { input: ByKey.extend({ seq: SeqSchema, delta: DeltaSchema }), output: WantedSchema },
  'journal:base': { input: ByKey.extend({ seq: SeqSchema, content: ContentSchema }), output: WantedSchema },
  /** The article has left the screen with everything saved. */
  'journal:close': {
    /** `discard`: its text has become another article. */
    input: ByKey.extend({ discard: z.boolean() }),
    output: z.void(),
  },

  'version:list': { input: ByKey, output: z.array(VersionEntrySchema) },
  /** Keeps what is on disk now as a version. */
  'version:keep': { input: ByKey, output: z.void() },
  'version:read': { input: ByKey.extend({ id: VersionIdSchema }), output: ContentSchema },
  /** Saves a version over the present text, which is kept as a version first. */
  'version:restore': { input: ByKey.extend({ id: VersionIdSchema }), output: SaveReceiptSchema },

  /** What the person at the keyboard remembers of an article; null for one never read. */
  'reading:get': { input: ById, output: ReadingSchema.nullable() },
  /** `isAll`: nothing in the article is new, so what is on disk is as read, however it is written there. */
  'reading:put': { input: ByKey.extend({ id: ArticleIdSchema, reading: ReadingSchema, isAll: z.boolean() }), output: z.void() },
  /** The hash of each article's content as it was read. */
  'reading:list': { input: z.void(), output: z.record(ArticleIdSchema, z.string()) },

  /** What was done after a crash; each is told until it is dismissed. */
  'recovery:list': { input: z.void(), output: z.array(RecoveryReportSchema) },
  'recovery:dismiss': { input: z.void(), output: z.void() },

  /** Files beside an article that hold another text of it: conflict copies of any program, texts that Stet kept. */
  'copies:list': { input: ByKey, output: z.array(CopySchema) },
  'copies:read': { input: ByKey.extend({ name: z.string().max(255) }), output: ContentSchema },
  /** Makes an article of its own of such a file; the file goes to the desk's trash with nothing lost. */
  'copies:adopt': { input: ByKey.extend({ name: z.string().max(255) }), output: LibraryEntrySchema },

  /** The newest whole text of an article whose file cannot be read. */
  'rescue:find': { input: ByKey, output: RescueSchema.nullable() },
  'rescue:restore': { input: ByKey, output: z.void() },
  /** Writes text that the desk refuses to another place; asks where. */
  'rescue:saveElsewhere': { input: z.object({ content: ContentSchema }), output: z.object({ path: z.string() }) },

  'media:add': {
    input: ByKey.extend({ name: z.string().max(255), bytes: z.instanceof(Uint8Array) }),
    output: MediaSchema,
  },
  'media:pick': { input: ByKey, output: z.array(MediaSchema) },
  /** Copies files of one article into the media folder of another. */
  'media:carry': {
    input: ByKey.extend({ from: ArticleKeySchema, files: z.array(z.string().max(255)).max(500) }),
    output: z.void(),
  },
  /** Writes a copy of a file of the article; asks where. */
  'media:saveCopy': { input: MediaFileSchema, output: z.void() },
  'media:showInFolder': { input: MediaFileSchema, output: z.void() },
  'sound:add': {
    input: ByKey.extend({ name: z.string().max(255), bytes: z.instanceof(Uint8Array) }),
    output: SoundSchema,
  },
  'sound:pick': { input: ByKey, output: z.array(SoundSchema) },

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
  /** Takes an article's folder or article.json into the desk, or finds it there (`own`). Only `Api.takeDropped` may ask. */
  'import:article': { input: z.object({ path: z.string().max(4096) }), output: ByKey.extend({ own: z.boolean() }) },

  'outlet:get': { input: z.void(), output: OutletSchema },
  'outlet:update': { input: OutletSchema, output: OutletSchema },
  'settings:get': { input: z.void(), output: SettingsSchema },
  'settings:update': { input: SettingsPatchSchema, output: SettingsSchema },
  'settings:reset': { input: z.void(), output: SettingsSchema },

  /** Languages of the dictionaries that the person added. */
  'spelling:dictionaries': { input: z.void(), output: LanguagesSchema },
  /** Asks for the two files of a Hunspell dictionary. */
  'spelling:addDictionary': { input: z.void(), output: z.object({ language: z.string(), all: LanguagesSchema }) },
  'spelling:removeDictionary': { input: z.object({ language: z.string().max(64) }), output: LanguagesSchema },
  /** The words of the desk's words.txt. */
  'spelling:deskWords': { input: z.void(), output: z.array(z.string()) },
  'spelling:addDeskWord': { input: z.object({ word: AddedWordSchema }), output: z.void() },

  /** What the Edit menu does to whatever holds the caret. */
  'clipboard:act': { input: z.object({ action: z.enum(['cut', 'copy', 'paste', 'pastePlain']) }), output: z.void() },

  /** Asks the person, then opens an http(s) or mailto address outside Stet. */
  'link:open': { input: z.object({ url: z.string().max(2000) }), output: z.void() },
} as const satisfies Record<string, RequestSpec>;

export const events = {
  'command:run': CommandIdSchema,
  'library:changed': z.null(),
  /** Another window has changed the desk; this one follows. */
  'desk:changed': DesksSchema,
  /** Another window has saved an article. */
  'article:saved': z.object({ key: ArticleKeySchema, revision: RevisionSchema }),
  /** Another window has renamed an article, or moved it to the trash. */
  'article:moved': z.object({ key: ArticleKeySchema, now: ArticleKeySchema.nullable() }),
  'article:changedOnDisk': z.object({ key: ArticleKeySchema, kind: z.enum(['changed', 'gone']) }),
  'settings:changed': SettingsSchema,
  'outlet:changed': OutletSchema,
  'spelling:wordsChanged': z.array(z.string()),
  /** Something went well or wrong that no request asked for; shown as a notice. */
  'app:notice': z.object({ kind: z.enum(['info', 'problem']), sentence: z.string() }),
  /** A program that reads the screen to the person, such as a screen reader, has come or gone. */
  'app:assisted': z.boolean(),
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
  /** Sends `import:article` with the path of a `File` that was dropped from the file manager. A page can name no path itself. */
  takeDropped(file: object): Promise<Result<Output<'import:article'>, Failure>>;
  /** Listens to an event; returns the function that stops listening. */
  on<E extends EventName>(name: E, listener: (payload: Payload<E>) => void): () => void;
}

export type Desk = z.infer<typeof DeskSchema>;
export type Desks = z.infer<typeof DesksSchema>;
export type Media = z.infer<typeof MediaSchema>;
export type Sound = z.infer<typeof SoundSchema>;
export type OpenedArticle = z.infer<typeof OpenedArticleSchema>;
export type SaveReceipt = z.infer<typeof SaveReceiptSchema>;
export type ExportFormat = z.infer<typeof ExportFormatSchema>;
export type ImportReport = z.infer<typeof ReportSchema>;
export type { ArticleId } from '../domain/article/article.ts';
export { ArticleIdSchema };
