import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ArticlePage } from './pages/ArticlePage.ts';
import { LibraryPage } from './pages/LibraryPage.ts';
import { expect, test, type Stet } from './support/stet.ts';

/** Everything of the app at once, as a power cut of the processes would. */
async function killAll(stet: Stet): Promise<void> {
  const pid = stet.app.process().pid ?? 0;
  const ended = new Promise((resolve) => stet.app.process().once('exit', resolve));
  const children = execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)]).toString().split(/\s+/).filter(Boolean).map(Number);
  void stet.kill();
  for (const child of children) {
    try {
      process.kill(child, 'SIGKILL');
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
    }
  }
  await ended;
}

async function reopen(stet: Stet) {
  const window = await stet.open();
  return { window, library: new LibraryPage(window), article: new ArticlePage(window) };
}

test('words typed after the last save are back after a kill, and can be compared and undone', async ({ stet, library, article }) => {
  await library.newArticle();
  await article.headline.fill('Ferry trial extended');
  await article.write('The first sentence is saved. ');
  await article.saved();
  await article.write('These words were only typed');
  // In the journal: 250 ms and the way there. Not yet saved: that takes a second of quiet.
  await article.window.waitForTimeout(600);
  await killAll(stet);

  const again = await reopen(stet);
  await again.library.open('Ferry trial extended');
  await expect(again.article.body).toContainText('The first sentence is saved. These words were only typed');
  await expect(again.window.getByTestId('recovery')).toContainText('Recovered “Ferry trial extended”: 5 words typed after the last save.');
  await again.window.getByRole('button', { name: 'Compare…' }).click();
  await expect(again.window.getByTestId('compare').locator('ins')).toContainText('These words were only typed');
  await again.window.getByRole('dialog').getByRole('button', { name: 'Close' }).first().click();
  await again.window.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(again.article.body).not.toContainText('only typed');
  await expect(again.window.getByTestId('recovery')).toHaveCount(0);
});

test('an untitled draft survives a kill', async ({ stet, library, article }) => {
  await library.newArticle();
  await article.write('Words without a headline');
  await article.window.waitForTimeout(600);
  await killAll(stet);
  const again = await reopen(stet);
  await expect(again.article.body).toContainText('Words without a headline');
});

test('a page that crashes comes back with what was typed', async ({ stet, library, article, window }) => {
  await library.newArticle();
  await article.headline.fill('Crash');
  await article.saved();
  await article.write('typed before the crash');
  await window.waitForTimeout(600);
  const next = stet.app.waitForEvent('window');
  await stet.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
  const again = await next;
  await expect(new ArticlePage(again).body).toContainText('typed before the crash');
  await expect(again.getByTestId('recovery')).toContainText('Recovered “Crash”');
});

test('after a clean end no journal is left and every article has its last text as a version', async ({ stet, library, article }) => {
  await library.newArticle();
  await article.headline.fill('Clean');
  await article.write('All of this is saved');
  await article.saved();
  await stet.quit();
  expect(readdirSync(join(stet.profile, 'journals'))).toEqual([]);
  const key = readdirSync(stet.desk).find((name) => name.includes('untitled') || name.includes('clean')) ?? '';
  expect(readdirSync(join(stet.desk, key, 'versions')).length).toBeGreaterThan(0);
});

test('a save that fails is shown at once, and the banner goes when it works again', async ({ stet, library, article, window }) => {
  await library.newArticle();
  await article.headline.fill('Trouble');
  await article.saved();
  const key = readdirSync(stet.desk).find((name) => name.includes('untitled')) ?? '';
  const folder = join(stet.desk, key);
  // Mode bits do not stop root.
  const isRoot = process.getuid?.() === 0;
  const close = isRoot ? ['chattr', '+i'] : ['chmod', '0555'];
  const reopenFolder = isRoot ? ['chattr', '-i'] : ['chmod', '0755'];
  execFileSync(close[0] ?? '', [close[1] ?? '', folder]);
  try {
    await article.write('words in trouble');
    await expect(window.getByRole('alert').filter({ hasText: 'Not saved' })).toBeVisible({ timeout: 4_000 });
    await expect(window.getByRole('button', { name: 'Copy all text' })).toBeVisible();
  } finally {
    execFileSync(reopenFolder[0] ?? '', [reopenFolder[1] ?? '', folder]);
  }
  await article.saved();
  await expect(window.getByRole('alert')).toHaveCount(0);
  expect(readFileSync(join(folder, 'article.json'), 'utf8')).toContain('words in trouble');
});

test('a damaged article offers its newest whole text', async ({ stet, library, article }) => {
  await library.newArticle();
  await article.headline.fill('Damaged');
  await article.write('worth keeping');
  await article.saved();
  await stet.quit();
  const key = readdirSync(stet.desk).find((name) => name.includes('untitled')) ?? '';
  writeFileSync(join(stet.desk, key, 'article.json'), '{"cut');
  const again = await reopen(stet);
  await again.library.row(key).getByRole('button').first().click();
  await again.window.getByRole('dialog').getByRole('button', { name: 'Restore this text' }).click();
  await expect(again.article.body).toContainText('worth keeping');
  const kept = readdirSync(join(stet.desk, key)).find((name) => name.startsWith('article.damaged-')) ?? '';
  expect(readFileSync(join(stet.desk, key, kept), 'utf8')).toBe('{"cut');
});
