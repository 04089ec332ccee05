/** Names that may be imported in one place only. Each list is given whole: a later ESLint block replaces an earlier one. */
const writers = [
  'appendFile',
  'chmod',
  'chown',
  'copyFile',
  'cp',
  'createWriteStream',
  'ftruncate',
  'link',
  'lutimes',
];
writers.push(
  'mkdir',
  'mkdtemp',
  'open',
  'rename',
  'rm',
  'rmdir',
  'symlink',
  'truncate',
  'unlink',
  'utimes',
  'write',
);
writers.push('writeFile', 'writev');
const fsNames = [...writers, ...writers.map((name) => `${name}Sync`), 'promises', 'default'];
const fsModules = ['fs', 'node:fs', 'fs/promises', 'node:fs/promises'];

const fsWrites = fsModules.map((name) => ({
  name,
  importNames: fsNames,
  message:
    'Files are written (and opened) only by electron/files/, which makes every write atomic and queued.',
}));
const ipcMain = {
  name: 'electron',
  importNames: ['ipcMain', 'default'],
  message: 'Add a handler to the contract: electron/ipc/register.ts is the one gate.',
};
const ipcRenderer = {
  ...ipcMain,
  importNames: ['ipcRenderer', 'default'],
  message: 'Only electron/preload.ts speaks raw IPC.',
};

const only = (...paths) => ({ 'no-restricted-imports': ['error', { paths }] });

/** ESLint merges nothing here: the last block that fits a file counts. */
export const importRules = [
  { files: ['electron/**/*.ts', 'cli/**/*.ts'], rules: only(...fsWrites, merged(ipcMain, ipcRenderer)) },
  { files: ['electron/files/**/*.ts'], rules: only(merged(ipcMain, ipcRenderer)) },
  { files: ['electron/ipc/register.ts'], rules: only(...fsWrites, ipcRenderer) },
  { files: ['electron/preload.ts'], rules: only(...fsWrites, ipcMain) },
];

function merged(one, other) {
  return {
    ...one,
    importNames: [...new Set([...one.importNames, ...other.importNames])],
    message: `${one.message} ${other.message}`,
  };
}
