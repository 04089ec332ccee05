import { contextBridge, ipcRenderer } from 'electron';
import { events, requests, type Api } from '../contract/contract.ts';

const api: Api = {
  request(name, input) {
    if (!Object.hasOwn(requests, name)) return Promise.reject(new Error(`There is no request “${name}”.`));
    return ipcRenderer.invoke(name, input);
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
