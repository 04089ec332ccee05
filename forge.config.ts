import { existsSync } from 'node:fs';
import { chmod, cp } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { MakerDeb } from '@electron-forge/maker-deb';
import { MakerZIP } from '@electron-forge/maker-zip';
import { FusesPlugin } from '@electron-forge/plugin-fuses';
import { VitePlugin } from '@electron-forge/plugin-vite';
import type { ForgeConfig } from '@electron-forge/shared-types';
import { FuseV1Options, FuseVersion } from '@electron/fuses';

/** Set by scripts/package.mjs where Electron's release host cannot be reached. Such a package is for trial only. */
const electronZipDir = process.env['STET_ELECTRON_ZIP_DIR'];

/** A package without its C++ source and documents. */
const isNeeded = (path: string): boolean => {
  const name = basename(path);
  return !['doc', 'lib', 'vendor'].includes(name) && ['', '.cjs', '.js', '.json', '.node', '.txt'].includes(extname(name));
};

const config: ForgeConfig = {
  packagerConfig: {
    name: 'Stet',
    executableName: 'stet',
    appBundleId: 'org.stet-editor.stet',
    appCategoryType: 'public.app-category.productivity',
    // Native code has to lie beside the archive.
    asar: { unpack: '**/*.node' },
    ...(electronZipDir === undefined ? {} : { electronZipDir }),
  },
  makers: [
    new MakerZIP({}),
    new MakerDeb({
      options: { bin: 'stet', name: 'stet', productName: 'Stet', section: 'editors', categories: ['Office'] },
    }),
  ],
  hooks: {
    // All else is bundled; this package has native code and comes along as it is.
    packageAfterCopy: async (_config, buildPath, _version, platform, arch) => {
      for (const name of ['koffi', `@koromix/koffi-${platform}-${arch}`]) {
        const from = join(import.meta.dirname, 'node_modules', name);
        // Without it replacing a file takes two steps (docs/adr/0007).
        if (existsSync(from)) await cp(from, join(buildPath, 'node_modules', name), { recursive: true, filter: isNeeded });
      }
    },
    // The packager makes the folder for its own user only.
    postPackage: async (_config, { outputPaths }) => {
      for (const folder of outputPaths) await chmod(folder, 0o755);
    },
  },
  plugins: [
    new VitePlugin({
      build: [
        { entry: 'electron/main.ts', config: 'electron/vite.main.config.ts', target: 'main' },
        { entry: 'electron/preload.ts', config: 'electron/vite.preload.config.ts', target: 'preload' },
      ],
      renderer: [{ name: 'main_window', config: 'renderer/vite.config.ts' }],
      // Two bundlers at once are slower than one after the other on small machines.
      concurrent: false,
    }),
    new FusesPlugin({
      version: FuseVersion.V1,
      [FuseV1Options.RunAsNode]: false,
      [FuseV1Options.EnableCookieEncryption]: true,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
      [FuseV1Options.EnableNodeCliInspectArguments]: false,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
      [FuseV1Options.OnlyLoadAppFromAsar]: true,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
    }),
  ],
};

export default config;
