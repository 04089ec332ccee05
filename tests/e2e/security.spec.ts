import { FuseV1Options } from '@electron/fuses';
import type {} from '../../renderer/api.ts';
import { expect, test } from './support/stet.ts';

/** Electron's security checklist (docs/tutorial/security.md), each item read from the running app. */

test('items 1, 7, 13, 18: the page is our own, under a strict policy, and cannot leave', async ({ window: page, stet }) => {
  expect(new URL(page.url()).protocol).toBe('app:');
  const policy = await page.evaluate(async () => (await fetch(location.href)).headers.get('content-security-policy'));
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toContain('unsafe');
  const refused = await page.evaluate(() => {
    try {
      document.createElement('div').innerHTML = '<b>x</b>';
      return false;
    } catch (error) {
      return error instanceof TypeError;
    }
  });
  expect(refused).toBe(true);
  await page.evaluate(() => {
    location.href = 'https://example.org/';
  });
  await page.waitForTimeout(300);
  expect(page.url()).toMatch(/^app:\/\/stet\//);
  expect(stet.app.windows()).toHaveLength(1);
});

test('items 2, 3, 4, 6, 8, 9, 10, 12: the window has no power of its own', async ({ window: page, stet }) => {
  const preferences = await stet.app.evaluate(({ BrowserWindow }) => {
    // Not in the public types; it is how Electron's own tests read them.
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
    return contents.getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    contextIsolation: true,
    sandbox: true,
    webSecurity: true,
    webviewTag: false,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
  });
  expect(preferences['enableBlinkFeatures'] ?? '').toBe('');
  expect(await page.evaluate(() => ['require', 'process', 'module', 'Buffer'].filter((name) => name in globalThis))).toEqual([]);
});

test('items 5, 11, 14: no permission, no new window', async ({ window: page, stet }) => {
  for (const name of ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'] as const) {
    const state = await page.evaluate(async (one) => (await navigator.permissions.query({ name: one as PermissionName })).state, name);
    expect(state).not.toBe('granted');
  }
  expect(await page.evaluate(() => open('https://example.org'))).toBeNull();
  expect(await page.evaluate(() => open('about:blank'))).toBeNull();
  expect(stet.app.windows()).toHaveLength(1);
});

test('item 15: an address is opened outside only after a question, and only of the web or mail', async ({ window: page, stet }) => {
  await stet.app.evaluate(({ dialog, shell }) => {
    const seen = { asked: [] as string[], opened: [] as string[] };
    Object.assign(globalThis, { seen });
    dialog.showMessageBox = ((_window: unknown, options: { message: string }) => {
      seen.asked.push(options.message);
      return Promise.resolve({ response: 1, checkboxChecked: false });
    }) as unknown as typeof dialog.showMessageBox;
    shell.openExternal = (url) => {
      seen.opened.push(url);
      return Promise.resolve();
    };
  });
  const codes: (string | null)[] = [];
  for (const url of ['https://example.org/x', 'file:///etc/passwd', 'javascript:alert(1)', 'smb://host/share']) {
    codes.push(await page.evaluate(async (one) => {
      const result = await window.api.request('link:open', { url: one });
      return result.ok ? null : result.error.code;
    }, url));
  }
  expect(codes).toEqual(['cancelled', 'unsupported', 'unsupported', 'unsupported']);
  const seen = await stet.app.evaluate(() => (globalThis as unknown as { seen: { asked: string[]; opened: string[] } }).seen);
  expect(seen).toEqual({ asked: ['Open example.org in your browser?'], opened: [] });
});

test('items 17, 20: the page has one narrow way in, and frames have none', async ({ window: page, article, library, stet }) => {
  expect(await page.evaluate(() => Object.keys(window.api).sort())).toEqual(['on', 'request', 'takeDropped']);
  // A path comes from a real drop alone: the page can name none.
  const paths = await page.evaluate(async () => [
    await window.api.request('import:article', { path: '/etc' }).then(() => 'answered', () => 'refused'),
    (await window.api.takeDropped(new File(['{}'], 'article.json'))).ok,
  ]);
  expect(paths).toEqual(['refused', false]);
  const unknown = await page.evaluate(() => window.api.request('files:read' as 'app:info', undefined).then(() => 'answered', () => 'refused'));
  expect(unknown).toBe('refused');
  await library.open('Old ferry hall');
  await stet.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.send('command:run', 'view.preview');
  });
  await expect(article.preview.locator('h1')).toContainText('Old ferry hall');
  const frames = await stet.app.evaluate(({ BrowserWindow }) => {
    const found = BrowserWindow.getAllWindows()[0]?.webContents.mainFrame.frames ?? [];
    return found.map((frame) => ({ url: frame.url.slice(0, 15), origin: frame.origin }));
  });
  expect(frames).toEqual([{ url: 'stet-preview://', origin: 'null' }]);
  expect(await page.locator('iframe').getAttribute('sandbox')).toBe('');
});

test('nothing reaches the network', async ({ window: page, stet }) => {
  const results = await page.evaluate(async () => {
    const image = (src: string): Promise<string> => new Promise((resolve) => {
      const one = new Image();
      one.onload = () => { resolve('loaded'); };
      one.onerror = () => { resolve('refused'); };
      one.src = src;
    });
    return [await image('https://example.org/x.png'), await fetch('https://example.org').then(() => 'loaded', () => 'refused')];
  });
  expect(results).toEqual(['refused', 'refused']);
  const direct = await stet.app.evaluate(async ({ session }) => session.defaultSession.fetch('https://example.org').then(() => 'loaded', () => 'refused'));
  expect(direct).toBe('refused');
  expect(await stet.app.evaluate(({ app }) => app.commandLine.getSwitchValue('host-resolver-rules'))).toBe('MAP * ~NOTFOUND');
});

test('item 19: the package is built with the fuses shut', async () => {
  // By a variable: the file belongs to another compiler project.
  const path = '../../forge.config.ts';
  const { default: config } = (await import(path)) as { default: { plugins?: readonly object[] } };
  const plugin = config.plugins?.find((one) => 'name' in one && one.name === 'fuses') as { fusesConfig?: Record<number, boolean> } | undefined;
  expect(plugin?.fusesConfig).toMatchObject({
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.EnableCookieEncryption]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: false,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  });
});
