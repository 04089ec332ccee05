import { createHash } from 'node:crypto';
import { existsSync, linkSync, readFileSync, renameSync, rmSync, statSync, truncateSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentHash } from '../checker.ts';

/** What another program does to an article's file. `text`: it writes words of its own, which must not be lost. */
interface Actor {
  readonly name: string;
  readonly writes: 'text' | 'same' | 'harm' | 'nothing';
  act(path: string, mark: string): void;
}

let temps = 0;
const replace = (path: string, bytes: string | Buffer): void => {
  const temp = `${path}.sync${(temps += 1)}`;
  writeFileSync(temp, bytes);
  renameSync(temp, path);
};

/** The article with a foreign mark as another Stet would save it: whole, with its own revision and hash. */
export function foreignArticle(bytes: Buffer, mark: string): string {
  const json = JSON.parse(bytes.toString()) as Record<string, unknown> & { body: unknown[]; counts: Record<string, unknown> };
  json.body = [{ type: 'paragraph', id: 'foreign', runs: [{ text: `words of another ${mark}` }] }];
  json.counts = { ...json.counts, blocks: 1 };
  const digits = createHash('sha256').update(mark).digest('hex');
  json['parent'] = json['revision'];
  json['revision'] = `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
  json['savedAt'] = new Date().toISOString();
  json['hash'] = contentHash(json);
  return `${JSON.stringify(json, null, 2)}\n`;
}

/** The article with a word changed by hand, as `sed` or an editor does: the hash no longer fits. */
const edited = (bytes: Buffer, mark: string): string => bytes.toString().replace(/"text":\s*"/, (found) => `${found}${mark} `);

export const actors: readonly Actor[] = [
  { name: 'none', writes: 'nothing', act: () => undefined },
  { name: 'append a line end', writes: 'same', act: (path) => writeFileSync(path, '\n', { flag: 'a' }) },
  { name: 'replace by rename', writes: 'text', act: (path, mark) => replace(path, foreignArticle(readFileSync(path), mark)) },
  { name: 'edit by hand, by rename', writes: 'text', act: (path, mark) => replace(path, edited(readFileSync(path), mark)) },
  { name: 'edit in place', writes: 'text', act: (path, mark) => writeFileSync(path, edited(readFileSync(path), mark)) },
  { name: 'truncate', writes: 'harm', act: (path) => truncateSync(path, Math.floor(statSync(path).size / 2)) },
  { name: 'delete', writes: 'harm', act: (path) => unlinkSync(path) },
  {
    name: 'delete and make anew', writes: 'text',
    act(path, mark) {
      const bytes = readFileSync(path);
      unlinkSync(path);
      writeFileSync(path, foreignArticle(bytes, mark));
    },
  },
  { name: 'touch', writes: 'same', act: (path) => utimesSync(path, new Date(), new Date()) },
  { name: 'write the same bytes by rename', writes: 'same', act: (path) => replace(path, readFileSync(path)) },
  {
    name: 'set the time back', writes: 'text',
    act(path, mark) {
      replace(path, foreignArticle(readFileSync(path), mark));
      utimesSync(path, new Date(0), new Date(0));
    },
  },
  {
    name: 'same time and size', writes: 'text',
    act(path, mark) {
      const { atime, mtime } = statSync(path);
      const bytes = readFileSync(path);
      // As many bytes as before: the mark takes the place of letters.
      const at = bytes.indexOf('⟦');
      if (at < 60) return;
      Buffer.from(mark).copy(bytes, at - 50);
      writeFileSync(path, bytes, { flag: 'r+' });
      utimesSync(path, atime, mtime);
    },
  },
  { name: 'conflict copy beside it', writes: 'nothing', act: (path) => writeFileSync(path.replace('.json', ' (conflicted copy 2026-11-23).json'), readFileSync(path)) },
  { name: 'move away', writes: 'harm', act: (path) => renameSync(path, `${path}.moved`) },
  {
    name: 'two fast writes', writes: 'text',
    act(path, mark) {
      const bytes = readFileSync(path);
      replace(path, foreignArticle(bytes, '⟦first:0⟧'));
      replace(path, foreignArticle(bytes, mark));
    },
  },
];

/** A sync client that is careful: it moves what is there aside, looks at it, and never puts anything over it. */
export function putCarefully(path: string, bytes: Buffer, expected: Buffer | null, conflictName: string): void {
  const temp = `${path}.sync${(temps += 1)}`;
  const aside = `${path}.aside${temps}`;
  writeFileSync(temp, bytes);
  const keep = (from: string): void => {
    for (let n = 0; ; n += 1) {
      const name = join(path, '..', conflictName.replace('#', String(n)));
      if (existsSync(name)) continue;
      renameSync(from, name);
      return;
    }
  };
  if (existsSync(path)) {
    renameSync(path, aside);
    const there = readFileSync(aside);
    if (expected === null || !there.equals(expected)) keep(aside);
    else rmSync(aside);
  }
  try {
    linkSync(temp, path);
    rmSync(temp);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    // Somebody has put another file there in the meantime.
    keep(temp);
  }
}
