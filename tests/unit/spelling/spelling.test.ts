import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDictionary, type Dictionary } from '../../../domain/spelling/dictionary.ts';
import { isKnown } from '../../../domain/spelling/lookUp.ts';
import { createSpeller } from '../../../domain/spelling/speller.ts';

const modules = join(import.meta.dirname, '../../../node_modules');
const file = (name: string): string => readFileSync(join(modules, name), 'utf8');

function dictionary(aff: string, dic: string): Dictionary {
  const parsed = parseDictionary(aff, dic);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}

const british = dictionary(file('dictionary-en-gb/index.aff'), file('dictionary-en-gb/index.dic'));
const american = dictionary(file('dictionary-en/index.aff'), file('dictionary-en/index.dic'));
const speller = createSpeller([british], 'en-GB');
const never = (): boolean => false;

describe('British English', () => {
  it.each("colour newsrooms Paris PARIS The journalist’s writers’ didn’t didn't well-known re-elected pre-war twenty-one co\u00adoperate naïve".split(' '))('knows %s', (word) => {
    expect(speller.knows(word)).toBe(true);
  });

  it.each('color teh paris recieve their’s wellknown well-knwon goverment’s'.split(' '))('does not know %s', (word) => {
    expect(speller.knows(word)).toBe(false);
  });

  it.each([
    ['recieve', 'receive'],
    ['goverment', 'government'],
    ['dont', 'don’t'],
    ['teh', 'the'],
    ['Londn', 'London'],
    ['misteak', 'mistake'],
    ['nato', 'NATO'],
    ['COMMITMET', 'COMMITMENT'],
    ['journlist’s', 'journalist’s'],
    ['thehouse', 'the house'],
  ])('for %s offers %s among the first', (word, wanted) => {
    const offered = speller.suggest(word, never);
    expect(offered.slice(0, 5)).toContain(wanted);
  });

  it('stops looking for suggestions when the time is over', () => {
    expect(speller.suggest('journlist', () => true)).toEqual([]);
  });
});

it('“English” takes either spelling', () => {
  const both = createSpeller([british, american], 'en');
  expect(['colour', 'color', 'colr'].map(both.knows)).toEqual([true, true, false]);
});

describe('rules of Hunspell', () => {
  const aff = [
    'SET UTF-8', 'TRY esianrt', 'FORBIDDENWORD !', 'NEEDAFFIX N', 'ONLYINCOMPOUND O', 'KEEPCASE K', 'COMPOUNDMIN 3', 'COMPOUNDFLAG C', 'CIRCUMFIX X',
    'ICONV 1', 'ICONV ş ș', 'IGNORE \u064b', 'CHECKSHARPS',
    'PFX U Y 1', 'PFX U 0 un .', 'PFX G Y 1', 'PFX G 0 ge/X .',
    'SFX S Y 3', 'SFX S y ies [^aeiou]y', 'SFX S 0 s [aeiou]y', 'SFX S 0 s [^y]',
    'SFX D Y 1', 'SFX D 0 ed/L .', 'SFX L Y 1', 'SFX L 0 ly .', 'SFX T Y 1', 'SFX T 0 t/X .',
  ].join('\n');
  const dic = '11\ncity/S\nday/S\nhappy/U\nlock/UDS\nstem/NS\nhaus/C\nboot/C\nbad!\nbad/!\nkg/K\nmach/GT\nș\nstraße\n';
  const small = dictionary(aff, dic);
  it.each([
    ['city', true], ['cities', true], ['citys', false], ['days', true], ['daies', false],
    ['unhappy', true], ['unlocked', true], ['unlocks', true], ['unlockedly', true], ['lockly', false],
    ['stem', false], ['stems', true], ['hausboot', true], ['Hausboot', true], ['hausstem', false], ['bad', false],
    ['kg', true], ['KG', false], ['gemacht', true], ['gemach', false], ['macht', false], ['ş', true], ['ci\u064bty', true], ['STRASSE', true],
  ])('%s: %s', (word, right) => {
    expect(isKnown(small, word)).toBe(right);
  });

  it('reads flags of two letters, of numbers, and numbered sets of flags', () => {
    const long = dictionary('FLAG long\nSFX aa Y 1\nSFX aa 0 s .', '1\ncat/bbaa');
    const numbers = dictionary('FLAG num\nAF 2\nAF 7,300\nAF 8\nSFX 300 Y 1\nSFX 300 0 s .', '2\ncat/1\ndog/2');
    expect([isKnown(long, 'cats'), isKnown(numbers, 'cats'), isKnown(numbers, 'dogs')]).toEqual([true, true, false]);
  });
});

describe('files that are no dictionary, or a hostile one', () => {
  it.each([
    ['a picture', '\0\0\0', '3\nword'],
    ['a novel', 'It was a dark night.', '3\nword'],
    ['a list without its count', 'SET UTF-8', 'word\nother'],
    ['no words', 'SET UTF-8', '0\n'],
    ['an endless line', 'SET UTF-8', `1\n${'a'.repeat(30_000)}`],
  ])('refuses %s', (_name, aff, dic) => {
    expect(parseDictionary(aff, dic).ok).toBe(false);
  });

  it.each([
    ['a ruler of signs', '# '.repeat(60)],
    ['nothing but remarks', '# none\n'.repeat(50_000)],
    ['nothing but empty lines', '\n'.repeat(200_000)],
  ])('refuses %s soon', (_name, aff) => {
    const start = performance.now();
    expect(parseDictionary(aff, '1\nword').ok).toBe(false);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('reads anything else without an error, and answers soon', () => {
    const line = fc.stringMatching(/^(SFX|PFX|REP|ICONV|AF|COMPOUNDFLAG|IGNORE|TRY) [A-C0-9.\][^(*+]{0,6} [a-cY0/]{0,5} [a-c0/]{0,5} [\][^.a-c()*+?\\/-]{0,8}$/);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.array(fc.stringMatching(/^[a-c]{1,6}\/?[A-C0-9]{0,4}$/), { minLength: 1, maxLength: 10 }), (lines, words) => {
        const parsed = parseDictionary(['SET UTF-8', ...lines].join('\n'), `${String(words.length)}\n${words.join('\n')}`);
        if (!parsed.ok) return;
        const one = createSpeller([parsed.value], 'xx');
        for (const word of ['abc', 'a'.repeat(70), ...words]) one.knows(word);
        one.suggest('abcabc', () => false);
      }),
    );
  });

  it.each([
    ['an .aff of signs', `${'# '.repeat(40)}x\n`, '1\nword'],
    ['lines of spaces', 'SET UTF-8', `1\n${`word${' '.repeat(19_000)}x:\n`.repeat(200)}`],
    ['long words with much to leave out', `SET UTF-8\nIGNORE ${'b'.repeat(19_000)}`, `1\n${`${'a'.repeat(19_000)}\n`.repeat(100)}`],
  ])('%s takes no time to read', (_name, aff, dic) => {
    const start = performance.now();
    parseDictionary(aff, dic);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('a condition may hold a hyphen', () => {
    const hyphens = dictionary('SET UTF-8\nSFX A Y 2\nSFX A 0 x -\nSFX A 0 y [^a-c]', '3\nb/A\ne-/A\ne/A');
    expect(['e-x', 'e-y', 'ey', 'ex', 'by'].filter((word) => isKnown(hyphens, word))).toEqual(['e-x', 'ey', 'by']);
  });

  it('a compound rule that fits everywhere is given up', () => {
    const endless = dictionary('SET UTF-8\nCOMPOUNDFLAG C\nCOMPOUNDMIN 1', '3\na/C\naa/C\naaa/C');
    const start = performance.now();
    expect(isKnown(endless, `${'a'.repeat(78)}b`)).toBe(false);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
