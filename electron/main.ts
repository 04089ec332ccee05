import './app/threads.ts';
import { app, dialog } from 'electron';
import { join } from 'node:path';
import { NO_HOSTS } from './app/network.ts';
import { declareSchemes } from './app/protocols.ts';
import { shutWaysOut } from './app/navigation.ts';
import { startOptions } from './app/startOptions.ts';
import { makeTempFolder } from './files/makeTempFolder.ts';
import { createLog } from './files/appendLog.ts';
import { isStetRunning, noFolder } from './files/runningStet.ts';
import { startStet } from './startStet.ts';

const options = startOptions(process.argv, process.cwd(), () => makeTempFolder('stet-tour-'));
if (options.userData !== null) app.setPath('userData', options.userData);
app.commandLine.appendSwitch('host-resolver-rules', NO_HOSTS);
// A container's root cannot have the sandbox; who starts Stet with it off means it, and mixing both crashes.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
declareSchemes();
shutWaysOut(app);

// One process writes a desk: a second start brings the first one's window forward. Per user data folder.
if (app.requestSingleInstanceLock()) {
  const log = createLog(join(app.getPath('userData'), 'logs', 'main.log'), () => new Date());
  process.on('unhandledRejection', (reason) => {
    log.error('unhandled rejection', reason);
  });
  void app
    .whenReady()
    .then(() => startStet(options, log))
    .catch((error: unknown) => {
      log.error('start', error);
      app.exit(1);
    });
} else if (process.platform === 'win32' || isStetRunning(app.getPath('userData'))) {
  app.quit();
} else {
  // Without a word it would look as if nothing had happened.
  void app.whenReady().then(() => {
    dialog.showErrorBox('Stet cannot start', noFolder(app.getPath('userData')));
    app.exit(1);
  });
}
