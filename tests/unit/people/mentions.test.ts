import { expect, it } from 'vitest';
import { distinctPeople, matchPeople, mentionAt, mentionParts, mentionsIn } from '../../../domain/people/mentions.ts';
import { peopleIn } from '../../../domain/library/peopleIn.ts';
import { newMetadata } from '../../../domain/article/metadata.ts';

const people = distinctPeople(['Ben', 'Ana Lima', 'ana  lima', ' ', 'Ana', 'Zoë Ek']);

it('knows each person once', () => {
  expect(people).toEqual([
    { by: 'ana', name: 'Ana' },
    { by: 'ana lima', name: 'Ana Lima' },
    { by: 'ben', name: 'Ben' },
    { by: 'zoë ek', name: 'Zoë Ek' },
  ]);
});

it.each([
  ['@Ana Lima, see @ben.', ['ana lima', 'ben']],
  ['@Anabel and a@ben.org', []],
  ['@Ana and @Ana again', ['ana']],
  ['(@Zoë Ek)', ['zoë ek']],
  ['no one', []],
])('%s calls %j', (text, called) => {
  expect(mentionsIn(text, people)).toEqual(called);
  expect(mentionParts(text, people).map((part) => part.text).join('')).toBe(text);
});

it.each([
  ['see @An', 7, { start: 4, query: 'An' }],
  ['@', 1, { start: 0, query: '' }],
  ['@Ana Li', 7, { start: 0, query: 'Ana Li' }],
  ['@Ana Lima said so', 17, null],
  ['mail a@b', 8, null],
  ['@Ana', 0, null],
])('in %j with the caret at %i a name is being written: %j', (text, caret, found) => {
  expect(mentionAt(text, caret)).toEqual(found);
});

it.each([
  ['', ['Ana', 'Ana Lima', 'Ben', 'Zoë Ek']],
  ['an', ['Ana', 'Ana Lima']],
  ['li', ['Ana Lima']],
  ['ANA L', ['Ana Lima']],
  ['x', []],
])('%j offers %j', (query, names) => {
  expect(matchPeople(query, people).map(({ name }) => name)).toEqual(names);
});

it('finds who wrote, changed and commented', () => {
  const change = { by: 'ben', name: 'Ben', at: '2026-11-26T10:00:00Z', pass: 'line' };
  const message = { id: 'm', by: 'zoë ek', name: 'Zoë Ek', at: change.at, text: 'x' };
  const meta = newMetadata({ bylines: [{ name: 'Ana Lima' }, { name: ' ' }] });
  const comments = [{ id: 't', anchor: { kind: 'article' as const }, messages: [message], todo: { assignee: { by: 'kim', name: 'Kim' } } }];
  expect(peopleIn({ meta, review: { changes: { c: change } }, comments })).toEqual(['Ana Lima', 'Ben', 'Zoë Ek', 'Kim']);
});
