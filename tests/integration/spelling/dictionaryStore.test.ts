import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDeskWords } from '../../../electron/spelling/deskWords.ts';
import { createDictionaryStore } from '../../../electron/spelling/dictionaryStore.ts';
import { tempFolder } from '../files/tempFolder.ts';
import { failureOf } from '../store/testDesk.ts';

const AFF = 'SET ISO8859-2\nSFX A Y 1\nSFX A 0 a .\n';

function store() {
  const folder = join(tempFolder(), 'dictionaries');
  const from = tempFolder();
  const put = (name: string, bytes: string | Uint8Array): string => {
    writeFileSync(join(from, name), bytes);
    return join(from, name);
  };
  return { folder, put, dictionaries: createDictionaryStore(folder) };
}

describe('dictionaries that are added', () => {
  it('are kept as UTF-8, listed, served to the page and removed', async () => {
    const { folder, put, dictionaries } = store();
    expect(await dictionaries.list()).toEqual([]);
    const aff = put('pl_PL.aff', AFF);
    const dic = put('pl_PL.dic', new Uint8Array([0x31, 0x0a, 0xbf, 0xf3, 0xb3, 0x77, 0x2f, 0x41, 0x0a]));
    expect(await dictionaries.add([dic, aff])).toBe('pl-PL');
    expect(await dictionaries.list()).toEqual(['pl-PL']);
    expect(readFileSync(join(folder, 'pl-PL.dic'), 'utf8')).toBe('1\nżółw/A\n');
    const served = await dictionaries.serve('app://stet/dictionaries/pl-PL.dic');
    expect(await served?.text()).toBe('1\nżółw/A\n');
    await dictionaries.remove('pl-PL');
    expect(await dictionaries.list()).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('may begin with a byte order mark, and say late or not at all what they are in', async () => {
    const { folder, put, dictionaries } = store();
    put('fr.dic', '1\nété\n');
    await dictionaries.add([put('fr.aff', '\ufeffSET UTF-8\n')]);
    expect(readFileSync(join(folder, 'fr.dic'), 'utf8')).toBe('1\nété\n');
    put('de.dic', new Uint8Array([0x31, 0x0a, 0xfc, 0x62, 0x65, 0x72]));
    const start = performance.now();
    await dictionaries.add([put('de.aff', `${'\n'.repeat(60_000)}LANG de\n`)]);
    expect(performance.now() - start).toBeLessThan(2000);
    expect(readFileSync(join(folder, 'de.dic'), 'utf8')).toBe('1\nüber');
  });

  it('need only one of the two files picked', async () => {
    const { put, dictionaries } = store();
    put('de.dic', '1\nHaus\n');
    expect(await dictionaries.add([put('de.aff', 'SET UTF-8\n')])).toBe('de');
  });

  it.each([
    ['one file', { 'pl.aff': AFF }, /two files/],
    ['not a dictionary', { 'pl.aff': 'Dear Ana,', 'pl.dic': 'hello' }, /not one of Hunspell/],
    ['bytes that are not what they say', { 'pl.aff': 'SET UTF-8\n', 'pl.dic': new Uint8Array([0x31, 0x0a, 0xff, 0xfe]) }, /encoding/],
    ['an unknown encoding', { 'pl.aff': 'SET KLINGON-1\n', 'pl.dic': '1\na' }, /encoding/],
    ['no language', { 'index.aff': 'SET UTF-8\n', 'index.dic': '1\na' }, /Name both files/],
  ])('%s is refused with a sentence, and nothing is kept', async (_name, files, sentence) => {
    const { folder, put, dictionaries } = store();
    const paths = Object.entries(files).map(([name, bytes]) => put(name, bytes));
    expect((await failureOf(dictionaries.add(paths))).message).toMatch(sentence);
    expect(existsSync(folder)).toBe(false);
  });

  it('nothing else is served or removed', async () => {
    const { folder, put, dictionaries } = store();
    put('de.dic', '1\nHaus\n');
    await dictionaries.add([put('de.aff', 'SET UTF-8\n')]);
    const secret = put('secret', 'secret');
    symlinkSync(secret, join(folder, 'fr.dic'));
    expect((await dictionaries.serve('app://stet/dictionaries/fr.dic'))?.status).toBe(404);
    expect(dictionaries.serve('app://stet/dictionaries/../secret.dic')).toBeNull();
    expect(dictionaries.serve('app://stet/dictionaries/%2e%2e%2fsecret.dic')).toBeNull();
    expect(dictionaries.serve('app://stet/index.html')).toBeNull();
    expect((await failureOf(dictionaries.remove('../de'))).code).toBe('invalid');
  });
});

it('the desk’s words are lines of a text file; what people wrote in it stays', async () => {
  const desk = tempFolder();
  const words = createDeskWords(desk);
  expect(await words.list()).toEqual([]);
  expect(await words.add('Stet')).toEqual(['Stet']);
  writeFileSync(join(desk, 'words.txt'), '# Places\nMinsk\n\n# People\nBaranaŭ');
  expect(await words.add('Quay')).toEqual(['Minsk', 'Baranaŭ', 'Quay']);
  expect(readFileSync(join(desk, 'words.txt'), 'utf8')).toBe('# Places\nMinsk\n\n# People\nBaranaŭ\nQuay\n');
});
