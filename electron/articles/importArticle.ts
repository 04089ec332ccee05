import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { MAX_MEDIA_BYTES, type ImportReport } from '../../contract/contract.ts';
import { MAX_IMPORT_BYTES, tooLarge, type PictureRef } from '../../domain/import/imported.ts';
import { placePictures, type PlacedPicture } from '../../domain/import/placePictures.ts';
import { importFile } from '../../domain/import/registry.ts';
import { FailureError } from '../files/failureError.ts';
import { errnoOf } from '../files/fileErrors.ts';
import { readLimited } from '../files/readLimited.ts';
import type { ArticleStore } from './articleStore.ts';
import type { MediaFile } from './createArticle.ts';
import { describePicture } from './media.ts';

export interface ImportedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Where the file lies, so that the pictures beside it can be taken along; null when it was dropped in. */
  readonly folder: string | null;
}

type Taken = PlacedPicture & { readonly media?: MediaFile };

/** Makes an article of a file in another format, with the pictures that lie in it or beside it. */
export async function importArticle(articles: ArticleStore, file: ImportedFile, newId: () => string): Promise<ImportReport> {
  const { name, bytes, folder } = file;
  const problem = bytes.byteLength > MAX_IMPORT_BYTES ? tooLarge(bytes.byteLength) : null;
  const read = problem === null ? importFile(name, bytes, newId) : { ok: false as const, error: problem };
  if (!read.ok) throw new FailureError(read.error.code, `“${name.slice(0, 80)}” was not imported. ${read.error.message}`);
  const taken: Taken[] = [];
  for (const picture of read.value.pictures) taken.push(await takePicture(picture, folder));
  const { content, notes } = placePictures(read.value, taken, newId);
  const media = new Map(taken.flatMap((one) => (one.media === undefined ? [] : [[one.media.file, one.media]])));
  const entry = await articles.create(content, [...media.values()]);
  return { entry, notes: [...notes] };
}

async function takePicture({ ref }: PictureRef, folder: string | null): Promise<Taken> {
  try {
    const found = ref.startsWith('data:') ? embedded(ref) : await beside(ref, folder);
    if (typeof found === 'string') return { ok: false, reason: found };
    const { file, width, height, credit } = await describePicture(found.name, found.bytes);
    return { ok: true, file, width, height, credit, media: { file, bytes: found.bytes } };
  } catch (error) {
    if (error instanceof FailureError) return { ok: false, reason: reasonIn(error.failure.message) };
    if (errnoOf(error) !== null) return { ok: false, reason: 'its file is not there or cannot be read' };
    throw error;
  }
}

interface Found {
  readonly name: string;
  readonly bytes: Uint8Array;
}

function embedded(ref: string): Found | string {
  const parts = /^data:image\/[a-z+.-]+;base64,/i.exec(ref);
  if (parts === null) return 'its form is not known';
  const encoded = ref.slice(parts[0].length);
  if (encoded.length > (MAX_MEDIA_BYTES * 4) / 3) return 'it is larger than 50 MB';
  return { name: 'picture', bytes: Buffer.from(encoded, 'base64') };
}

async function beside(ref: string, folder: string | null): Promise<Found | string> {
  if (/^([a-z][a-z\d+.-]*:|\/\/)/i.test(ref)) return 'it is on the web and Stet works offline';
  if (folder === null) return 'a dropped file does not tell where it lies; use Import… instead';
  const path = decoded(ref.replace(/[?#].*$/, ''));
  if (path === null || path.includes('\0')) return 'its address is not valid';
  // Links and ".." may not lead out of the folder: a page could name any file of this computer.
  const { bytes } = await readLimited(resolve(folder, path), { maxBytes: MAX_MEDIA_BYTES, within: await realpath(folder) });
  return { name: path.split(/[\\/]/).at(-1) ?? 'picture', bytes };
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

/** The reason in a sentence such as "“x” was not added: it is damaged." */
function reasonIn(message: string): string {
  return message.replace(/^.*? was not added: /, '').replace(/\.$/, '').replace(/^It /, 'it ');
}
