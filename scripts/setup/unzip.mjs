import { closeSync, fstatSync, mkdirSync, openSync, readSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { inflateRawSync } from 'node:zlib';

const endOfDirectory = 0x06054b50;
const endSize = 22;
const headerSize = 46;

/**
 * Unpacks a zip with the executable bits kept. Written here because `unzip` is not on every machine, and neither
 * python's zipfile nor fflate restores the bits. `place` maps a name in the zip to a path in `into`, or undefined.
 */
export function unzip(file, into, place) {
  const fd = openSync(file, 'r');
  try {
    for (const entry of entries(fd)) {
      const target = entry.name.endsWith('/') ? undefined : place(entry.name);
      if (target === undefined) continue;
      if (normalize(target).startsWith('..')) throw new Error(`Unsafe path in zip: ${entry.name}`);
      const path = join(into, target);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content(fd, entry), { mode: entry.mode & 0o777 || 0o644 });
    }
  } finally {
    closeSync(fd);
  }
}

function* entries(fd) {
  const { directory, count } = findDirectory(fd);
  let at = 0;
  for (let i = 0; i < count; i++) {
    const nameLength = directory.readUInt16LE(at + 28);
    const rest = directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    yield {
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      mode: directory.readUInt32LE(at + 38) >>> 16,
      offset: directory.readUInt32LE(at + 42),
      name: directory.toString('utf8', at + headerSize, at + headerSize + nameLength),
    };
    at += headerSize + nameLength + rest;
  }
}

function findDirectory(fd) {
  const { size } = fstatSync(fd);
  const tail = read(fd, Math.max(0, size - endSize - 0xffff), Math.min(size, endSize + 0xffff));
  for (let at = tail.length - endSize; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== endOfDirectory) continue;
    const length = tail.readUInt32LE(at + 12);
    return { count: tail.readUInt16LE(at + 10), directory: read(fd, tail.readUInt32LE(at + 16), length) };
  }
  throw new Error('Not a zip file, or cut short');
}

function content(fd, { method, packed, size, offset, name }) {
  const local = read(fd, offset, 30);
  const data = read(fd, offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28), packed);
  const bytes = method === 0 ? data : inflateRawSync(data);
  if (bytes.length !== size) throw new Error(`${name} is damaged in the zip`);
  return bytes;
}

function read(fd, position, length) {
  const bytes = Buffer.alloc(length);
  if (readSync(fd, bytes, 0, length, position) !== length) throw new Error('The zip is cut short');
  return bytes;
}
