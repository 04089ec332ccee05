import { expect, it } from 'vitest';
import { openableUrl } from '../../../../electron/app/linkHandlers.ts';
import { mayNavigate } from '../../../../electron/app/navigation.ts';
import { isAllowedUrl } from '../../../../electron/app/schemes.ts';
import { startOptions } from '../../../../electron/app/startOptions.ts';

const APP = 'app://stet/index.html';

it.each([
  [APP, true, APP, true],
  ['https://example.org', true, APP, false],
  ['stet-preview://t/page.html', true, APP, false],
  ['stet-preview://t/page.html', false, APP, true],
  ['stet-preview://t/page.html', false, null, true],
  ['stet-preview://t/page.html', false, 'stet-preview://other/page.html', false],
  ['https://example.org', false, APP, false],
  ['mailto:a@b.example', false, 'stet-preview://t/page.html', false],
  ['app://stet/index.html', false, 'stet-preview://t/page.html', false],
])('navigation to %s (main frame %s) from %s: %s', (url, isMainFrame, from, allowed) => {
  expect(mayNavigate(url, isMainFrame, from)).toBe(allowed);
});

it.each([
  ['app://stet/x.js', true], ['stet-media://media/a/b.jpg', true], ['data:,x', true], ['blob:app://stet/1', true],
  ['http://x', false], ['https://x', false], ['file:///etc/passwd', false], ['ftp://x', false], ['ws://x', false], ['x', false],
])('loading %s: %s', (url, allowed) => {
  expect(isAllowedUrl(url)).toBe(allowed);
});

it.each([
  ['https://example.org/a', true], [' http://example.org ', true], ['mailto:a@b.example', true],
  ['javascript:alert(1)', false], ['file:///etc/passwd', false], ['smb://host', false], ['data:text/html,x', false],
  ['https://user:pass@example.org', false], ['//example.org', false], ['', false], ['app://stet/', false],
])('opening %s outside: %s', (url, allowed) => {
  expect(openableUrl(url) !== null).toBe(allowed);
});

it('reads its start options and leaves the rest to Chromium', () => {
  const read = (folder: string, ...args: string[]) => startOptions(['electron', '.', ...args], folder, () => '/tmp/tour');
  expect(read('/home/ann', '--desk', 'work')).toEqual({ userData: null, desk: '/home/ann/work', tour: null });
  expect(read('/', '--user-data-dir=/tmp/u', '--desk=/d', '--no-sandbox')).toEqual({ userData: '/tmp/u', desk: '/d', tour: null });
  expect(read('/', '--desk', '--tour')).toEqual({ userData: '/tmp/tour/user-data', desk: null, tour: '/tmp/tour' });
});
