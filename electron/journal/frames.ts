import { JournalRecordSchema, recordToJson, type BaseRecord, type DeltaRecord, type JournalRecord, type SavedRecord } from '../../domain/journal/records.ts';
import { isDeeperThan, MAX_DEPTH } from '../../domain/json.ts';
import { crc32 } from '../files/crc32.ts';

/** Length and checksum, both 32 bits, little end first; the checksum is of the length and the payload. */
export const HEAD = 8;

/** A record as its bytes in a journal. */
export function frame(record: BaseRecord | DeltaRecord | SavedRecord): Buffer {
  const payload = Buffer.from(recordToJson(record), 'utf8');
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(payload.byteLength, 0);
  head.writeUInt32LE(checksum(head.subarray(0, 4), payload), 4);
  return Buffer.concat([head, payload]);
}

/** The records of a journal, up to the first that is cut, garbled or not valid. */
export function* readFrames(bytes: Buffer): Generator<JournalRecord> {
  let at = 0;
  while (at + HEAD <= bytes.byteLength) {
    const length = bytes.readUInt32LE(at);
    const payload = bytes.subarray(at + HEAD, at + HEAD + length);
    if (payload.byteLength !== length) return;
    if (bytes.readUInt32LE(at + 4) !== checksum(bytes.subarray(at, at + 4), payload)) return;
    const record = parseRecord(payload);
    if (record === null) return;
    yield record;
    at += HEAD + length;
  }
}

/** Whether a journal of this size ends within its first record: then nobody was told that anything is in it. */
export function isCutAtFirst(start: Buffer, size: number): boolean {
  return start.byteLength < HEAD || size < HEAD + start.readUInt32LE(0);
}

function parseRecord(payload: Buffer): JournalRecord | null {
  try {
    const json: unknown = JSON.parse(payload.toString('utf8'));
    if (isDeeperThan(json, MAX_DEPTH)) return null;
    const record = JournalRecordSchema.safeParse(json);
    return record.success ? record.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const checksum = (length: Uint8Array, payload: Uint8Array): number => crc32(payload, crc32(length));
