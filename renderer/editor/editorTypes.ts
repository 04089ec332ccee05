import type { Block, BlockId, NoteKind } from '../../domain/body/body.ts';
import type { Mark } from '../../domain/body/marks.ts';
import type { ChangeId } from '../../domain/body/revision.ts';
import type { Decide } from '../../domain/suggestions/decide.ts';
import type { Counts } from '../../domain/body/counts.ts';
import type { CommandId } from '../../domain/commands/commands.ts';
import type { Outside } from './review/outside.ts';
import type { SpellingHandle } from './spelling/spellingDesk.ts';
import type { CommentHandle } from './comments/commentTypes.ts';
import type { ObjectHandle } from './objects/objectTypes.ts';
import type { Place } from '../../domain/windows/windowState.ts';
import type { FindHandle } from './find/findHandle.ts';

/** A stored picture: `file` is its name in the article's media folder; the texts come from its metadata. */
export interface PictureSource {
  readonly file: string;
  readonly width: number;
  readonly height: number;
  readonly caption: string;
  readonly credit: string;
  readonly alt: string;
}

/** A stored recording. */
export interface SoundSource {
  readonly file: string;
  readonly title: string;
}

/** What the editor asks of the app around it. Refusals are rejected promises with a sentence for the person. */
export interface EditorServices {
  mediaUrl(file: string): string;
  addPictures(files: readonly File[]): Promise<PictureSource[]>;
  pickPictures(): Promise<PictureSource[]>;
  addSounds(files: readonly File[]): Promise<SoundSource[]>;
  pickSounds(): Promise<SoundSource[]>;
  /** Copies files of another article into this one's media folder, under the same names. */
  carryMedia(from: string, files: readonly string[]): Promise<void>;
  /** Whether a file is a text that can be read, by its name. */
  isText(file: File): boolean;
  /** What a text file says, as new blocks. */
  readText(file: File): Promise<Block[]>;
  openLink(url: string): void;
  notify(sentence: string): void;
}

/** The commands that the editor carries out. */
export type EditorCommandId = Extract<
  CommandId,
  'edit.undo' | 'edit.redo' | `insert.${string}` | `format.${string}` | `block.${string}` | `table.${string}`
>;

/** Whether a command is one of them. */
export function isEditorCommand(id: CommandId): id is EditorCommandId {
  return /^(?:insert|format|block)\./.test(id) || id === 'edit.undo' || id === 'edit.redo';
}

export type BlockKind =
  | 'paragraph'
  | 'heading2'
  | 'heading3'
  | 'quote'
  | 'pullQuote'
  | NoteKind
  | 'bullets'
  | 'numbers'
  | 'cell'
  | 'factBox'
  | 'picture'
  | 'audio'
  | 'embed'
  | 'divider'
  | 'unknown'
  /** No block of the article: what a footnote says. */
  | 'footnote'
  | 'mixed';

/** What can be said of the table at the caret. */
export interface TableStatus {
  readonly headerRow: boolean;
}

/** What the toolbar shows; sent only when something in it changed. */
export interface EditorStatus {
  readonly block: BlockKind;
  readonly marks: readonly Mark[];
  /** The caret or selection is in a note to oneself. */
  readonly note: boolean;
  readonly link: string | null;
  /** The caret stands in a fact box. */
  readonly inBox: boolean;
  /** The table that the caret stands in. */
  readonly table: TableStatus | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly focused: boolean;
  readonly selectedWords: number;
}

export interface EditorHandle {
  /** Where the caret and the page are, and putting them back. */
  place(): Place;
  goTo(place: Place): void;
  run(command: EditorCommandId): void;
  /** The body as it stands. Only blocks changed since the last call are converted; the others keep identity. */
  body(): readonly Block[];
  focus(): void;
  /** Goes on in the text one was in last: the article’s, or that of a footnote. */
  focusBack(): void;
  counts(): Counts;
  /** Shows another version of the same article (it changed on disk). The caret stays where it can. */
  replaceBody(body: readonly Block[]): void;
  scrollTo(id: BlockId): void;
  /** Scrolls there and puts the caret before the block's first letter. */
  goToBlock(id: BlockId): void;
  readonly find: FindHandle;
  readonly spelling: SpellingHandle;
  readonly comments: CommentHandle;
  readonly objects: ObjectHandle;
  /** Accepts or rejects tracked changes: one step of undo, which also takes back what happened outside the text. */
  decide(decide: Decide, outside?: Outside): void;
  /** Brings a tracked change into sight and selects it; with `focus` the person goes on there. */
  showChange(ids: readonly ChangeId[], focus: boolean): void;
  /** Whose suggestions are shown has changed. */
  showMarksAgain(): void;
  /** Ids of the tracked changes that the selection touches, or that the caret stands in. */
  changesHere(): ChangeId[];
}
