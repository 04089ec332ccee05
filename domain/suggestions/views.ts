import type { Block } from '../body/body.ts';
import { ACCEPT_ALL, decideBlocks, REJECT_ALL } from './decide.ts';

/** The body without any pending change: what it was before anyone suggested anything. */
export function original(blocks: readonly Block[]): Block[] {
  return decideBlocks(blocks, REJECT_ALL);
}

/** The body with every pending change carried out. */
export function final(blocks: readonly Block[]): Block[] {
  return decideBlocks(blocks, ACCEPT_ALL);
}
