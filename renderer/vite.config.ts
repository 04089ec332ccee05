import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  // Pages come from app://, whose content security policy allows files of our own only: nothing inline, no data: URI.
  base: './',
  plugins: [react()],
  build: {
    outDir: resolve(import.meta.dirname, '../.vite/renderer/main_window'),
    emptyOutDir: true,
    target: 'chrome130',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // Read from disk, not over a network: one large file is no loss.
    chunkSizeWarningLimit: 4000,
  },
});
