import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFootnote, isTextBlock, type Block, type Run } from '../../../domain/body/body.ts';
import { countBody } from '../../../domain/body/counts.ts';
import { original } from '../../../domain/suggestions/views.ts';
import { toFinalDoc } from '../../../domain/export/finalDoc.ts';
import { renderFragment } from '../../../domain/export/fragment.ts';
import { htmlToBlocks } from '../../../domain/import/html/htmlToBlocks.ts';
import { importHtml } from '../../../domain/import/html/importHtml.ts';
import { importMarkdown } from '../../../domain/import/markdown/importMarkdown.ts';
import { exportFormats } from '../../../domain/export/registry.ts';
import { content, fullOutlet } from './articles.ts';

const note = (text: string, more: object = {}): Run => ({ type: 'footnote', id: `n-${text}`, note: text, ...more });
const p = (id: string, ...runs: Run[]): Block => ({ type: 'paragraph', id, runs });
const fragment = (...blocks: Block[]): string => renderFragment(toFinalDoc(content(blocks)), { mediaUrl: () => '' });
let ids = 0;
const newId = (): string => `i${String((ids += 1))}`;
const notesOf = (blocks: readonly Block[]): string[] =>
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

describe('footnotes of other programs', () => {
  it.each([
    ['Markdown', 'Said[^a] and[^b].\n\n[^a]: First *note*,\n    with more.\n[^b]: Second.\n', ['First note, with more.', 'Second.']],
    ['Markdown without the text', 'Said[^a].\n', []],
  ])('%s', (_name, source, expected) => {
    const { content: made } = importMarkdown(`# H\n\n${source}`, newId);
    expect(notesOf(made.body)).toEqual(expected);
    expect(JSON.stringify(made.body)).not.toMatch(/[\ufff9\ufffb]/);
  });

  it('a page whose numbers link to notes that link back', () => {
    const html = '<p>Said<sup id="r1"><a href="#n1">[1]</a></sup> so, <a href="#part">1</a>.</p><p id="part">A part.</p><ol><li id="n1"><a href="#r1">^</a> The note.</li></ol>';
    const { blocks } = htmlToBlocks(html, newId);
    expect(blocks.map((block) => (isTextBlock(block) ? block.runs.map((one) => (isFootnote(one) ? `{${one.note}}` : 'text' in one ? one.text : '')).join('') : ''))).toEqual(['Said{The note.} so, 1.', 'A part.']);
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
