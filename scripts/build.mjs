import { prepareNode } from './setup/prepareNode.mjs';

await prepareNode();
const { buildApp } = await import('./build/buildApp.mjs');
await buildApp();
