import { realpath } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { PictureRef } from '../../domain/import/imported.ts';
import type { PlacedPicture } from '../../domain/import/placePictures.ts';
import type { MediaFile } from '../articles/createArticle.ts';
import { describePicture, describeSound } from '../articles/media.ts';
import { FailureError } from '../files/failureError.ts';
import { errnoOf } from '../files/fileErrors.ts';
import { isInside, readLimited } from '../files/readLimited.ts';

const MAX_PICTURE_BYTES = 50 * 1024 * 1024;
/** A page with more than this is no article, and its pictures would fill the disk. */
const MAX_PICTURES = 200;
const MAX_TOTAL_BYTES = 300 * 1024 * 1024;

interface Gathered {
  readonly placed: readonly PlacedPicture[];
  readonly files: readonly MediaFile[];
}

/**
 * Finds the pictures and recordings a text refers to: those in the text itself (`data:`) and files in or below the folder of the
 * imported file. Nothing outside that folder is read, no link is followed, and nothing is loaded from the web.
 */
export async function gatherPictures(
  pictures: readonly PictureRef[],
  folder: string | null,
): Promise<Gathered> {
  const files = new Map<string, MediaFile>();
  const placed: PlacedPicture[] = [];
  let total = 0;
  for (const [index, { ref, sound }] of pictures.entries()) {
    if (index >= MAX_PICTURES || total > MAX_TOTAL_BYTES) {
      placed.push({ ok: false, reason: 'the file refers to more pictures than an article has' });
      continue;
    }
    const found = await read(ref, folder, sound === undefined ? describePicture : describeSound);
    if (!found.ok) placed.push(found);
    else {
      total += files.has(found.placed.file) ? 0 : found.bytes.byteLength;
      files.set(found.placed.file, { file: found.placed.file, bytes: found.bytes });
      placed.push(found.placed);
    }
  }
  return { placed, files: [...files.values()] };
}

type Found =
  | { readonly ok: true; readonly placed: Extract<PlacedPicture, { ok: true }>; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: string };
const missing = (reason: string): Found => ({ ok: false, reason });

type Describe = (name: string, bytes: Uint8Array) => Promise<Description> | Description;
type Description = Omit<Extract<PlacedPicture, { ok: true }>, 'ok'>;

async function read(ref: string, folder: string | null, describe: Describe): Promise<Found> {
  if (/^data:/i.test(ref)) return fromData(ref, describe);
  if (/^(?:https?:)?\/\//i.test(ref)) return missing('it is on the web, and Stet loads nothing from there');
  if (/^[a-z][a-z\d+.-]*:/i.test(ref) || /^[/\\]/.test(ref))
    return missing('its address leads away from the folder of the imported file');
  if (folder === null)
    return missing(
      'only the file itself was handed over. Import it with File › Import to bring its pictures',
    );
  return fromFile(ref, folder, describe);
}

async function fromData(ref: string, describe: Describe): Promise<Found> {
  const data = /^data:(?:image|audio)\/[a-z\d+.-]{1,20};base64,/i.exec(ref.slice(0, 80));
  if (data === null) return missing('it is not written as a picture');
  if (ref.length > MAX_PICTURE_BYTES * 1.4) return missing('it is larger than 50 MB');
  return described(describe === describePicture ? 'picture' : 'recording', Buffer.from(ref.slice(data[0].length), 'base64'), describe);
}

async function fromFile(ref: string, folder: string, describe: Describe): Promise<Found> {
  const way = plainPath(ref);
  if (way === null) return missing('its address cannot be read');
  try {
    const home = await realpath(folder);
    const wanted = resolve(home, way);
    if (!isInside(home, wanted))
      return missing('its address leads away from the folder of the imported file');
    if ((await realpath(wanted)) !== wanted)
      return missing('it is a link to another place, which Stet does not follow');
    const { bytes } = await readLimited(join(wanted), { maxBytes: MAX_PICTURE_BYTES, within: home });
    return await described(basename(wanted), bytes, describe);
  } catch (error) {
    if (error instanceof FailureError) return missing(reasonOf(error));
    const errno = errnoOf(error);
    if (errno === null) throw error;
    return missing(
      errno === 'ENOENT' || errno === 'ENOTDIR'
        ? 'there is no such file beside the imported one'
        : 'it could not be read',
    );
  }
}

/** A relative address as a path: without query and escapes. */
function plainPath(ref: string): string | null {
  try {
    const way = decodeURIComponent(ref.replace(/[?#].*$/s, ''));
    return way === '' || way.includes('\u0000') || way.includes('\\') || way.length > 1000 ? null : way;
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

async function described(name: string, bytes: Uint8Array, describe: Describe): Promise<Found> {
  try {
    return { ok: true, placed: { ok: true, ...(await describe(name, bytes)) }, bytes };
  } catch (error) {
    if (error instanceof FailureError) return missing(reasonOf(error));
    throw error;
  }
}

/** The reason out of a whole sentence: "“a.svg” was not added: SVG files …." */
const reasonOf = (error: FailureError): string =>
  error.message.replace(/^“[^”]*” was not added: /, '').replace(/\.$/, '');
