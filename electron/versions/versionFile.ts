import { deflateRawSync, gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { VersionReasonSchema } from '../../domain/versions/version.ts';
import { crc32 } from '../files/crc32.ts';

/**
 * A version is the article.json of its time, packed: `gunzip` gives it back without Stet. What the list shows stands
 * in the comment that the gzip format has room for, so that a list unpacks nothing.
 */
const NoteSchema = z.object({ reason: VersionReasonSchema, words: z.number().int().min(0) });
export type VersionNote = z.infer<typeof NoteSchema>;

/** Enough for the head and the comment. */
export const NOTE_BYTES = 256;
const HEAD = 10;
const HAS_COMMENT = 0x10;
const MAX_BYTES = 64 * 1024 * 1024;

export function packVersion(text: Uint8Array, note: VersionNote): Buffer {
  const head = Buffer.from([0x1f, 0x8b, 8, HAS_COMMENT, 0, 0, 0, 0, 0, 255]);
  const tail = Buffer.alloc(8);
  tail.writeUInt32LE(crc32(text), 0);
  tail.writeUInt32LE(text.byteLength, 4);
  return Buffer.concat([head, Buffer.from(`${JSON.stringify(note)}\0`, 'latin1'), deflateRawSync(text), tail]);
}

/** The article.json in a version; null when the file is damaged. */
export function unpackVersion(bytes: Uint8Array): Buffer | null {
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_BYTES });
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

/** What the comment says; null for a file without one that we know. */
export function readNote(start: Buffer): VersionNote | null {
  if (start[0] !== 0x1f || start[1] !== 0x8b || start[3] !== HAS_COMMENT) return null;
  const end = start.indexOf(0, HEAD);
  if (end < 0) return null;
  try {
    const note = NoteSchema.safeParse(JSON.parse(start.subarray(HEAD, end).toString('latin1')));
    return note.success ? note.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
