import { dirname } from 'node:path';
import type { Random } from './random.ts';

// What a power cut may leave, worked out from a log of file calls (as SQLite's test6.c does): data is safe after
// fsync(file), a name after fsync(folder); of everything else any part may be there, missing or garbage.

interface FileNode {
  readonly writes: { readonly data: Buffer; synced: boolean }[];
}
interface NameChange {
  /** null: the name goes away. */
  readonly set: readonly (readonly [path: string, node: FileNode | null])[];
  /** Folders still to be synced before it is safe. */
  readonly unsynced: Set<string>;
}

/** The file calls so far, and which of them a power cut cannot undo. */
export interface CrashModel {
  apply(line: string): void;
  /** The files that a power cut now could leave, by path. */
  cut(random: Random): Map<string, Buffer>;
}

export function createCrashModel(): CrashModel {
  const names = new Map<string, FileNode>();
  const changes: NameChange[] = [];

  const change = (set: NameChange['set']): void => {
    changes.push({ set, unsynced: new Set(set.map(([path]) => dirname(path))) });
    for (const [path, node] of set) {
      if (node === null) names.delete(path);
      else names.set(path, node);
    }
  };

  const sync = (path: string): void => {
    for (const write of names.get(path)?.writes ?? []) write.synced = true;
    for (const one of changes) one.unsynced.delete(path);
  };

  /** A folder that moves takes its files along. */
  const rename = (from: string, to: string): void => {
    const moved = [...names].filter(([path]) => path === from || path.startsWith(`${from}/`));
    const set = moved.flatMap(([path, node]) => [[path, null], [to + path.slice(from.length), node]] as const);
    changes.push({ set, unsynced: new Set([dirname(from), dirname(to)]) });
    for (const [path] of moved) names.delete(path);
    for (const [path, node] of moved) names.set(to + path.slice(from.length), node);
  };

  return {
    apply(line) {
      const [kind = '', a = '', b = '', hex = ''] = line.split('\t');
      if (kind === 'create' && !names.has(a)) change([[a, { writes: [] }]]);
      if (kind === 'write') names.get(a)?.writes.push({ data: Buffer.from(hex, 'hex'), synced: false });
      if (kind === 'fsync') sync(a);
      if (kind === 'rename') rename(a, b);
      if (kind === 'swap') change([[a, names.get(b) ?? null], [b, names.get(a) ?? null]]);
      if (kind === 'link') change([[b, names.get(a) ?? { writes: [] }]]);
      if (kind === 'unlink') change([[a, null]]);
    },
    cut(random) {
      const left = new Map<string, FileNode>();
      // Half the time in the order of a journal, half the time in no order at all.
      const inOrder = random.int(2) === 0;
      const pending = changes.filter((one) => one.unsynced.size > 0).length;
      let allowed = random.int(pending + 1);
      for (const one of changes) {
        const isSafe = one.unsynced.size === 0;
        if (!isSafe && (inOrder ? allowed-- <= 0 : random.int(2) === 0)) continue;
        for (const [path, node] of one.set) {
          if (node === null) left.delete(path);
          else left.set(path, node);
        }
      }
      return new Map([...left].map(([path, node]) => [path, contentAfter(node, random)]));
    },
  };
}

function contentAfter(node: FileNode, random: Random): Buffer {
  const parts = node.writes.flatMap(({ data, synced }) => {
    if (synced) return [data];
    const fate = random.int(4);
    if (fate === 0) return [];
    if (fate === 1) return [data.subarray(0, random.int(data.byteLength + 1))];
    return [fate === 2 ? Buffer.alloc(data.byteLength) : data];
  });
  return Buffer.concat(parts);
}
