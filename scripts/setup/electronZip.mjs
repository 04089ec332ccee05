import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { once } from 'node:events';
import { Zip, ZipPassThrough } from 'fflate';
import { wantedVersion } from './electronDownload.mjs';

const unixHost = 3;

/**
 * Forge packages from a zip named after the version in package.json; where the release host cannot be reached that
 * zip is made of the registry's Electron. Returns the zip's folder.
 */
export async function electronZipFolder(dist) {
  const folder = `${dist}-zip`;
  const file = join(folder, `electron-v${wantedVersion}-${process.platform}-${process.arch}.zip`);
  if (existsSync(file)) return folder;
  mkdirSync(folder, { recursive: true });
  const part = `${file}.${process.pid}.part`;
  try {
    await writeZip(dist, part);
    renameSync(part, file);
  } finally {
    rmSync(part, { force: true });
  }
  return folder;
}

async function writeZip(from, file) {
  mkdirSync(dirname(file), { recursive: true });
  const out = createWriteStream(file);
  const zip = new Zip((error, data) => (error ? out.destroy(error) : out.write(data)));
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(from, path).split(sep).join('/');
    // The loader app is for starting a folder; a package has its own app.asar.
    if (!entry.isFile() || name.startsWith('resources/app/')) continue;
    // Stored, not compressed: it is unpacked again a moment later.
    const part = new ZipPassThrough(name);
    part.os = unixHost;
    part.attrs = statSync(path).mode << 16;
    zip.add(part);
    part.push(readFileSync(path), true);
  }
  zip.end();
  out.end();
  await once(out, 'close');
}
