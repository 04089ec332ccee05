import * as zlib from 'node:zlib';

/** CRC-32 of bytes, going on from an earlier part. Node has it built in since 20.15 and 22.2. */
export function crc32(bytes: Uint8Array, before = 0): number {
  return 'crc32' in zlib ? zlib.crc32(bytes, before) : slowCrc32(bytes, before);
}

let table: Uint32Array | null = null;

export function slowCrc32(bytes: Uint8Array, before = 0): number {
  table ??= Uint32Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c;
  });
  let crc = ~before;
  for (const byte of bytes) crc = (table[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}
