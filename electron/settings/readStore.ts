import Store from 'electron-store';

/** What electron-store holds in a folder under a name; throws a SyntaxError where that is no JSON. */
export function readStore(folder: string, name: string): unknown {
  return new Store({ name, cwd: folder, clearInvalidConfig: false, accessPropertiesByDotNotation: false }).store;
}
