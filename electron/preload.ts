import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { events, requests, type Api, type RequestName } from '../contract/contract.ts';

/** Holds a path, which only the system may name: it comes from a file that was dropped. */
const BY_DROP = 'import:article' satisfies RequestName;

const api: Api = {
  request(name, input) {
    if (!Object.hasOwn(requests, name) || name === BY_DROP) return Promise.reject(new Error(`There is no request “${name}”.`));
    return ipcRenderer.invoke(name, input);
  },
  takeDropped(file) {
    return ipcRenderer.invoke(BY_DROP, { path: webUtils.getPathForFile(file as File) });
  },
  on(name, listener) {
    if (!Object.hasOwn(events, name)) throw new Error(`There is no event “${name}”.`);
    // The event object would hand out the sender. The payload is of the event's type: main sends by the same table.
    const pass = (_event: unknown, payload: unknown): void => listener(payload as Parameters<typeof listener>[0]);
    ipcRenderer.on(name, pass);
    return () => {
      ipcRenderer.off(name, pass);
    };
  },
};

contextBridge.exposeInMainWorld('api', api);
