import { ensureNodeModules } from './nodeModules.mjs';
import { reportAndExit } from './paths.mjs';
import { continueOnPinnedNode } from './pinnedNode.mjs';

process.on('uncaughtException', reportAndExit);

/**
 * First line of every script. It and what it imports run on Node 20 without any dependency; whatever a script
 * imports after it may use both Node 24 and node_modules.
 */
export async function prepareNode() {
  await ensureNodeModules();
  await continueOnPinnedNode();
}
