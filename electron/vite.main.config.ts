import { builtinModules } from 'node:module';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const root = resolve(import.meta.dirname, '..');

export default defineConfig({
  root,
  // The bundle is CommonJS, where import.meta is empty.
  define: { 'import.meta.dirname': '__dirname', 'import.meta.filename': '__filename' },
  build: {
    // One entry per program of the main side; a utility process gets its own here.
    lib: {
      entry: { main: 'electron/main.ts' },
      formats: ['cjs'],
      fileName: (_format, name) => `${name}.cjs`,
    },
    outDir: resolve(root, '.vite/build'),
    // The preload bundle lies in the same folder.
    emptyOutDir: false,
    target: 'node20',
    // Stack traces in a journalist's log should name our functions.
    minify: false,
    reportCompressedSize: false,
    // All else is bundled, so that the package carries no node_modules.
    rolldownOptions: { external: [/^electron(\/|$)/, /^node:/, ...builtinModules] },
  },
  resolve: { conditions: ['node', 'module', 'default'], mainFields: ['module', 'main'] },
});
