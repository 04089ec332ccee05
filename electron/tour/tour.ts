import { app, type BrowserWindow } from 'electron';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CommandId } from '../../domain/commands/commands.ts';
import type { Dialogs } from '../app/dialogs.ts';
import type { Log } from '../files/appendLog.ts';
import { atomicWrite } from '../files/atomicWrite.ts';
import { exists } from '../files/folders.ts';
import { createTourPage } from './tourPage.ts';

/** The system's questions, answered: nobody sits at a tour. */
export function tourDialogs(folder: string): Dialogs {
  return {
    saveFile: (_windowId, { suggested }) => Promise.resolve(join(folder, basename(suggested))),
    openFiles: () => Promise.resolve([]),
    openFolder: () => Promise.resolve(null),
    confirm: () => Promise.resolve(true),
  };
}

const HEADLINE = 'Old ferry hall reopens as a library, with its clock running again';
const WORDS = 'The clock struck eleven while this sentence was being written by the tour.';

const PAGE_SETTLES_MS = 1500;
const SAVE_BEGINS_MS = 500;

/** Drafts, previews and exports the sample article in the real window, then ends Stet. */
export async function runTour(window: BrowserWindow, folder: string, log: Log): Promise<void> {
  const say = (line: string): void => {
    process.stdout.write(`${line}\n`);
  };
  try {
    const { html, picture } = await walk(window, folder, say);
    say(`Exported page: ${html}`);
    say(`Screenshot:    ${picture}`);
    app.exit(0);
  } catch (error) {
    log.error('tour', error);
    app.exit(1);
  }
}

async function walk(window: BrowserWindow, folder: string, say: (line: string) => void): Promise<{ html: string; picture: string }> {
  const page = createTourPage(window);
  const run = (id: CommandId): void => {
    window.webContents.send('command:run', id);
  };

  await page.click('button', 'Use this folder');
  say(`Desk made at ${join(folder, 'Desk')}.`);
  await page.see('[aria-label="Articles"] *', HEADLINE);
  await page.click('[aria-label="Articles"] *', HEADLINE);

  await page.click('[data-shown] [aria-label="Article body"] p:last-of-type');
  await page.press('End', ['control']);
  await page.press('Enter');
  await page.type(WORDS);
  // The status says that there is something to save before it says that it is saved.
  await sleep(SAVE_BEGINS_MS);
  await page.see('[data-testid="save-status"][data-state="clean"]');
  say('Sentence written and saved.');

  run('view.preview');
  await page.see('iframe[title="Page preview"]');
  await sleep(PAGE_SETTLES_MS);
  const picture = join(folder, 'stet.png');
  await atomicWrite(picture, await page.picture());

  run('file.export');
  await page.click('[role="dialog"] button', 'Export…');
  const html = join(folder, 'old-ferry-hall-reopens-as-library.html');
  for (let looks = 0; !(await exists(html)); looks += 1) {
    if (looks > 100) throw new Error('the exported page did not appear');
    await sleep(100);
  }
  if (!(await readFile(html, 'utf8')).includes(WORDS)) throw new Error('the exported page lacks what was written');
  say('Article exported.');
  return { html, picture };
}
