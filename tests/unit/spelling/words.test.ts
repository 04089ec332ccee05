import { describe, expect, it } from 'vitest';
import { dictionariesFor, dictionaryLanguage } from '../../../domain/spelling/languages.ts';
import { spelledWords } from '../../../domain/spelling/spelledText.ts';
import { addToWordList, parseWordList, wordListTest } from '../../../domain/spelling/wordList.ts';
import { wordsIn } from '../../../domain/spelling/wordsIn.ts';

const words = (text: string, script = 'Latn'): string[] => wordsIn(text, script).map((word) => word.text);

it.each([
  ['The writers’ room, she said.', ['The', 'writers’', 'room', 'she', 'said']],
  ['‘Quoted word’ and "rock’n’roll"', ['Quoted', 'word', 'and', 'rock’n’roll']],
  ['A well-known co\u00adoperation\u2011plan – yes', ['A', 'well-known', 'co\u00adoperation\u2011plan', 'yes']],
  ['see https://stet.example/teh or www.foo.bar, mail ana@foo.example', ['see', 'or', 'mail']],
  ['@teh #blakc file_name teh.html C:\\teh /usr/teh', []],
  ['B2B, 14th, COVID-19 and 3pm', ['and']],
  ['TK the TKTK and XX; NATO, UN’s, MPs', ['the', 'and']],
  ['He said и and 東京 and مرحبا', ['He', 'said', 'and', 'and']],
])('of %j checks %j', (text, expected) => {
  expect(words(text)).toEqual(expected);
});

it('in a text of another script checks the words of that script', () => {
  expect(words('Прывітанне, Stet i свет', 'Cyrl')).toEqual(['Прывітанне', 'свет']);
  expect(words('東京 is a city', 'Jpan')).toEqual([]);
});

describe('the words of a block', () => {
  it('passes over code and struck text, and says where words stand in the searched text', () => {
    const runs = [
      { text: 'I ' },
      { text: 'recieve', rev: { del: 'd' } },
      { text: 'receive', rev: { ins: 'i' } },
      { text: ' teh', marks: ['code' as const] },
      { unknown: { type: 'later' } },
      { text: ' goverm' },
      { text: 'e', rev: { del: 'd' } },
      { text: 'ent' },
    ];
    expect(spelledWords(runs, 'Latn').map(({ text, start, end }) => [text, start, end])).toEqual([
      ['I', 0, 1],
      ['receive', 9, 16],
      ['goverment', 22, 32],
    ]);
  });
});

it.each([
  ['en-GB', ['en-GB']],
  ['en-AU', ['en-GB']],
  ['en', ['en-GB', 'en-US']],
  ['en-US', ['en-US']],
  ['de-AT', ['de']],
  ['pl', ['pl-PL']],
  ['be', []],
  ['nonsense-', []],
])('%s is checked with %j', (language, expected) => {
  expect(dictionariesFor(language, ['de', 'pl-PL', 'en-GB', 'en-US'])).toEqual(expected);
});

it.each([
  ['pl_PL.aff', '', 'pl-PL'],
  ['de-AT-frami.dic', '', 'de-AT'],
  ['sr-Latn-RS.aff', '', 'sr-Latn-RS'],
  ['index.aff', 'SET UTF-8\nLANG be_BY', 'be-BY'],
  ['index.aff', 'SET UTF-8', null],
])('%s with %j is for %s', (name, aff, expected) => {
  expect(dictionaryLanguage(name, aff)).toBe(expected);
});

describe('word lists', () => {
  it('reads one word a line and keeps what people wrote when it adds one', () => {
    const text = '# names\r\nStet\r\n\r\nBaranaŭ # a person\r\ntwo words\r\n';
    expect(parseWordList(text)).toEqual(['Stet', 'Baranaŭ']);
    expect(addToWordList(text, 'Kraŭčuk')).toBe(`${text}Kraŭčuk\r\n`);
    expect(addToWordList(text, 'Stet')).toBe(text);
    expect(addToWordList('', 'Stet')).toBe('Stet\n');
    expect(addToWordList('Stet', 'Quay')).toBe('Stet\nQuay\n');
  });

  it('a word on a list is right with its ending and in capitals, and a name needs its capital', () => {
    const allows = wordListTest(['Stet', 'podcasty']);
    expect(['Stet', 'Stet’s', 'STET', 'Podcasty', 'podcasty', 'stet', 'Ste'].map(allows)).toEqual([true, true, true, true, true, false, false]);
  });
});
