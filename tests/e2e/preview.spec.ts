import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './support/stet.ts';

const FERRY = 'Old ferry hall reopens as a library, with its clock running again';

test('the page shows what is typed, at once', async ({ library, article, system }) => {
  await library.newArticle('Live');
  await article.write('One.');
  await system.command('view.preview');
  await expect(article.preview.locator('h1')).toHaveText('Live');
  await expect(article.preview.locator('main')).toContainText('One.');
  await article.write('\n## A subheading');
  await expect(article.preview.locator('h2', { hasText: 'A subheading' })).toBeVisible();
  await article.headline.fill('Live and renamed');
  await expect(article.preview.locator('h1')).toHaveText('Live and renamed');
  await system.command('view.preview');
  await expect(article.window.locator('iframe')).toHaveCount(0);
});

test('three widths', async ({ library, article, system, window }) => {
  await library.open(FERRY);
  await system.command('view.preview');
  await expect(article.preview.locator('h1')).toBeVisible();
  for (const [name, width] of [['Tablet', 820], ['Desktop', 1280], ['Phone', 390]] as const) {
    await window.getByRole('button', { name: new RegExp(`^${name}`) }).click();
    await expect.poll(() => article.preview.locator('html').evaluate(() => innerWidth)).toBe(width);
    const overflow = await article.preview.locator('html').evaluate((html) => html.scrollWidth - innerWidth);
    expect(overflow, `the page is no wider than a ${name}`).toBeLessThanOrEqual(0);
  }
});

test('the frame can run nothing and reach nothing', async ({ library, article, system, window }) => {
  await library.open(FERRY);
  await system.command('view.preview');
  await expect(article.preview.locator('h1')).toBeVisible();
  const frame = window.locator('iframe');
  await expect(frame).toHaveAttribute('sandbox', '');
  expect(new URL((await frame.getAttribute('src')) ?? '').protocol).toBe('stet-preview:');
  const policy = await previewPolicy(system.app);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain('sandbox');
  expect(policy).not.toContain('script-src');
  // A policy that allows nothing but itself leaves the JSON-LD alone: data, not a program.
  expect(await article.preview.locator('script:not([type="application/ld+json"])').count()).toBe(0);
  await expect(article.preview.locator('figure img').first()).toHaveJSProperty('complete', true);
  expect(await article.preview.locator('figure img').first().evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
});

test('an edit leaves the page where it was scrolled to', async ({ library, article, system, window }) => {
  await library.open(FERRY);
  await system.command('view.preview');
  await expect(article.preview.locator('h1')).toBeVisible();
  await scrollPreview(window, 700);
  await expect.poll(() => scrolled(window)).toBeGreaterThan(400);
  const before = await scrolled(window);
  await article.write(' Added at the end.');
  await expect(article.preview.locator('main')).toContainText('Added at the end.');
  await expect.poll(() => scrolled(window)).toBe(before);
});

async function scrollPreview(window: Page, by: number): Promise<void> {
  await window.locator('iframe').hover();
  await window.mouse.wheel(0, by);
}

function scrolled(window: Page): Promise<number> {
  return window.frameLocator('iframe').locator('html').evaluate(() => Math.round(scrollY));
}

function previewPolicy(app: ElectronApplication): Promise<string> {
  return app.evaluate(async ({ BrowserWindow, session }) => {
    const url = BrowserWindow.getAllWindows()[0]?.webContents.mainFrame.frames[0]?.url ?? '';
    return (await session.defaultSession.fetch(url)).headers.get('content-security-policy') ?? '';
  });
}
