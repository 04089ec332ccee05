import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { createArticleStore } from '../electron/articles/articleStore.ts';
import type { Desk } from '../electron/desk/deskSession.ts';
import { createOutletStore } from '../electron/desk/outletStore.ts';
import { sha256 } from '../electron/files/sha256.ts';
import { requireDesk } from './requireFolder.ts';

/** Opens a folder as a desk. */
export async function openDesk(folder: string): Promise<Desk> {
  const path = await requireDesk(folder);
  const now = (): Date => new Date();
  return {
    path,
    name: basename(path),
    articles: createArticleStore({ desk: path, newId: randomUUID, now, sha256 }),
    outlet: createOutletStore(path, now),
    // Nothing is shown while a command runs, so nobody has to be told of changes.
    watcher: { check: () => undefined, close: () => undefined },
  };
}

/** An id for a new block or article. */
export const newId = (): string => randomUUID();
