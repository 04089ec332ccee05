import { join } from 'node:path';
import { build } from 'vite';

/** Puts the host into one file, so that starting it thousands of times is quick. The code in it is the app's. */
export async function bundleHost(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(import.meta.dirname, '../../..'),
    ssr: { noExternal: true },
    // Where the native package is looked for from; it is not bundled.
    define: { 'import.meta.dirname': JSON.stringify(join(import.meta.dirname, '../../../electron/files')) },
    build: {
      ssr: join(import.meta.dirname, '../host.ts'),
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'host.mjs', codeSplitting: false } },
    },
  });
  return join(folder, 'host.mjs');
}
