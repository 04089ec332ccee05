import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { npmStart } from './npm.mjs';
import { SetupError } from './paths.mjs';
import { progressLine } from './progress.mjs';

/** Fetches one package's tarball through npm, so that its registry, proxy and certificates apply. */
export async function fetchTarball({ spec, bytes }, into) {
  // npm says nothing while it fetches; its cache, put inside `into`, grows and shows how far it is.
  const cache = join(into, 'npm-cache');
  const npm = npmStart(['pack', spec, '--pack-destination', into, '--cache', cache, '--loglevel=error'], {
    cwd: into,
  });
  const complaints = [];
  npm.stderr.setEncoding('utf8').on('data', (text) => complaints.push(text));
  const progress = progressLine(`fetching ${spec} from the npm registry`);
  const timer = setInterval(
    () => progress.show(Math.min(bytes, sizeOf(join(cache, '_cacache'))), bytes),
    500,
  );
  const status = await new Promise((resolve, reject) => npm.once('error', reject).once('close', resolve));
  clearInterval(timer);
  progress.end();
  const tarball = readdirSync(into).find((name) => name.endsWith('.tgz'));
  if (status === 0 && tarball) return join(into, tarball);
  // The first lines say what is wrong; a stack trace and the name of a log that is gone by now follow.
  const why = complaints.join('').split('\n').slice(0, 4).join('\n');
  throw new SetupError(`npm could not fetch ${spec}:\n${why}`);
}

function sizeOf(folder) {
  let sum = 0;
  try {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) sum += statSync(join(entry.parentPath, entry.name)).size;
    }
  } catch (error) {
    // npm moves files while we look; the next look is half a second away.
    if (error.code !== 'ENOENT') throw error;
  }
  return sum;
}
