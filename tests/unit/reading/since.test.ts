import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Content } from '../../../domain/article/article.ts';
import { newMetadata, type Metadata } from '../../../domain/article/metadata.ts';
import type { Block, Run } from '../../../domain/body/body.ts';
import type { Thread } from '../../../domain/comments/thread.ts';
import { withOwnEdits } from '../../../domain/reading/ownEdits.ts';
import { changesSince, markedBody } from '../../../domain/reading/since.ts';
import { spokenThing } from '../../../domain/reading/spokenThing.ts';
import type { Change } from '../../../domain/suggestions/change.ts';
import { decideBlocks } from '../../../domain/suggestions/decide.ts';
import { final, original } from '../../../domain/suggestions/views.ts';
import { applyPlain, editArbitrary, startingBody, textOf } from '../suggestions/plainEdits.ts';

const AT = '2026-11-26T10:00:00Z';
const p = (id: string, ...runs: (string | Run)[]): Block => ({ type: 'paragraph', id, runs: runs.map((run) => (typeof run === 'string' ? { text: run } : run)) });
const ana: Change = { by: 'ana', name: 'Ana', at: AT, pass: 'legal' };
const ins = (text: string, id: string): Run => ({ text, rev: { ins: id } });
const del = (text: string, id: string): Run => ({ text, rev: { del: id } });

function content(body: Block[], more: Pick<Content, 'review' | 'comments'> & { meta?: Partial<Metadata> } = {}): Content {
  return { ...more, meta: newMetadata(more.meta), body };
}
const said = (before: Content, after: Content): string[] => changesSince(before, after, AT).things.map(spokenThing);

describe('what is new since an article was read', () => {
  it('is nothing where nothing changed, though the file is written in another order', () => {
    const before = content([p('a', 'one'), { id: 'b', type: 'heading', level: 2, runs: [{ text: 'two' }] }]);
    const after = content([p('a', 'one'), { type: 'heading', level: 2, id: 'b', runs: [{ text: 'two' }] }]);
    expect(said(before, after)).toEqual([]);
  });

  it.each<[string, Content, Content, string[]]>([
    ['a word', content([p('a', 'He lied today.')]), content([p('a', 'He erred today.')]), ['edited directly, replacement: lied becomes erred']],
    ['a paragraph that came', content([p('a', 'one')]), content([p('a', 'one'), p('b', 'two')]), ['edited directly, insertion: two¶']],
    ['a paragraph that went', content([p('a', 'one'), p('b', 'two'), p('c', 'three')]), content([p('a', 'one'), p('c', 'three')]), ['edited directly, deletion: two¶']],
    ['a paragraph that was split', content([p('a', 'one two')]), content([p('a', 'one '), p('b', 'two')]), ['edited directly, insertion: paragraph break']],
    ['a paragraph joined with the next', content([p('a', 'one '), p('b', 'two')]), content([p('a', 'one two')]), ['edited directly, deletion: paragraph break']],
    ['a paragraph that was moved', content([p('a', 'one'), p('b', 'two'), p('c', 'three')]), content([p('c', 'three'), p('a', 'one'), p('b', 'two')]), ['edited directly, move: three¶']],
    ['bold', content([p('a', 'one')]), content([p('a', { text: 'one', marks: ['bold'] })]), ['edited directly, change: bold: one']],
    ['the headline', content([], { meta: { headline: 'Quay opens' } }), content([], { meta: { headline: 'Quay shuts' } }), ['edited directly, change: Headline: Quay opens becomes Quay shuts']],
    ['the status', content([]), content([], { meta: { status: 'ready' } }), ['status: draft becomes ready']],
    [
      'a new suggestion',
      content([p('a', 'He lied today.')]),
      content([p('a', 'He ', del('lied', 's1'), ins('erred', 's2'), ' today.')], { review: { changes: { s1: { ...ana, group: 's1' }, s2: { ...ana, group: 's1' } } } }),
      ['replacement by Ana, legal pass: lied becomes erred'],
    ],
    [
      'a suggestion beside an edit',
      content([p('a', 'He lied today.')]),
      content([p('a', 'He lied ', ins('badly ', 's1'), 'on Monday.')], { review: { changes: { s1: ana } } }),
      ['edited directly, replacement: today becomes on Monday', 'insertion by Ana, legal pass: badly '],
    ],
    [
      'a suggestion that was there already',
      content([p('a', 'He lied', ins(' today', 's1'), '.')], { review: { changes: { s1: ana } } }),
      content([p('a', 'He lied', ins(' today', 's1'), '.')], { review: { changes: { s1: ana } } }),
      [],
    ],
    [
      'one that was accepted',
      content([p('a', 'He lied', ins(' today', 's1'), '.')], { review: { changes: { s1: ana } } }),
      content([p('a', 'He lied today.')]),
      ['accepted: insertion by Ana, legal pass:  today'],
    ],
    [
      'one that was rejected, in a paragraph edited besides',
      content([p('a', 'He lied', del(' today', 's1'), '.')], { review: { changes: { s1: ana } } }),
      content([p('a', 'She lied today.')]),
      ['edited directly, replacement: He becomes She', 'rejected: deletion by Ana, legal pass:  today'],
    ],
  ])('%s', (_name, before, after, expected) => {
    expect(said(before, after)).toEqual(expected);
  });

  it('what was said', () => {
    const person = { by: 'ben', name: 'Ben' };
    const thread: Thread = { id: 't1', anchor: { kind: 'article' }, messages: [{ id: 'm1', ...person, at: AT, text: 'Source?' }] };
    const answered: Thread = { ...thread, messages: [...thread.messages, { id: 'm2', ...person, at: AT, text: 'Found it.' }], resolved: { ...person, at: AT } };
    expect(said(content([]), content([], { comments: [thread] }))).toEqual(['Comment by Ben on the whole article, open: Source?']);
    expect(said(content([], { comments: [thread] }), content([], { comments: [answered] }))).toEqual([
      'reply by Ben: Found it. (Comment by Ben on the whole article, 1 reply, resolved)',
      'resolved by Ben: Comment by Ben on the whole article, 1 reply, resolved',
    ]);
  });

  it('keeps comments and the paragraphs of the present text, and marks who suggested what', () => {
    const before = content([p('a', 'one two'), p('b', 'three')]);
    const after = content([p('b', 'three'), p('a', { text: 'one', notes: ['t1'] }, ins(' and', 's1'), ' two')], { review: { changes: { s1: ana } } });
    const body = markedBody(changesSince(before, after, AT));
    expect(new Set(body.map(({ id }) => id)).size).toBe(body.length);
    expect(JSON.stringify(body)).toContain('"notes":["t1"]');
  });

  it('takes another text back to the one that was read, and to the one it is', () => {
    const edits = fc.array(editArbitrary, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(edits, (all) => {
        let ids = 0;
        const before = startingBody();
        const after = all.reduce<Block[]>((body, edit) => applyPlain(body, edit, () => `new${(ids += 1)}`), before);
        const value = markedBody(changesSince(content(before), content(after), AT));
        expect(textOf(original(value))).toBe(textOf(before));
        expect(textOf(final(value))).toBe(textOf(after));
        expect(new Set(value.map(({ id }) => id)).size).toBe(value.length);
      }),
      { numRuns: 400 },
    );
  });
});

describe('the reader’s own edits', () => {
  const seen = content([p('a', 'one'), p('b', 'two'), p('c', 'three')]);

  it('are no news in what was read', () => {
    const now = content([p('b', 'two'), p('a', 'one more'), p('d', 'four')], { meta: { headline: 'Mine' } });
    expect(said(withOwnEdits(seen, seen, now), now)).toEqual([]);
  });

  it('leave new what others had changed', () => {
    const asRead = content([p('a', 'one'), p('b', 'two'), p('x', 'gone'), p('c', 'three')], { meta: { headline: 'Old' } });
    const others = content([p('a', 'one'), p('b', 'two, said Ben'), p('c', 'three'), p('n', 'new')], { meta: { headline: 'Ben’s' } });
    const now = content([p('a', 'one, I say'), p('b', 'two, said Ben'), p('c', 'three'), p('n', 'new')], { meta: { headline: 'Ben’s', kicker: 'Mine' } });
    expect(said(withOwnEdits(asRead, others, now), now)).toEqual([
      'edited directly, change: Headline: Old becomes Ben’s',
      'edited directly, insertion: , said Ben',
      'edited directly, deletion: gone¶',
      'edited directly, insertion: new¶',
    ]);
  });

  it('never come up by themselves, whatever they are', () => {
    const edits = fc.array(editArbitrary, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(edits, edits, (theirs, mine) => {
        let ids = 0;
        const newId = (): string => `n${(ids += 1)}`;
        const play = (body: readonly Block[], all: typeof mine): Block[] => all.reduce<Block[]>((one, edit) => applyPlain(one, edit, newId), [...body]);
        const read = startingBody();
        const shown = play(read, theirs);
        const own = play(shown, mine);
        expect(changesSince(withOwnEdits(content(shown), content(shown), content(own)), content(own), AT).things).toEqual([]);
        // And reading all of it ends it, whatever there was.
        const asRead = withOwnEdits(content(read), content(shown), content(own));
        expect(decideBlocks(markedBody(changesSince(asRead, content(own), AT)), () => 'accept').length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });
});
