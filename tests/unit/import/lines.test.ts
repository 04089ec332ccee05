import { describe, expect, it } from 'vitest';
import { readByline, readNames } from '../../../domain/import/text/bylines.ts';
import { readDate } from '../../../domain/import/text/dates.ts';
import { readDateline } from '../../../domain/import/text/dateline.ts';
import { guessLanguage } from '../../../domain/import/text/language.ts';
import { textLines } from '../../../domain/import/text/textLines.ts';

describe('readDate', () => {
  it.each([
    ['2026-03-12', '2026-03-12T12:00:00.000Z'],
    ['2026-03-12T08:15:30+02:00', '2026-03-12T06:15:30.000Z'],
    ['12 March 2026', '2026-03-12T12:00:00.000Z'],
    ['Thursday, 12th of March, 2026 at 14:05 GMT', '2026-03-12T14:05:00.000Z'],
    ['March 12, 2026 2:05 p.m. EST', '2026-03-12T19:05:00.000Z'],
    ['Mar. 12, 2026, 12:30 am', '2026-03-12T00:30:00.000Z'],
    ['12. März 2026, um 9:30', '2026-03-12T09:30:00.000Z'],
    ['12.03.2026 – 09:30 Uhr', '2026-03-12T09:30:00.000Z'],
    ['1er février 2026 à 8h05', '2026-02-01T08:05:00.000Z'],
    ['12 de marzo de 2026', '2026-03-12T12:00:00.000Z'],
    ['25/03/2026', '2026-03-25T12:00:00.000Z'],
    ['03/25/2026', '2026-03-25T12:00:00.000Z'],
  ])('%s', (line, instant) => expect(readDate(line)?.instant).toBe(instant));

  it.each(['03/04/2026', '31 February 2026', '12 Blah 2026', 'in 2026', '99.99.2026', ''])('not %s', (line) =>
    expect(readDate(line)).toBeNull(),
  );
});

describe('bylines', () => {
  it.each([
    ['By Jane Doe', [{ name: 'Jane Doe' }]],
    ['BY JANE DOE', [{ name: 'Jane Doe' }]],
    ['By Jane Doe and John Roe', [{ name: 'Jane Doe' }, { name: 'John Roe' }]],
    ['By Jane Doe, Political Editor', [{ name: 'Jane Doe', role: 'Political Editor' }]],
    ['Von Anna-Lena von der Heide', [{ name: 'Anna-Lena von der Heide' }]],
    ['Par Zoé L’Écuyer', [{ name: 'Zoé L’Écuyer' }]],
    ['By Reuters', [{ name: 'Reuters' }]],
    ['Author: J. R. Smith', [{ name: 'J. R. Smith' }]],
  ])('%s', (line, bylines) => expect(readByline(line)).toEqual(bylines));

  it.each([
    'By Monday the council will have decided',
    'Von Berlin nach Paris',
    'By the river',
    'Bystanders Watched',
    'Par exemple',
  ])('not %s', (line) => expect(readByline(line)).toBeNull());

  it.each(['editorial', 'Jane Doe', 'La rédaction'])('a line alone: %s', (line) =>
    expect(readNames(line)).not.toBeNull(),
  );
  it.each(['Details of the Engagement', 'World', 'a note', 'What Now?'])('no name: %s', (line) =>
    expect(readNames(line)).toBeNull(),
  );
});

it.each([
  ['MINSK (Reuters) — The city', 'Minsk', 'The city'],
  ['NEW YORK, March 12 (AP) — It', 'New York', 'It'],
  ['Minsk (AFP) - The city', 'Minsk', 'The city'],
])('dateline %s', (text, place, rest) => {
  const found = readDateline(text);
  expect(found?.place).toBe(place);
  expect(text.slice(found?.length)).toBe(rest);
});

it.each(['NATO — the alliance of', 'Nobody came — and', 'The BBC (AP) said'].slice(1))(
  'no dateline: %s',
  (text) => expect(readDateline(text)).toBeNull(),
);

it.each([
  [
    'en',
    'The council said that it was the first of many and that it would have been sold with the rest on Friday.',
  ],
  [
    'de',
    'Die Stadt ist nicht die erste, und das wird auch von der Regierung mit dem Fonds für die Schulen gesagt.',
  ],
  [
    'fr',
    'La ville est dans une situation qui est plus difficile pour les habitants et par les temps qui courent.',
  ],
  [
    'uk',
    'Міська рада ухвалила рішення про будівництво нового мосту через річку, яке чекали кілька років поспіль.',
  ],
  ['ja', '市議会は新しい橋の建設を決めました。'.repeat(8)],
  [null, 'Hello there'],
])('language %s', (language, text) => expect(guessLanguage(text)).toBe(language));

describe('textLines', () => {
  it('joins hard-wrapped lines and leaves others', () => {
    const wrapped =
      'aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj kkkk llll mm\nnnnn oooo pppp qqqq rrrr ssss tttt uuuu vvvv wwww xxxx yyyy z1\nend of it.';
    expect(textLines(wrapped).lines).toHaveLength(1);
    expect(textLines('one\ntwo\nthree').lines).toHaveLength(3);
  });

  it.each([
    ['- a\n- b', ['item', 'item']],
    ['1. a\n2. b', ['item', 'item']],
    ['1918. That was the year.', ['text']],
    ['12. March was cold.', ['text']],
    ['> q', ['quote']],
    ['a\n\n* * *\n\nb', ['text', 'divider', 'text']],
  ])('%j', (text, kinds) => expect(textLines(text).lines.map((line) => line.kind)).toEqual(kinds));
});
