import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { say, SetupError } from './paths.mjs';

/** What a bare Debian or Ubuntu lacks; their own dependencies bring the rest of what Electron loads. */
const libraryPackages = [
  ...[
    'libgtk-3-0',
    'libnss3',
    'libasound2',
    'libgbm1',
    'libxss1',
    'libatk-bridge2.0-0',
    'libcups2',
    'libdrm2',
  ],
  ...['libxkbcommon0', 'libudev1', 'libdbus-1-3'],
];
const fontFolders = [
  ...['/usr/share/fonts', '/usr/local/share/fonts'],
  ...['.local/share/fonts', '.fonts'].map((folder) => join(homedir(), folder)),
];

export const hasDisplay = () => Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Makes sure that Electron can start on this Linux system. Nothing to do elsewhere. */
export function ensureSystemLibraries(binary) {
  if (process.platform !== 'linux') return;
  const missing = missingParts(binary);
  const names = missing.map((part) => part.name);
  if (names.length === 0) return;
  if (!onPath('apt-get')) {
    throw new SetupError(`Install with your system's package manager, then try again: ${names.join(', ')}`);
  }
  const others = names.length > 2 ? ` and ${names.length - 2} more` : '';
  say(`missing on this system: ${names.slice(0, 2).join(', ')}${others}`);
  install([...new Set(missing.flatMap((part) => part.packages))]);
  const still = missingParts(binary).map((part) => part.name);
  if (still.length > 0) throw new SetupError(`Still missing after the installation: ${still.join(', ')}`);
}

function missingParts(binary) {
  const ldd = spawnSync('ldd', [binary], { encoding: 'utf8' }).stdout ?? '';
  const parts = [...ldd.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => ({
    name,
    packages: libraryPackages,
  }));
  if (!hasDisplay() && !onPath('Xvfb')) parts.push({ name: 'Xvfb (a virtual display)', packages: ['xvfb'] });
  if (!fontFolders.some(holdsFont))
    parts.push({ name: 'fonts', packages: ['fonts-liberation', 'fonts-noto-core'] });
  return parts;
}

function install(packages) {
  const asRoot = process.getuid() === 0;
  const mayInstall = asRoot || (onPath('sudo') && spawnSync('sudo', ['-n', 'true']).status === 0);
  const command = (names) => ['apt-get', 'install', '-y', '--no-install-recommends', ...names];
  if (!mayInstall) {
    const line = command(packages.map(nameHere)).join(' ');
    throw new SetupError(
      `You may not install system packages. As an administrator run this, then try again:\n\n  ${line}\n`,
    );
  }
  say('installing them with apt-get…');
  const sudo = asRoot ? [] : ['sudo'];
  run([...sudo, 'apt-get', 'update', '-qq']);
  run([...sudo, ...command(packages.map(nameHere))]);
}

function run([program, ...args]) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stdout, stderr } = spawnSync(program, args, { env, encoding: 'utf8' });
  if (status !== 0) throw new SetupError(`${program} ${args.join(' ')} failed:\n${stdout}${stderr}`);
}

/** Newer Debian and Ubuntu renamed some libraries with a 64-bit clock: libasound2 is libasound2t64 there. */
function nameHere(name) {
  const renamed = `${name}t64`;
  const { stdout } = spawnSync('apt-cache', ['policy', renamed], { encoding: 'utf8' });
  return /Candidate: [^(\s]/.test(stdout ?? '') ? renamed : name;
}

function holdsFont(folder) {
  if (!existsSync(folder)) return false;
  const entries = readdirSync(folder, { withFileTypes: true });
  if (entries.some((entry) => /\.(ttf|otf|ttc|pfb)$/i.test(entry.name))) return true;
  return entries.some((entry) => entry.isDirectory() && holdsFont(join(folder, entry.name)));
}

export function onPath(command) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, command)));
}
