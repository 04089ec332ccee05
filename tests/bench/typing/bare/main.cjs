/* A window with nothing but one bare editor in it: what Stet's typing is measured against. */
const { app, BrowserWindow } = require('electron');

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900, webPreferences: { sandbox: true } });
  void window.loadFile(process.argv.find((one) => one.endsWith('index.html')));
});
app.on('window-all-closed', () => app.quit());
