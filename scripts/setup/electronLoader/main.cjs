// This Electron build has no default app. This does what that one does for `electron [-r module] <folder>`;
// Playwright needs the -r.
const Module = require('node:module');
const { join, resolve } = require('node:path');
const { app } = require('electron');

function readCommandLine([word, ...rest], modules = []) {
  if (word === '-r' || word === '--require') return readCommandLine(rest.slice(1), [...modules, rest[0]]);
  if (word?.startsWith('-')) return readCommandLine(rest, modules);
  return { folder: resolve(word ?? '.'), modules };
}

const { folder, modules } = readCommandLine(process.argv.slice(1));
Module._preloadModules(modules.map((module) => resolve(module)));
const manifest = require(join(folder, 'package.json'));
app.setName(manifest.productName ?? manifest.name);
app.setVersion(manifest.version);
app.setAppPath(folder);
require(join(folder, manifest.main));
