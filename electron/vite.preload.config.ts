import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const root = resolve(import.meta.dirname, '..');

export default defineConfig({
  root,
  build: {
    outDir: resolve(root, '.vite/build'),
    emptyOutDir: false,
    target: 'chrome130',
    reportCompressedSize: false,
    rolldownOptions: {
      input: 'electron/preload.ts',
      // A sandboxed preload script is one file that can require nothing but Electron itself.
      external: [/^electron(\/|$)/],
      output: { format: 'cjs', codeSplitting: false, entryFileNames: '[name].cjs' },
    },
  },
});
