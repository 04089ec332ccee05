import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, it } from 'vitest';

const binary = join(import.meta.dirname, '../../out/Stet-linux-x64/stet');

it('the packaged app has every fuse set as reliability demands', async (context) => {
  if (!existsSync(binary)) {
    console.log('skipped: there is no packaged app; `npm run package` makes one.');
    context.skip();
  }
  const wire = await getCurrentFuseWire(binary);
  const on = [
    FuseV1Options.EnableCookieEncryption,
    FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
    FuseV1Options.OnlyLoadAppFromAsar,
  ];
  const off = [
    FuseV1Options.RunAsNode,
    FuseV1Options.EnableNodeOptionsEnvironmentVariable,
    FuseV1Options.EnableNodeCliInspectArguments,
    FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
    FuseV1Options.GrantFileProtocolExtraPrivileges,
  ];
  expect(on.map((one) => wire[one])).toEqual(on.map(() => FuseState.ENABLE));
  expect(off.map((one) => wire[one])).toEqual(off.map(() => FuseState.DISABLE));
});
