import { link, open, readFile, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { giveRights, modeOf, removeTemp, targetOf, writeTemp } from './atomicWrite.ts';
import { linkOrCopy, NO_LINKS } from './createNew.ts';
import { errnoOf } from './fileErrors.ts';
import { renameRetrying, syncFolder } from './folders.ts';
import { OPEN_FLAGS } from './readLimited.ts';
import { swapNames, type SwapNames } from './swapNames.ts';
import { newTempName } from './tempNames.ts';

export interface Replacing {
  /** Looks at what was really replaced and says whether it may be; if not, or if it throws, it is put back. */
  readonly mayReplace: (replaced: FileHandle) => Promise<boolean>;
  /** Keeps a file that came in between while another was put back. */
  readonly keep: (found: string) => Promise<void>;
  readonly swap?: SwapNames;
}

/** `replaced` is open, for a later look, and has no name any more; null when there was no file. */
export type Replaced = { readonly done: true; readonly replaced: FileHandle | null } | { readonly done: false };

/**
 * Replaces a file as `atomicWrite` does, but nothing unseen (docs/adr/0007). Other programs may write at any moment, also
 * between a last look and a rename; so what was there is looked at afterwards, when its name no longer leads to it.
 */
export async function replaceFile(path: string, bytes: Uint8Array, replacing: Replacing): Promise<Replaced> {
  const target = await targetOf(path);
  const swap = replacing.swap ?? swapNames;
  const old = await placeBytes(bytes, target, swap);
  let replaced: FileHandle | null = null;
  try {
    if (old !== null) replaced = await openIfThere(old);
    const isRefused = replaced !== null && !(await replacing.mayReplace(replaced));
    if (isRefused) throw new Refused();
  } catch (error) {
    await replaced?.close();
    if (old !== null) await putBack(old, target, bytes, replacing.keep, swap);
    if (error instanceof Refused) return { done: false };
    throw error;
  }
  try {
    if (old !== null) await removeTemp(old);
    await syncFolder(dirname(target));
  } catch (error) {
    await replaced?.close();
    throw error;
  }
  return { done: true, replaced };
}

class Refused extends Error {}

async function placeBytes(bytes: Uint8Array, target: string, swap: SwapNames): Promise<string | null> {
  const temp = await writeTemp(dirname(target), bytes);
  try {
    const mode = await modeOf(target);
    if (mode !== null) await giveRights(temp, mode);
    return await place(temp, target, swap);
  } catch (error) {
    await removeTemp(temp);
    throw error;
  }
}

/**
 * Puts a file in the place of another and gives the path that now leads to the other; null when there was none. At no
 * moment is the place empty. Where names cannot be swapped, what another program puts there between two calls goes unseen.
 */
async function place(temp: string, target: string, swap: SwapNames): Promise<string | null> {
  for (;;) {
    if (await swap(temp, target)) return temp;
    const aside = join(dirname(target), newTempName());
    if (await isThere(() => linkOrCopy(target, aside))) {
      try {
        await renameRetrying(temp, target);
        return aside;
      } catch (error) {
        await removeTemp(aside);
        throw error;
      }
    }
    if (await isFree(temp, target)) return null;
  }
}

/** Gives a file a name that must be free; false when it was taken. */
async function isFree(temp: string, target: string): Promise<boolean> {
  try {
    await link(temp, target);
    await removeTemp(temp);
    return true;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false;
    if (!NO_LINKS.has(errnoOf(error))) throw error;
    await renameRetrying(temp, target);
    return true;
  }
}

async function isThere(look: () => Promise<void>): Promise<boolean> {
  try {
    await look();
    return true;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Null for a link that leads nowhere: there is nothing to look at. */
async function openIfThere(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, OPEN_FLAGS);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null;
    throw error;
  }
}

async function putBack(old: string, target: string, ours: Uint8Array, keep: Replacing['keep'], swap: SwapNames): Promise<void> {
  const came = await place(old, target, swap);
  if (came === null) return;
  if ((await readFile(came)).equals(ours)) await removeTemp(came);
  else await keep(came);
}
