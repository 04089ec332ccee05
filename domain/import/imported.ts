import type { Content } from '../article/article.ts';
import type { BlockId } from '../body/body.ts';

/** Larger files are refused before they are read: no article is that long, and reading it would stop the app. */
export const MAX_IMPORT_BYTES = 50 * 1024 * 1024;

/** A picture or recording that an imported text refers to. The body does not hold it until its file is in the media folder. */
export interface PictureRef {
  /** The address as written: a relative path, a web address or a `data:` URL. */
  readonly ref: string;
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
  /** Names a group of pictures that the text shows together. */
  readonly gallery?: string;
  /** The fact box it stands in. */
  readonly box?: string;
  /** What it says, if it is a recording. */
  readonly sound?: { readonly title: string; readonly transcript: string };
  /** The block it follows; null when it comes first. */
  readonly after: BlockId | null;
}

/** What an importer made of a file. */
export interface Imported {
  readonly content: Content;
  /** Each guess and each omission, one plain sentence. */
  readonly notes: readonly string[];
  readonly pictures: readonly PictureRef[];
}

/** Why a file cannot be imported. The codes are those of contract/errors.ts. */
export interface ImportProblem {
  readonly code: 'unsupported' | 'too-large' | 'invalid';
  /** One plain sentence with what to do. */
  readonly message: string;
}

/** The sentence for a file over the size limit. */
export function tooLarge(bytes: number): ImportProblem {
  const megabytes = Math.ceil(bytes / (1024 * 1024));
  return {
    code: 'too-large',
    message: `The file has ${megabytes} MB, and Stet imports files of up to ${MAX_IMPORT_BYTES / (1024 * 1024)} MB. Split it first.`,
  };
}

/** Text for a note: on one line, cut, in quotation marks. */
export function quoted(text: string, length = 80): string {
  const line = text
    .slice(0, length * 4)
    .replace(/\s+/g, ' ')
    .trim();
  return `“${line.length > length ? `${line.slice(0, length - 1).trimEnd()}…` : line}”`;
}
