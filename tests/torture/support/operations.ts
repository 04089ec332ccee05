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
  /** Orders before it, undisturbed. */
  before?(desk: string, key: string): Omit<Order, 'id'>[];
  /** Whether the article shall be in the trash before it. */
  readonly fromTrash?: boolean;
  /** The step that article a holds when it succeeds; 1 before it. */
  readonly after: number;
  /** For what goes to the journal: the steps that article a may hold once the next start has brought it back. */
  readonly recovered?: readonly number[];
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

/** What a journal's own calls are: begun, gone on with, begun anew because it is long, and taken away. */
export const journalOperations: readonly Operation[] = [
  { name: 'journal begun', order: (desk, key) => ({ ...typeIt(desk, key, 2), path: 'settle' }), after: 1, recovered: [1, 2] },
  { name: 'journal appended to', before: (desk, key) => [typeIt(desk, key, 2)], order: (desk, key) => ({ ...typeIt(desk, key, 3), path: 'settle' }), after: 1, recovered: [2, 3] },
  {
    name: 'journal begun anew', after: 1, recovered: [2, 3],
    before: (desk, key) => [typeIt(desk, key, 2)],
    // More than a journal may grow to in one entry.
    order: (desk, key) => ({ ...typeIt(desk, key, 3), path: 'settle', carry: ['word '.repeat(60_000)] }),
  },
  {
    name: 'journal closed', after: 2, recovered: [2],
    before: (desk, key) => [typeIt(desk, key, 2), { op: 'saveTyped', desk, key, doc: 'a', n: 2 }],
    order: (desk, key) => ({ op: 'close', desk, key }),
  },
];

const typeIt = (desk: string, key: string, n: number): Omit<Order, 'id'> => ({ op: 'type', desk, key, doc: 'a', n });

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
