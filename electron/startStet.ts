import { app, BrowserWindow, dialog, session, shell } from 'electron';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { ArticleId } from '../domain/article/article.ts';
import { personId } from '../domain/people/person.ts';
import { appHandlers } from './app/appHandlers.ts';
import { serveAppFile } from './app/appFiles.ts';
import { applySettings } from './app/applySettings.ts';
import { systemDialogs, type Dialogs } from './app/dialogs.ts';
import { linkHandlers } from './app/linkHandlers.ts';
import { lockDown } from './app/network.ts';
import { serveSchemes } from './app/protocols.ts';
import type { StartOptions } from './app/startOptions.ts';
import { articleHandlers } from './articles/articleHandlers.ts';
import { mediaHandlers } from './articles/mediaHandlers.ts';
import { serveMedia } from './articles/serveMedia.ts';
import { deskHandlers, rememberDesk } from './desk/deskHandlers.ts';
import { createDeskSession } from './desk/deskSession.ts';
import { outletHandlers } from './desk/outletHandlers.ts';
import { sampleMedia } from './desk/sampleMedia.ts';
import { exportHandlers } from './exports/exportHandlers.ts';
import { writeClipboard } from './exports/writeClipboard.ts';
import type { Log } from './files/appendLog.ts';
import { fileFailure } from './files/fileErrors.ts';
import { importHandlers } from './imports/importHandlers.ts';
import type { Handlers } from './ipc/handlers.ts';
import { broadcast, register, sendToFront } from './ipc/register.ts';
import { journalFolder } from './journal/journalFiles.ts';
import { keepingHandlers } from './keeping/keepingHandlers.ts';
import { previewHandlers } from './preview/previewHandlers.ts';
import { createPreviewPages } from './preview/previewPages.ts';
import { readingHandlers } from './reading/readingHandlers.ts';
import { createReadingStore } from './reading/readingStore.ts';
import { rescueHandlers } from './recovery/rescueHandlers.ts';
import { createDictionaryStore } from './spelling/dictionaryStore.ts';
import { spellingHandlers } from './spelling/spellingHandlers.ts';
import { readStore } from './settings/readStore.ts';
import { settingsHandlers } from './settings/settingsHandlers.ts';
import { createSettingsFile, tidySettings } from './settings/settingsFile.ts';
import { createSettingsStore } from './settings/settingsStore.ts';
import { runTour, tourDialogs } from './tour/tour.ts';
import { clipboardHandlers } from './windows/clipboardHandlers.ts';
import { createClosing } from './windows/closing.ts';
import { createCrashCounter } from './windows/crashes.ts';
import { installMenu } from './windows/menu.ts';
import { windowHandlers } from './windows/windowHandlers.ts';
import { createWindows } from './windows/windows.ts';
import { reloadPreviewFrame } from './windows/previewFrame.ts';
import { closeBeforeQuitting } from './windows/quitting.ts';

/** Puts the parts together. Everything that has to exist once exists here. */
export async function startStet(options: StartOptions, log: Log): Promise<void> {
  const now = (): Date => new Date();
  const runningSince = now();
  const folder = import.meta.dirname;
  const { tour } = options;
  const dialogs: Dialogs = tour === null ? systemDialogs : tourDialogs(tour);
  const showInFolder = (path: string): void => {
    shell.showItemInFolder(path);
  };

  const settings = createSettingsStore(createSettingsFile(app.getPath('userData'), now, readStore));
  const notices: string[] = settings.notice === null ? [] : [settings.notice];
  const notice = (sentence: string): void => {
    // Before the page listens a notice waits for it.
    if (isPageReady) sendToFront('app:notice', { kind: 'problem', sentence });
    else notices.push(sentence);
  };
  let isPageReady = false;
  const mayReopen = createCrashCounter(() => performance.now());

  const wordsChanged = (words: string[]): void => {
    broadcast('spelling:wordsChanged', words);
  };
  const sample = { newId: randomUUID, now, sampleMedia };
  const desks = createDeskSession({
    ...sample,
    runningSince,
    notice,
    journals: journalFolder(app.getPath('userData')),
    events: {
      libraryChanged: () => {
        broadcast('library:changed', null);
      },
      articleChanged: (change) => {
        broadcast('article:changedOnDisk', change);
      },
      wordsChanged,
      failed: (error) => {
        log.error('watching the desk', error);
      },
    },
  });
  const dictionaries = createDictionaryStore(join(app.getPath('userData'), 'dictionaries'));
  const readings = createReadingStore(join(app.getPath('userData'), 'reading'));
  /** The name in the settings says who is at the keyboard. */
  const reader = (): string => personId(settings.get().userName);
  const ownSave = (id: ArticleId, before: string, after: string): Promise<void> => readings.ownSave(reader(), id, before, after);
  const pages = createPreviewPages(randomUUID);
  const closing = createClosing(dialogs, (window) => {
    window.webContents.send('app:willQuit', null);
  });
  const menu = installMenu(app.isPackaged, (windowId, id) => {
    BrowserWindow.fromId(windowId)?.webContents.send('command:run', id);
  }, settings.get().shortcuts);

  const windows = createWindows({
    settings,
    preload: join(folder, 'preload.cjs'),
    desk: () => desks.current()?.path ?? null,
    opened: windowOpened,
  });

  lockDown(session.defaultSession);
  applySettings(settings.get());
  serveSchemes(session.defaultSession, log, {
    app: (url) => dictionaries.serve(url) ?? serveAppFile(url, join(folder, '../renderer/main_window')),
    media: (url, range) => serveMedia(url, range, desks.current()?.articles ?? null),
    preview: (url, range) => pages.serve(url, range),
  });

  const documents = app.getPath('documents');
  const suggested = tour === null ? join(documents, 'Stet') : join(tour, 'Desk');
  register(
    {
      ...appHandlers({
        version: app.getVersion(),
        tour: tour !== null,
        assisted: () => app.accessibilitySupportEnabled,
        ready(windowId) {
          closing.ready(windowId);
          isPageReady = true;
          for (const sentence of notices.splice(0)) notice(sentence);
        },
        flushed: closing.flushed,
        menuState: menu.update,
      }),
      ...windowHandlers(windows),
      ...deskHandlers({ desks, settings, dialogs, suggested, saveOthers: closing.saveOthers, tellWindows: broadcast }),
      ...articleHandlers({ desks, settings, sample, showInFolder, tellWindows: broadcast, ownSave }),
      ...keepingHandlers(desks, broadcast),
      ...readingHandlers(readings, reader, desks, broadcast),
      ...rescueHandlers({ desks, dialogs, documents, newId: randomUUID, now }),
      ...mediaHandlers({ desks, dialogs, settings, pictures: app.getPath('pictures'), showInFolder }),
      ...previewHandlers(desks, pages, reloadPreviewFrame),
      ...exportHandlers({ desks, dialogs, settings, documents, writeClipboard, showInFolder }),
      ...importHandlers({ desks, dialogs, settings, documents, newId: randomUUID }),
      ...outletHandlers(desks, (outlet) => {
        broadcast('outlet:changed', outlet);
      }),
      ...settingsHandlers(settings, (changed) => {
        applySettings(changed);
        menu.setShortcuts(changed.shortcuts);
        broadcast('settings:changed', changed);
      }),
      ...spellingHandlers({ dictionaries, desks, dialogs, settings, documents, wordsChanged }),
      ...clipboardHandlers(),
      ...linkHandlers(dialogs, (url) => shell.openExternal(url)),
    } satisfies Handlers,
    log,
  );

  closeBeforeQuitting(app, closeDesk, (error) => {
    log.error('closing the desk', error);
  });
  app.on('accessibility-support-changed', (_event, isOn) => {
    broadcast('app:assisted', isOn);
  });
  app.on('second-instance', () => {
    const window = BrowserWindow.getAllWindows()[0];
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
  });
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) windows.restore();
  });
  app.on('before-quit', () => {
    windows.quitting(true);
  });
  closing.onStay(() => {
    windows.quitting(false);
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });

  // The page loads while texts are recovered; it asks for the desk and waits for it.
  const opening = openLastDesk();
  windows.restore();
  await opening;
  await tidySettings(app.getPath('userData'), runningSince);

  /** A desk that is just being opened is closed as well. */
  async function closeDesk(): Promise<void> {
    await desks.settled();
    await desks.close();
    await settings.idle();
    await readings.idle();
  }

  async function openLastDesk(): Promise<void> {
    const wanted = options.desk ?? (tour === null ? settings.remembered().desks[0] : undefined);
    if (wanted === undefined) return;
    try {
      const { path } = await desks.open(wanted, { create: options.desk !== null });
      rememberDesk(settings, path);
    } catch (error) {
      const failure = fileFailure(error, 'The desk was not opened');
      if (failure === null) throw error;
      notice(`${failure.message} Its folder was ${wanted}.`);
    }
  }

  function notifyCrashes(): void {
    dialog.showErrorBox('Stet stopped', 'Its window crashed several times in a row. Your text is saved. Start Stet again, and send us the log if it goes on.');
  }

  function windowOpened(window: BrowserWindow): void {
    closing.guard(window);
    window.webContents.on('did-finish-load', () => {
      applySettings(settings.get());
    });
    window.on('focus', () => {
      menu.focused(window.id);
      desks.current()?.watcher.check();
    });
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      log.error('renderer', new Error(`gone: ${reason}`));
      if (reason === 'clean-exit') return;
      // What the page had not saved is in the journal: it is put back before a page reads the article again. The
      // window is a new one, since Electron takes a reloaded page's frame for a stranger's.
      void desks
        .recoverAgain(window.id)
        .catch((error: unknown) => {
          log.error('recovery after the page crashed', error);
        })
        .finally(() => {
          if (mayReopen()) windows.reopen(window);
          else notifyCrashes();
          window.destroy();
        });
    });
    if (tour !== null) void runTour(window, tour, log);
  }
}
