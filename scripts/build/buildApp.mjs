import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { withLock } from '../setup/lock.mjs';
import { fromRoot, root, say } from '../setup/paths.mjs';

/** The same files that Forge's Vite plugin is given in forge.config.ts, and the folders it puts them in. */
const targets = [
  { config: 'electron/vite.main.config.ts', outDir: 'build' },
  { config: 'electron/vite.preload.config.ts', outDir: 'build' },
  { config: 'renderer/vite.config.ts', outDir: 'renderer/main_window' },
];
const sources = ['{electron,renderer,domain,contract}/**/*', 'package.json', 'package-lock.json'];
const built = fromRoot('.vite');
const stamp = join(built, 'stamp');

export const buildApp = () => withLock(fromRoot('.cache/build.lock'), buildNow);

/** True when there was something to build. */
export async function buildIfChanged() {
  return withLock(fromRoot('.cache/build.lock'), async () => {
    if (builtFrom() === sourcesNow()) return false;
    await buildNow();
    return true;
  });
}

async function buildNow() {
  const start = performance.now();
  say('building the app…');
  const madeFrom = sourcesNow();
  // Built aside and swapped in: a build that fails, or is under way, leaves the last good one usable.
  const aside = fromRoot('.cache/vite-build');
  const old = fromRoot('.cache/vite-old');
  for (const folder of [aside, old]) rmSync(folder, { recursive: true, force: true });
  for (const { config, outDir } of targets) {
    await build({ configFile: fromRoot(config), logLevel: 'warn', build: { outDir: join(aside, outDir) } });
  }
  writeFileSync(join(aside, 'stamp'), madeFrom);
  mkdirSync(built, { recursive: true });
  renameSync(built, old);
  renameSync(aside, built);
  rmSync(old, { recursive: true });
  say(`built in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

function builtFrom() {
  try {
    return readFileSync(stamp, 'utf8');
  } catch {
    return undefined; // never built, or packaging emptied the folder
  }
}

/** By content: a fresh checkout or a switch of branches changes times without changing a word. */
function sourcesNow() {
  const hash = createHash('sha256');
  const files = globSync(sources, { cwd: root, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const path of files.map((entry) => join(entry.parentPath, entry.name)).sort()) {
    hash
      .update(`${path.slice(root.length)}\0`)
      .update(readFileSync(path))
      .update('\0');
  }
  return hash.digest('hex');
}
