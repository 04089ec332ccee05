// The judge's own reader of journals, from the documented format (docs/spec/saving.md): length, CRC-32 of length and payload,
// JSON. It shares no code with the app.
import { crc32 } from 'node:zlib';
import { marksIn } from './checker.ts';

const HEAD = 8;

/** The marks in the last record that can be read; none when there is not even a first. */
export function marksInJournal(bytes: Buffer): string[] {
  let marks: string[] = [];
  for (let at = 0; at + HEAD <= bytes.byteLength; ) {
    const length = bytes.readUInt32LE(at);
    const payload = bytes.subarray(at + HEAD, at + HEAD + length);
    if (payload.byteLength < length || bytes.readUInt32LE(at + 4) !== crc32(payload, crc32(bytes.subarray(at, at + 4)))) break;
    const text = payload.toString('utf8');
    if (at === 0 && !text.includes('"kind":"base"')) break;
    const found = marksIn(text);
    if (found.length > 0) marks = found;
    at += HEAD + length;
  }
  return marks;
}
