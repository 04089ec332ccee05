import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFootnote, isTextBlock, type Block, type Run } from '../../../domain/body/body.ts';
import { noteOf, noteText, type Note, type NoteRun } from '../../../domain/body/footnoteNote.ts';
import { countBody } from '../../../domain/body/counts.ts';
import { MARKS } from '../../../domain/body/marks.ts';
import { original } from '../../../domain/suggestions/views.ts';
import { toFinalDoc } from '../../../domain/export/finalDoc.ts';
import { renderFragment } from '../../../domain/export/fragment.ts';
import { htmlToBlocks } from '../../../domain/import/html/htmlToBlocks.ts';
import { importHtml } from '../../../domain/import/html/importHtml.ts';
import { importMarkdown } from '../../../domain/import/markdown/importMarkdown.ts';
import { exportFormats } from '../../../domain/export/registry.ts';
import { content, fullOutlet } from './articles.ts';

const note = (said: Note, more: object = {}): Run => ({ type: 'footnote', id: `n-${noteText(said)}`, note: said, ...more });
const linked = (text: string, href: string): NoteRun => ({ text, link: { href } });
const p = (id: string, ...runs: Run[]): Block => ({ type: 'paragraph', id, runs });
const fragment = (...blocks: Block[]): string => renderFragment(toFinalDoc(content(blocks)), { mediaUrl: () => '' });
let ids = 0;
const newId = (): string => `i${String((ids += 1))}`;
const notesOf = (blocks: readonly Block[]): Note[] =>
  blocks.flatMap((block) => (isTextBlock(block) ? block.runs.filter(isFootnote).map((one) => one.note) : []));

describe('footnotes in what is published', () => {
  it('are numbered in their order, with links there and back', () => {
    expect(fragment(p('a', { text: 'One' }, note('First <b>'), { text: ' two' }, note('Second'), { text: '.' }), p('b', note('Third')))).toBe(
      '<p>One<sup><a href="#fn-1" id="fnref-1">1</a></sup> two<sup><a href="#fn-2" id="fnref-2">2</a></sup>.</p>\n' +
        '<p><sup><a href="#fn-3" id="fnref-3">3</a></sup></p>\n' +
        '<footer>\n<ol>\n' +
        '<li id="fn-1">First &lt;b&gt; <a href="#fnref-1" aria-label="Back to the text">↩</a></li>\n' +
        '<li id="fn-2">Second <a href="#fnref-2" aria-label="Back to the text">↩</a></li>\n' +
        '<li id="fn-3">Third <a href="#fnref-3" aria-label="Back to the text">↩</a></li>\n' +
        '</ol>\n</footer>\n',
    );
  });

  it('never stand inside a link or a mark, say nothing when they are empty, and wait while they are only suggested', () => {
    const link = { href: 'https://a.example/' };
    expect(fragment(p('a', { text: 'x', link, marks: ['bold'] }, note('N'), { text: 'y', link, marks: ['bold'] }))).toContain(
      '<a href="https://a.example/"><strong>x</strong></a><sup><a href="#fn-1" id="fnref-1">1</a></sup><a href="https://a.example/"><strong>y</strong></a>',
    );
    expect(fragment(p('a', { text: 'x' }, note(' ')))).toBe('<p>x</p>\n');
    expect(fragment(p('a', { text: 'x' }, note('Secret', { rev: { ins: 'c' } })))).toBe('<p>x</p>\n');
    expect(fragment(p('a', { text: 'x' }, note('Kept', { rev: { del: 'c' } })))).toContain('Kept');
  });

  it('keep their marks and safe links, on one line, and nothing private', () => {
    const noted = note([{ text: ' The\n' }, { text: 'Hall <b>', marks: ['italic'] }, { text: ', ' }, { ...linked('online', 'https://A.example/x y'), marks: ['bold'] }, linked(' bad', 'javascript:x()'), linked(' part', '#part'), { text: ' ' }]);
    expect(fragment(p('a', { text: 'x' }, noted))).toContain('<li id="fn-1">The <em>Hall &lt;b&gt;</em>, <a href="https://a.example/x%20y"><strong>online</strong></a> bad part <a href="#fnref-1" aria-label="Back to the text">↩</a></li>');
    expect(fragment(p('a', { text: 'x' }, note([{ text: ' ', marks: ['bold'] }])))).toBe('<p>x</p>\n');
  });

  it('do not count as words of the article', () => {
    expect(countBody([p('a', { text: 'Two words' }, note('and not these'))]).words).toBe(2);
  });

  it('come back from our own page and fragment', () => {
    const text = fc.stringMatching(/^[a-z<&" ]{0,8}[a-z]$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }), (pairs) => {
        const blocks = pairs.map(([said, noted], at) => p(String(at), { text: said }, note(noted.replace(/\s+/g, ' ').trim()), { text: ' end of it, as it was said at length.' }));
        const wanted = notesOf(blocks);
        expect(notesOf(htmlToBlocks(fragment(...blocks), newId).blocks)).toEqual(wanted);
        const site = { outlet: fullOutlet, continueReading: [], trending: [] };
        const page = exportFormats.html.render(toFinalDoc(content(blocks)), site, { mediaUrl: () => '' });
        expect(notesOf(importHtml(page, newId).content.body)).toEqual(wanted);
      }),
      { numRuns: 40 },
    );
  });
});

it('formatted footnotes come back from our own page and fragment as they were', () => {
  const word = fc.stringMatching(/^[a-z<&"]{1,6}$/);
  const run = fc.record({ text: word, marks: fc.subarray([...MARKS]), link: fc.constantFrom({ href: 'https://a.example/' }, { href: 'mailto:b@c.example' }) }, { requiredKeys: ['text'] });
  const said = fc.array(run, { minLength: 1, maxLength: 4 }).map((runs): NoteRun[] => runs.flatMap((one, at) => (at === 0 ? [one] : [{ text: ' ' }, one])));
  fc.assert(
    fc.property(fc.array(said, { minLength: 1, maxLength: 4 }), (all) => {
      const wanted = all.map(noteOf);
      const blocks = wanted.map((one, at) => p(String(at), { text: 'One' }, note(one), { text: ' end of it, as it was said at length.' }));
      expect(notesOf(htmlToBlocks(fragment(...blocks), newId).blocks)).toEqual(wanted);
      const site = { outlet: fullOutlet, continueReading: [], trending: [] };
      expect(notesOf(importHtml(exportFormats.html.render(toFinalDoc(content(blocks)), site, { mediaUrl: () => '' }), newId).content.body)).toEqual(wanted);
    }),
    { numRuns: 60 },
  );
});

describe('footnotes of other programs', () => {
  it.each([
    ['Markdown', 'Said[^a] and[^b].\n\n[^a]: First *note*,\n    with more.\n[^b]: Second.\n', [[{ text: 'First ' }, { text: 'note', marks: ['italic'] }, { text: ', with more.' }], 'Second.']],
    ['Markdown with all of it', 'Said[^a].\n\n[^a]: **Bold** ~~old~~ `code` <sup>2</sup> [*the* archive](https://a.example/) [bad](javascript:x) https://b.example/ and[^a].\n\n    - Next\n    - item\n', [[{ text: 'Bold', marks: ['bold'] }, { text: ' ' }, { text: 'old', marks: ['strike'] }, { text: ' ' }, { text: 'code', marks: ['code'] }, { text: ' ' }, { text: '2', marks: ['sup'] }, { text: ' ' }, { text: 'the', marks: ['italic'], link: { href: 'https://a.example/' } }, { text: ' archive', link: { href: 'https://a.example/' } }, { text: ' bad ' }, { text: 'https://b.example/', link: { href: 'https://b.example/' } }, { text: ' and. Next item' }]]],
    ['Markdown without the text', 'Said[^a].\n', []],
  ])('%s', (_name, source, expected) => {
    const { content: made } = importMarkdown(`# H\n\n${source}`, newId);
    expect(notesOf(made.body)).toEqual(expected);
    expect(JSON.stringify(made.body)).not.toMatch(/[\ufff9\ufffb]/);
  });

  it('a page whose numbers link to notes that link back', () => {
    const html = '<p>Said<sup id="r1"><a href="#n1">[1]</a></sup> so, <a href="#part">1</a>.</p><p id="part">A part.</p><ol><li id="n1"><a href="#r1">^</a> The note.</li></ol>';
    const { blocks } = htmlToBlocks(html, newId);
    expect(blocks.map((block) => (isTextBlock(block) ? block.runs.map((one) => (isFootnote(one) ? `{${noteText(one.note)}}` : 'text' in one ? one.text : '')).join('') : ''))).toEqual(['Said{The note.} so, 1.', 'A part.']);
  });

  it('a page’s note keeps its marks and links, and nothing that its readers do not see', () => {
    const html =
      '<p>Said<sup id="r1"><a href="#n1">[1]</a></sup>.</p><ol><li id="n1"><b><a href="#r1">^</a></b> <cite>The Hall</cite>,<br><span style="font-weight:700">p. 4</span>: <a href="https://a.example/" onclick="x()">here</a>, <a href="javascript:x()">there</a>.<script>x()</script><span hidden>not</span></li></ol>';
    expect(notesOf(htmlToBlocks(html, newId).blocks)).toEqual([
      [{ text: 'The Hall', marks: ['italic'] }, { text: ', ' }, { text: 'p. 4', marks: ['bold'] }, { text: ': ' }, { text: 'here', link: { href: 'https://a.example/' } }, { text: ', there.' }],
    ]);
  });

  it('a mark of ours in somebody’s text is nothing', () => {
    const { blocks } = htmlToBlocks('<p>a\ufff90\ufffbb\ufff9c</p>', newId);
    expect(blocks).toMatchObject([{ runs: [{ text: 'a' }, { text: 'b' }, { text: 'c' }] }]);
  });
});

it('a footnote keeps its id and unknown keys through a decision', () => {
  const [block] = original([p('a', { text: 'x' }, note('N', { rev: { del: 'c' }, later: 1 }))]);
  expect(block).toMatchObject({ runs: [{ text: 'x' }, { type: 'footnote', id: 'n-N', note: 'N', later: 1 }] });
});
