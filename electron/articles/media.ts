import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { MAX_MEDIA_BYTES, type Media, type Sound } from '../../contract/contract.ts';
import { slugFrom } from '../../domain/article/slug.ts';
import type { ArticleKey } from '../../domain/library/entry.ts';
import { createNew } from '../files/createNew.ts';
import { FailureError } from '../files/failureError.ts';
import { errnoOf, explained } from '../files/fileErrors.ts';
import { isFolder, makeFolder } from '../files/folders.ts';
import { readLimited } from '../files/readLimited.ts';
import { sha256 } from '../files/sha256.ts';
import { isTempName } from '../files/tempNames.ts';
import { articleFolder, mediaFolder } from './articlePaths.ts';
import type { MediaFile } from './createArticle.ts';
import { imageSizeOf, imageTypeOf, type ImageType } from './imageInfo.ts';
import { imageTextOf } from './imageText.ts';
import { soundTypeOf } from './soundType.ts';
import type { StoreContext } from './storeContext.ts';

/** Checks a picture and gives it the name it has in every article: the same bytes always get the same one. */
export async function describePicture(name: string, bytes: Uint8Array): Promise<Media> {
  const type = pictureTypeOf(name, bytes);
  const size = imageSizeOf(bytes, type);
  if (size === null) throw refused('unsupported', name, 'it is damaged or cut short. Export it again from where it came.');
  const { turned, ...text } = await imageTextOf(bytes);
  const file = `${sha256(bytes).slice(0, 12)}-${readableName(name, 'picture')}.${type}`;
  return turned ? { file, width: size.height, height: size.width, ...text } : { file, ...size, ...text };
}

/** Puts a picture into an article's media folder. It is written once and never changed. */
export async function addMedia(context: StoreContext, key: ArticleKey, name: string, bytes: Uint8Array): Promise<Media> {
  const media = await describePicture(name, bytes);
  await store(context, key, { file: media.file, bytes });
  return media;
}

/** Checks a recording and gives it its name. */
export function describeSound(name: string, bytes: Uint8Array): { readonly file: string; readonly width: 0; readonly height: 0 } {
  if (bytes.byteLength > MAX_MEDIA_BYTES) throw refused('too-large', name, 'it is larger than 50 MB. Make it shorter and try again.');
  const type = soundTypeOf(bytes);
  if (type === null) throw refused('unsupported', name, 'Stet takes MP3, M4A, Ogg and WAV recordings only.');
  return { file: `${sha256(bytes).slice(0, 12)}-${readableName(name, 'recording')}.${type}`, width: 0, height: 0 };
}

/** Puts a recording into an article's media folder. Its title is a first guess by the file's name. */
export async function addSound(context: StoreContext, key: ArticleKey, name: string, bytes: Uint8Array): Promise<Sound> {
  const { file } = describeSound(name, bytes);
  await store(context, key, { file, bytes });
  return { file, title: name.replace(/\.[^.]*$/, '').replace(/[_-]+/g, ' ').trim() };
}

/** Copies a file of one article into another: the same bytes under the same name. */
export async function carryMedia(context: StoreContext, from: ArticleKey, to: ArticleKey, file: string): Promise<void> {
  if (from === to) return;
  await store(context, to, { file, bytes: await readMedia(context.desk, from, file) });
}

async function store(context: StoreContext, key: ArticleKey, media: MediaFile): Promise<void> {
  await explained('The file was not added', () =>
    context.queue.run(`${key}/media`, async () => {
      if (!(await isFolder(articleFolder(context.desk, key)))) {
        throw new FailureError('not-found', 'The file was not added: the article is no longer in the desk.');
      }
      const folder = mediaFolder(context.desk, key);
      await makeFolder(folder);
      await createOnce(media, folder);
    }),
  );
}

async function createOnce({ file, bytes }: MediaFile, folder: string): Promise<void> {
  try {
    await createNew(join(folder, file), bytes);
  } catch (error) {
    if (errnoOf(error) !== 'EEXIST') throw error;
    const there = await readLimited(join(folder, file), { maxBytes: MAX_MEDIA_BYTES });
    if (!there.bytes.equals(bytes)) {
      throw new FailureError('conflict', `The file was not added: ${file} in the media folder was changed. Remove it and try again.`);
    }
  }
}

/** Names of the files in an article's media folder. */
export async function listMedia(root: string, key: ArticleKey): Promise<string[]> {
  try {
    const found = await readdir(mediaFolder(root, key), { withFileTypes: true });
    return found.filter((one) => one.isFile() && !isTempName(one.name)).map((one) => one.name).sort();
  } catch (error) {
    if (errnoOf(error) === 'ENOENT' || errnoOf(error) === 'ENOTDIR') return [];
    throw error;
  }
}

/** Reads one file of an article's media folder, and nothing else. */
export async function readMedia(root: string, key: ArticleKey, file: string): Promise<Uint8Array> {
  if (!isPlainName(file)) throw new FailureError('invalid', 'That is not the name of a media file.');
  const folder = mediaFolder(root, key);
  const { bytes } = await explained(`The file ${file} could not be read`, () =>
    readLimited(join(folder, file), { maxBytes: MAX_MEDIA_BYTES, within: folder }),
  );
  return bytes;
}

/** Whether a file in a media folder is one of the article's, by its name. */
export const isMediaName = (file: string): boolean => isPlainName(file) && !isTempName(file);

const isPlainName = (file: string): boolean => /^(?!\.)[^/\\:\u0000-\u001f]{1,255}$/.test(file);

function pictureTypeOf(name: string, bytes: Uint8Array): Exclude<ImageType, 'svg'> {
  if (bytes.byteLength > MAX_MEDIA_BYTES) throw refused('too-large', name, 'it is larger than 50 MB. Make it smaller and try again.');
  const type = imageTypeOf(bytes);
  if (type === 'svg') throw refused('unsupported', name, 'SVG files can hold programs. Export it as PNG and add that.');
  if (type === null) throw refused('unsupported', name, 'Stet takes JPEG, PNG, GIF, WebP and AVIF pictures only.');
  return type;
}

function readableName(name: string, otherwise: string): string {
  return slugFrom(name.replace(/\.[^.]*$/, '')) || otherwise;
}

function refused(code: 'unsupported' | 'too-large', name: string, why: string): FailureError {
  return new FailureError(code, `“${name.slice(0, 80)}” was not added: ${why}`);
}
