import { describe, expect, it } from 'vitest';
import { slashCommands, slashQuery } from '../../../renderer/editor/slash/slashQuery.ts';

describe('a slash and what is typed behind it', () => {
  it.each([
    ['/', { at: 0, query: '' }],
    ['and then /qu', { at: 9, query: 'qu' }],
    ['a\u00a0/q', { at: 2, query: 'q' }],
    ['a\n/q', { at: 2, query: 'q' }],
    ['9/11', null],
    ['either/or', null],
    ['https://a', null],
    ['/quote and', null],
    ['// comment', null],
    ['', null],
  ])('%j', (before, expected) => expect(slashQuery(before)).toEqual(expected));
});

describe('the commands that fit', () => {
  it('are all of them while nothing is typed, kinds of text first', () => {
    expect(slashCommands('')[0]).toBe('block.paragraph');
    expect(slashCommands('')).toContain('insert.picture');
  });

  it.each([
    ['quo', 'block.quote'],
    ['pull', 'block.pullQuote'],
    ['h3', 'block.heading3'],
    ['youtube', 'insert.embed'],
    ['photo', 'insert.picture'],
    ['corr', 'block.correction'],
  ])('%s finds %s', (query, first) => expect(slashCommands(query)[0]).toBe(first));

  it('are none for other words', () => expect(slashCommands('xyzzy')).toEqual([]));
});
