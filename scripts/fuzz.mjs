/* npm run fuzz [-- --sequences 20000 --seed 7 --minutes 30 --set review]: random edits against the laws of review and comments. */
import { prepareNode } from './setup/prepareNode.mjs';
import { fromRoot, root } from './setup/paths.mjs';

await prepareNode();
// Lexical as it is in the app: without the assertions of its developers.
process.env.NODE_ENV = 'production';
const { runnerImport } = await import('vite');
/** The editor's nodes name style sheets; without a page they are empty. */
const noStyles = {
  name: 'no-styles',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith('.css') ? '\0style' : null),
  load: (id) => (id === '\0style' ? 'export default {}' : null),
};
await runnerImport(fromRoot('tests/fuzz/run.ts'), { root, configFile: false, logLevel: 'error', plugins: [noStyles] });
