import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Run } from '../../../domain/body/body.ts';
import { runsText } from '../../../domain/body/plainText.ts';
import { createArticleFinder, matchesWithin, type Match } from '../../../domain/find/findInArticle.ts';
import { guardPattern } from '../../../domain/find/patternGuard.ts';
import { catchInPieces } from '../../../domain/find/pieces.ts';
import { compileQuery, type FindQuery } from '../../../domain/find/query.ts';
import { editsOf, replaceInRuns, replaceInText, replacementOf } from '../../../domain/find/replace.ts';

const query = (text: string, more: Partial<FindQuery> = {}): FindQuery => ({
  text,
  matchCase: false,
  wholeWord: false,
  regex: false,
  matchAccents: false,
  ...more,
});
const found = (text: string, wanted: FindQuery): string[] => {
  const finder = compileQuery(wanted);
  if (!finder.ok) throw new Error(finder.error);
  return finder.value(text).map(({ start, end }) => text.slice(start, end));
};

describe('finding in one text', () => {
  it.each<[string, string, Partial<FindQuery>, string[]]>([
    ['Cafe and café and CAFÉ', 'café', {}, ['Cafe', 'café', 'CAFÉ']],
    ['Cafe and café and CAFÉ', 'café', { matchAccents: true }, ['café', 'CAFÉ']],
    ['Cafe and café', 'Café', { matchCase: true }, ['Cafe']],
    ['cafe\u0301 noir', 'cafe', {}, ['cafe\u0301']],
    ['She said “don’t”', `"don't"`, {}, ['“don’t”']],
    ['„Hallo“, « so », er… ja', '"Hallo"', {}, ['„Hallo“']],
    ['er… ja...', '...', {}, ['…', '...']],
    ['er… ja', '..', {}, []],
    ['10\u00a0000 people', '10 000', {}, ['10\u00a0000']],
    ['co\u00adoperate', 'cooperate', {}, ['co\u00adoperate']],
    ['İstanbul', 'istanbul', {}, ['İstanbul']],
    ['don’t do', 'don', { wholeWord: true }, []],
    ['minister, ministers', 'minister', { wholeWord: true }, ['minister']],
    ['東京都に行く', '東京', { wholeWord: true }, ['東京']],
    ['한국', '하', {}, []],
    ['aaaa', 'aa', {}, ['aa', 'aa']],
    ['', 'a', {}, []],
    ['😀 a 😀', '😀', {}, ['😀', '😀']],
    ['14 May, 3 June', '\\d+ (May|June)', { regex: true }, ['14 May', '3 June']],
    ['Über über', 'über', { regex: true, matchCase: true }, ['über']],
    ['a\ufffcb', 'a.b', { regex: true }, []],
    ['abc', 'x*', { regex: true }, []],
  ])('in %j finds %j', (text, wanted, more, expected) => {
    expect(found(text, query(wanted, more))).toEqual(expected);
  });

  it('finds any part of any text exactly where it stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
        const characters = [...text];
        const from = a % characters.length;
        const part = characters.slice(from, from + 1 + (b % 4)).join('');
        const hits = found(text, query(part, { matchCase: true, matchAccents: true }));
        for (const hit of hits) expect(hit.length).toBeGreaterThan(0);
        if (/^[\p{L}\p{N}]+$/u.test(part)) expect(hits).toContain(part);
      }),
    );
  });
});

describe('the guard against runaway patterns', () => {
  it.each([
    '(a+)+$',
    '(a|aa)+$',
    '(.*)*',
    '(?:x{2,})*',
    '([a-z]+)*!',
    '((ab)*c)+',
    '.*.*.*.*.*x',
    '(a|b){2,}',
  ])('refuses %s', (pattern) => {
    expect(guardPattern(pattern).ok).toBe(false);
  });
  it.each(['“[^”]+” said', '\\d{1,2} May', '(Mr|Mrs) \\w+', '\\(a+\\)+', '[(+)]+', '(?:ab)+', 'colou?r'])(
    'lets %s through',
    (pattern) => {
      expect(guardPattern(pattern).ok).toBe(true);
    },
  );
  it.each(['a*b', 'a*a*b', '.*.*x', 'a*a*a*b', '\\w+\\s*\\w+x'])(
    'stops %s soon on a text made against it',
    (pattern) => {
      const finder = compileQuery(query(pattern, { regex: true }));
      if (!finder.ok) throw new Error(finder.error);
      const block: Block = { type: 'paragraph', id: 'a', runs: [{ text: 'a'.repeat(200_000) }] };
      const begin = performance.now();
      const find = createArticleFinder(finder.value, { now: () => performance.now(), budget: 300 });
      find.find({ headline: '', kicker: '', standfirst: '' }, [block]);
      expect(performance.now() - begin).toBeLessThan(4_000);
    },
  );
  it.each([
    ['^\\w+ \\w+', 'one two three. '.repeat(100), 1],
    ['^(.+?): (.+)$', `Mayor: ${'so it is. '.repeat(120)}`, 1],
    ['[a-z]+$', 'ab cd '.repeat(200), 0],
    ['\\w+ \\w+!', `${'one two three. '.repeat(100)}no more!`, 1],
    ['\\b(\\w+) \\1\\b', `${'x '.repeat(399)}twice twice ${'y z '.repeat(300)}`, 200],
  ])('takes the edges of the pieces it searches a long text in for no edges of the text: %s', (pattern, text, count) => {
    const finder = compileQuery(query(pattern, { regex: true }));
    if (!finder.ok) throw new Error(finder.error);
    expect(finder.value(text)).toHaveLength(count);
    expect(finder.value(text).map(({ start, end }) => text.slice(start, end))).toEqual([...text.matchAll(new RegExp(pattern, 'gmui'))].map(([whole]) => whole));
  });
  it('finds in pieces what there is to find in the whole', () => {
    const pattern = fc.constantFrom('a+b', '^a', 'b$', '\\bab?\\b', '(?<=a)b', 'a(?=b)', '😀a?', '.b', '\\w+');
    fc.assert(
      fc.property(pattern, fc.array(fc.constantFrom('a', 'b', ' ', 'ab ', '\n', '😀'), { maxLength: 120 }), fc.integer({ min: 40, max: 90 }), (source, parts, longest) => {
        // A match no longer than what is seen around a piece.
        const text = parts.join('').replace(/\w{9,}/gu, (word) => word.slice(0, 8));
        const inPieces = [...catchInPieces(text, new RegExp(source, 'gmu'), longest)].flat();
        expect(inPieces.map(({ start, groups }) => [start, groups[0]])).toEqual([...text.matchAll(new RegExp(source, 'gmu'))].map(({ 0: whole, index }) => [index, whole]));
      }),
    );
  });
  it.each([
    ['^(\\w+) (\\w+)', 5_000],
    ['^\\w+', 100_000],
    ['(\\w+) (\\w+)', 800],
    ['^(\\w+) (\\w+)|x', 800],
    ['^\\s*\\s*x', 800],
    ['^[^a]*[^a]*a', 800],
  ])('tries %s on %i characters in one go', (pattern, longestText) => {
    expect(guardPattern(pattern)).toEqual({ ok: true, value: { longestText } });
  });
  it('says what is wrong in a sentence', () => {
    expect(compileQuery(query('(', { regex: true }))).toMatchObject({ ok: false, error: /brackets/ });
  });
});

const body: Block[] = [
  {
    type: 'paragraph',
    id: 'a',
    runs: [{ text: 'The ' }, { text: 'ferry', marks: ['bold'] }, { text: ' ferry' }],
  },
  {
    type: 'picture',
    id: 'p',
    file: 'x.jpg',
    width: 1,
    height: 1,
    caption: 'A ferry',
    credit: '',
    alt: 'ferry',
  },
];
const meta = { headline: 'Ferry late', kicker: '', standfirst: '' };
const search = (wanted: FindQuery, now = () => 0) => {
  const finder = compileQuery(wanted);
  if (!finder.ok) throw new Error(finder.error);
  return createArticleFinder(finder.value, { now, budget: 100 });
};

describe('finding in an article', () => {
  it('looks in the fields, the blocks and the fields of pictures, in reading order', () => {
    const { matches } = search(query('ferry')).find(meta, body);
    expect(matches.map(({ place }) => ('field' in place ? place.field : place.id))).toEqual([
      'headline',
      'a',
      'a',
      'caption',
      'alt',
    ]);
  });
  it('looks in what footnotes say, after the text of their block; in a selection only where that is all of it', () => {
    const noted: Block[] = [{ type: 'paragraph', id: 'a', runs: [{ text: 'The ferry' }, { type: 'footnote', id: 'f', note: 'A ferry list' }, { text: ' is late' }] }];
    const { matches } = search(query('ferry')).find(meta, noted);
    expect(matches.slice(1)).toMatchObject([
      { place: { kind: 'block', id: 'a' }, start: 4 },
      { place: { kind: 'footnote', id: 'a', note: 'f' }, start: 2, text: 'A ferry list' },
    ]);
    expect(matchesWithin(matches, [{ id: 'a', start: 0, end: 12 }])).toHaveLength(1);
    expect(matchesWithin(matches, [{ id: 'a', start: 0, end: Infinity }])).toHaveLength(2);
  });
  it('searches a block again only when it changed', () => {
    let searched = 0;
    const finder = createArticleFinder((text) => ((searched += text === '' ? 0 : 1), []), {
      now: () => 0,
      budget: 1,
    });
    finder.find(meta, body);
    const first = searched;
    finder.find(meta, [...body, { type: 'paragraph', id: 'n', runs: [{ text: 'new' }] }]);
    // The headline and the new block.
    expect(searched - first).toBe(2);
  });
  it('stops when its time is over and says so', () => {
    let time = 0;
    expect(search(query('ferry'), () => (time += 1_000)).find(meta, body).stopped).toBe(true);
  });
  it('keeps to a selection', () => {
    const { matches } = search(query('ferry')).find(meta, body);
    expect(matchesWithin(matches, [{ id: 'a', start: 0, end: 9 }])).toHaveLength(1);
  });
});

describe('replacing', () => {
  const replaced = (runs: Run[], wanted: FindQuery, next: string): Run[] => {
    const block: Block = { type: 'paragraph', id: 'a', runs };
    const { matches } = search(wanted).find({ headline: '', kicker: '', standfirst: '' }, [block]);
    return replaceInRuns(runs, editsOf(matches, next)[0]?.edits ?? []);
  };
  it('gives the new text the marks of the first character it replaces', () => {
    const runs: Run[] = [
      { text: 'x ' },
      { text: 'fer', marks: ['bold'] },
      { text: 'ry boat', marks: ['italic'] },
    ];
    expect(replaced(runs, query('ferry'), 'ship')).toEqual([
      { text: 'x ' },
      { text: 'ship', marks: ['bold'] },
      { text: ' boat', marks: ['italic'] },
    ]);
  });
  it('keeps inline things it does not know', () => {
    const runs: Run[] = [{ text: 'a' }, { unknown: { type: 'math' } }, { text: 'a' }];
    expect(replaced(runs, query('a'), 'b')).toEqual([
      { text: 'b' },
      { unknown: { type: 'math' } },
      { text: 'b' },
    ]);
  });
  it('puts in what a pattern caught', () => {
    const match: Match = {
      place: { kind: 'block', id: 'a' },
      text: '',
      start: 0,
      end: 1,
      groups: ['May 3', 'May', '3'],
    };
    expect(replacementOf(match, '$2 $1 ($&) $$1 $9')).toBe('3 May (May 3) $1 $9');
    expect(replacementOf({ ...match, named: { month: 'May' } }, '$<month> $<day>')).toBe('May $<day>');
    expect(replacementOf({ place: match.place, text: '', start: 0, end: 1 }, '$1')).toBe('$1');
  });
  it('changes runs as it changes the plain text', () => {
    const run = fc.record({ text: fc.stringMatching(/^[ab ]{0,6}$/) });
    fc.assert(
      fc.property(fc.array(run), fc.constantFrom('', 'c', 'ab'), (runs, next) => {
        const text = runsText(runs);
        const finder = compileQuery(query('ab'));
        if (!finder.ok) throw new Error(finder.error);
        const edits = finder.value(text).map((one) => ({ ...one, text: next }));
        expect(runsText(replaceInRuns(runs, edits))).toBe(replaceInText(text, edits));
        expect(replaceInText(text, edits)).toBe(text.replaceAll('ab', next));
      }),
    );
  });
});
