import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { dictionaryLanguage } from '../../domain/spelling/languages.ts';
import { DICTIONARY_LIMITS, parseDictionary } from '../../domain/spelling/dictionary.ts';
import { APP_POLICY } from '../app/contentPolicy.ts';
import { notFound, respond } from '../app/responses.ts';
import { atomicWrite } from '../files/atomicWrite.ts';
import { FailureError } from '../files/failureError.ts';
import { errnoOf, explained } from '../files/fileErrors.ts';
import { makeFolder } from '../files/folders.ts';
import { readLimited } from '../files/readLimited.ts';
import { removeFile } from '../files/removeFile.ts';
import { decodeDictionary, dictionaryEncoding } from './dictionaryText.ts';

/** Dictionaries that the person added, kept in the app's own folder as UTF-8: `pl.aff` and `pl.dic`. */
export interface DictionaryStore {
  list(): Promise<string[]>;
  /** Takes in an .aff and a .dic file, and gives the language they are for. */
  add(paths: readonly string[]): Promise<string>;
  remove(language: string): Promise<void>;
  /** Answers app://stet/dictionaries/…; null for any other address. */
  serve(url: string): Promise<Response> | null;
}

const TAG = '[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*';
const FILE = new RegExp(`^(${TAG})\\.(aff|dic)$`);
const ADDRESS = new RegExp(`^/dictionaries/(${TAG}\\.(?:aff|dic))$`);

export function createDictionaryStore(folder: string): DictionaryStore {
  const pathOf = (language: string, kind: 'aff' | 'dic'): string => join(folder, `${language}.${kind}`);
  return {
    async list() {
      const names = await namesIn(folder);
      return names.flatMap((name) => {
        const [, language, kind] = FILE.exec(name) ?? [];
        return language !== undefined && kind === 'aff' && names.includes(`${language}.dic`) ? [language] : [];
      });
    },
    add: (paths) =>
      explained('The dictionary was not added', async () => {
        const affPath = paths.find((path) => path.toLowerCase().endsWith('.aff')) ?? paths[0]?.replace(/\.dic$/i, '.aff');
        const dicPath = paths.find((path) => path.toLowerCase().endsWith('.dic')) ?? paths[0]?.replace(/\.aff$/i, '.dic');
        if (affPath === undefined || dicPath === undefined || affPath === dicPath) throw notAPair();
        const affBytes = await read(affPath, DICTIONARY_LIMITS.affBytes);
        const dicBytes = await read(dicPath, DICTIONARY_LIMITS.dicBytes);
        const encoding = dictionaryEncoding(affBytes);
        const aff = decodeDictionary(affBytes, encoding);
        const dic = decodeDictionary(dicBytes, encoding);
        const parsed = parseDictionary(aff, dic);
        if (!parsed.ok) throw new FailureError('invalid', parsed.error);
        const language = dictionaryLanguage(basename(affPath), aff);
        if (language === null) {
          throw new FailureError('invalid', 'Its language is not known. Name both files after it, such as pl_PL.aff and pl_PL.dic.');
        }
        await makeFolder(folder);
        // The .aff is what makes a dictionary be listed, so it comes last.
        await atomicWrite(pathOf(language, 'dic'), dic);
        await atomicWrite(pathOf(language, 'aff'), aff);
        return language;
      }),
    async remove(language) {
      if (!FILE.test(`${language}.aff`)) throw new FailureError('invalid', 'There is no such dictionary.');
      await explained('The dictionary was not removed', async () => {
        for (const kind of ['aff', 'dic'] as const) await removeFile(pathOf(language, kind));
      });
    },
    serve(url) {
      const name = ADDRESS.exec(new URL(url).pathname)?.[1];
      return name === undefined ? null : serveFile(join(folder, name), folder);
    },
  };
}

async function serveFile(path: string, folder: string): Promise<Response> {
  try {
    const { bytes } = await readLimited(path, { maxBytes: DICTIONARY_LIMITS.dicBytes, within: folder });
    return respond(bytes, 'text/plain; charset=utf-8', APP_POLICY);
  } catch (error) {
    if (errnoOf(error) === null && !(error instanceof FailureError)) throw error;
    return notFound();
  }
}

async function read(path: string, maxBytes: number): Promise<Uint8Array> {
  try {
    if ((await stat(path)).isFile()) return (await readLimited(path, { maxBytes })).bytes;
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error;
  }
  throw notAPair();
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  }
}

const notAPair = (): FailureError =>
  new FailureError('invalid', 'A Hunspell dictionary is two files with one name, ending in .aff and .dic. Pick both of them.');
