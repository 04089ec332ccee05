import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Order } from '../host.ts';
import type { Host } from './hostClient.ts';
import { done, newDesk } from './desks.ts';

/** One file operation of the app, to be cut off or disturbed at each of its file calls. */
export interface Operation {
  readonly name: string;
  /** The order, given the folder name of article a. */
  order(desk: string, key: string): Omit<Order, 'id'>;
  /** Whether the article shall be in the trash before it. */
  readonly fromTrash?: boolean;
  /** The step that article a holds when it succeeds; 1 before it. */
  readonly after: number;
}

export const operations: readonly Operation[] = [
  { name: 'first save', order: (desk) => ({ op: 'create', desk, doc: 'new', n: 0 }), after: 1 },
  { name: 'overwrite', order: (desk, key) => ({ op: 'save', desk, key, doc: 'a', n: 2 }), after: 2 },
  { name: 'rename', order: (desk, key) => ({ op: 'rename', desk, key, doc: 'a' }), after: 1 },
  { name: 'duplicate', order: (desk, key) => ({ op: 'duplicate', desk, key }), after: 1 },
  { name: 'trash', order: (desk, key) => ({ op: 'trash', desk, key }), after: 1 },
  { name: 'restore', order: (desk, key) => ({ op: 'restore', desk, key }), fromTrash: true, after: 1 },
  { name: 'media add', order: (desk, key) => ({ op: 'media', desk, key, path: 'other picture.png' }), after: 1 },
  { name: 'export', order: (desk, key) => ({ op: 'export', desk, key, path: join(desk, '../out.html') }), after: 1 },
];

/** A desk with article a at step 1, and beside it one whose article lies in the trash. */
export interface Templates {
  readonly desk: string;
  readonly trashed: string;
  readonly key: string;
}

export async function makeTemplates(host: Host, folder: string): Promise<Templates> {
  const make = async (name: string): Promise<string> => {
    const desk = join(folder, name);
    const keys = await newDesk(host, desk, ['a', 'b']);
    const key = keys['a'] ?? '';
    await done(host, { op: 'save', desk, key, doc: 'a', n: 1 });
    await done(host, { op: 'export', desk, key, path: join(desk, '../out.html') });
    return key;
  };
  const key = await make('template');
  await make('trashed');
  const trashed = join(folder, 'trashed');
  await done(host, { op: 'trash', desk: trashed, key });
  rmSync(join(folder, 'out.html'));
  return { desk: join(folder, 'template'), trashed, key };
}
