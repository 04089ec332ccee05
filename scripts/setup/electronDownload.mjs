/*
 * The ordinary way: Electron's own binary, fetched as its npm package does it. Its installer has no time limit,
 * and a firewall that drops packets would hang the first start; so the fetch runs here with one, into the same
 * cache, and the installer then finds the file there.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { progressLine } from './progress.mjs';

const require = createRequire(import.meta.url);
const folder = dirname(require.resolve('electron/package.json'));
const silenceLimit = 20_000;

export const wantedVersion = require('electron/package.json').version;

export function downloadedElectron() {
  try {
    const version = readFileSync(join(folder, 'dist/version'), 'utf8').trim().replace(/^v/, '');
    const binary = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'));
    return version === wantedVersion && existsSync(binary) ? binary : undefined;
  } catch {
    return undefined; // not fetched yet, or half unpacked
  }
}

/** Why it could not be had, or undefined when it is there now. */
export async function downloadElectron() {
  const silence = new AbortController();
  const giveUp = () => silence.abort(new Error(`no answer for ${silenceLimit / 1000} s`));
  let timer = setTimeout(giveUp, silenceLimit);
  const progress = progressLine(`Electron ${wantedVersion}`);
  try {
    await fetchArchive(silence.signal, ({ percent, transferred, total }) => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, silenceLimit);
      progress.show(transferred, total ?? transferred / (percent || 1));
    });
  } catch (error) {
    return reason(silence.signal.aborted ? silence.signal.reason : error);
  } finally {
    clearTimeout(timer);
    progress.end();
  }
  const installer = spawnSync(process.execPath, [join(folder, 'install.js')], { encoding: 'utf8' });
  return downloadedElectron() ? undefined : installer.stderr.split('\n')[0] || 'its installer failed';
}

async function fetchArchive(signal, getProgressCallback) {
  const library = createRequire(join(folder, 'install.js')).resolve('@electron/get');
  const { downloadArtifact } = await import(pathToFileURL(library).href);
  await downloadArtifact({
    version: wantedVersion,
    artifactName: 'electron',
    platform: process.platform,
    arch: process.arch,
    checksums: require('electron/checksums.json'),
    downloadOptions: { quiet: true, signal, getProgressCallback },
  });
}

function reason(error) {
  const cause = error.cause ?? error;
  return cause.code ?? cause.message.split('\n')[0];
}
