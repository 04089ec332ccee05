import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toFinalDoc } from '../../../domain/export/finalDoc.ts';
import { relativeMediaUrl, renderFragment } from '../../../domain/export/fragment.ts';
import { htmlToBlocks } from '../../../domain/import/html/htmlToBlocks.ts';
import { importMarkdown } from '../../../domain/import/markdown/importMarkdown.ts';
import { content, shownRows, table } from '../export/articles.ts';
import { ids } from './fixture.ts';

const read = (html: string): string[] => shownRows(htmlToBlocks(html, ids()).blocks);

describe('tables of a page', () => {
  it.each([
    ['headers', '<table><tr><th>a<th>b<tr><td>1<td>2</table>', ['a*|b*', '1|2']],
    ['a head of plain cells', '<table><thead><tr><td>a<td>b<tbody><tr><td>1<td>2</table>', ['a*|b*', '1|2']],
    ['headers of rows', '<table><tr><th>a<td>1<tr><th>b<td>2</table>', ['a*|1', 'b*|2']],
    ['empty cells', '<table><tr><td><td>b<tr><td>c<td></table>', ['|b', 'c|']],
    ['merged across', '<table><tr><th colspan=2>a<th>b<tr><td>1<td>2<td>3</table>', ['a*|*|b*', '1|2|3']],
    ['merged down', '<table><tr><td rowspan=2>a<td>b<tr><td>c<tr><td>d<td>e</table>', ['a|b', '|c', 'd|e']],
    ['merged both ways', '<table><tr><td>x<td colspan=2 rowspan=2>a<tr><td>y<tr><td>1<td>2<td>3</table>', ['x|a|', 'y', '1|2|3']],
    ['paragraphs and breaks in a cell', '<table><tr><td><p>a</p><p>b</p><td>c<br>d</table>', ['a\nb|c\nd']],
    ['Word’s lists in a cell', '<table><tr><td><p style="mso-list:l0 level1">a</p><p style="mso-list:l0 level1">b</p><td>c</table>', ['a\nb|c']],
    ['text around', '<p>x</p><table><caption>c</caption><tr><td>a<td>b</table>y', ['x', 'c', 'a|b', 'y']],
    ['two tables', '<table><tr><td>a<td>b</table><table><tr><td>c<td>d</table>', ['a|b', 'c|d']],
    ['a video in a cell', '<table><tr><td>a<video src="https://v.org/1"></video><td>b</table>', ['ahttps://v.org/1|b']],
    ['lines in a cell', '<table><tr><td>a<hr>b<td>c</table>', ['a\nb|c']],
    ['a table that lays out a page', '<table><tr><td><table><tr><td>a<td>b</table><td>c</table>', ['a|b', 'c']],
  ])('%s', (_name, html, expected) => {
    expect(read(html)).toEqual(expected);
  });

  it('says that merged cells were taken apart', () => {
    expect(htmlToBlocks('<table><tr><td colspan=2>a<tr><td>b<td>c</table>', ids()).notes.join()).toContain('merged cells');
    expect(htmlToBlocks('<table><tr><td>b<td>c</table>', ids()).notes).toEqual([]);
  });

  it('keeps a picture out of a cell below the whole table', () => {
    const { blocks, pictures } = htmlToBlocks('<table><tr><td><img src=a.png><td>b<tr><td>c<td>d</table><p>e', ids());
    expect(shownRows(blocks)).toEqual(['|b', 'c|d', 'e']);
    expect(pictures).toMatchObject([{ ref: 'a.png', after: blocks[3]?.id }]);
  });

  it('does not let a page ask for millions of cells', () => {
    const { blocks } = htmlToBlocks(`<table>${'<tr><td colspan=1000 rowspan=60000>a<td>b'.repeat(50)}</table>`, ids());
    expect(blocks.length).toBeLessThan(50 * 130);
  });
});

it('a table comes back from its export as it went', () => {
  const text = fc.constantFrom('', 'a', 'two words', 'x\ny', '<b> & "c"');
  const grid = fc
    .integer({ min: 2, max: 4 })
    .chain((width) => fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }));
  fc.assert(
    fc.property(grid, fc.boolean(), (rows, header) => {
      const cells = table(...rows.map((row, at) => (header && at === 0 ? row.map((one) => `${one}*`) : row)));
      const html = renderFragment(toFinalDoc(content(cells)), { mediaUrl: relativeMediaUrl });
      expect(read(html)).toEqual(rows.flat().every((one) => one === '') ? [] : shownRows(cells));
    }),
  );
});

it('a table of a Markdown file has its header row', () => {
  const { content } = importMarkdown('# H\n\nText.\n\n| a | **b** |\n|---|---|\n| 1 | |\n', ids());
  expect(shownRows(content.body)).toEqual(['Text.', 'a*|b*', '1|']);
});
