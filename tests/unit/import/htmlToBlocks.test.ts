import { describe, expect, it } from 'vitest';
import { htmlToBlocks } from '../../../domain/import/html/htmlToBlocks.ts';
import { ids, outline } from './fixture.ts';
import { newMetadata } from '../../../domain/article/metadata.ts';

const short = (html: string): string[] => {
  const { blocks } = htmlToBlocks(html, ids());
  return outline({ content: { meta: newMetadata(), body: blocks } });
};
const runs = (html: string): unknown => {
  const [block] = htmlToBlocks(html, ids()).blocks;
  return block !== undefined && 'runs' in block ? block.runs : null;
};

describe('htmlToBlocks', () => {
  it.each([
    ['<p>a</p><p>b</p>', ['paragraph a', 'paragraph b']],
    ['a<br>b<br><br>c', ['paragraph a\nb', 'paragraph c']],
    ['<div>a<p>b</p>c</div>', ['paragraph a', 'paragraph b', 'paragraph c']],
    ['<h3>a</h3><h5>b</h5>', ['heading2 a', 'heading3 b']],
    ['<ul><li>a<ol><li>b</ol><li>c</ul>', ['bullet0 a', 'number1 b', 'bullet0 c']],
    ['<ul><li>a</li><ul><li>b</li></ul></ul>', ['bullet0 a', 'bullet1 b']],
    ['<ul><li><p>a</p><p>b</p></li></ul>', ['bullet0 a\nb']],
    ['<blockquote>a<p>b</p></blockquote>', ['quote a', 'quote b']],
    ['<p>&nbsp;</p><p> </p>', []],
    ['<hr>', ['divider']],
    ['<table><tr><td>a<td>b<tr><td><p>c</p><td></table>', ['cell a', 'cell b', 'cell c', 'cell']],
    ['<table><tr><td><h2>a</h2>b</table>', ['heading2 a', 'paragraph b']],
    ['<pre>a\n  b</pre>', ['paragraph a\n  b']],
    ['<p>a<script>x</script><style>x</style><!-- x --></p>', ['paragraph a']],
    ['<p hidden>a</p><p style="display:none">b</p><p aria-hidden=true>c</p>', []],
    ['<svg><text>x</text></svg><p>a', ['paragraph a']],
    ['<dl><dt>a<dd>b</dl>', ['paragraph a', 'paragraph b']],
    ['<figure><img src=a.png><figcaption>c</figcaption></figure>', []],
    ['<figure><figcaption>only words</figcaption></figure>', ['paragraph only words']],
  ])('%s', (html, expected) => expect(short(html)).toEqual(expected));

  it.each([
    ['<p>a <b>b</b>  c </p>', [{ text: 'a ' }, { text: 'b', marks: ['bold'] }, { text: ' c' }]],
    ['<p>\n a\n\tb\n</p>', [{ text: 'a b' }]],
    ['<i><b>x</b></i>', [{ text: 'x', marks: ['bold', 'italic'] }]],
    [
      '<b style="font-weight:normal">x<span style="font-weight:700">y</span></b>',
      [{ text: 'x' }, { text: 'y', marks: ['bold'] }],
    ],
    [
      '<span style="font-style:italic;text-decoration:line-through">x</span>',
      [{ text: 'x', marks: ['italic', 'strike'] }],
    ],
    ['<span style="vertical-align:super">2</span>', [{ text: '2', marks: ['sup'] }]],
    ['<a href=" https://x.org/a ">x</a>', [{ text: 'x', link: { href: 'https://x.org/a' } }]],
    ['<a href="/a">x</a>', [{ text: 'x' }]],
    ['<h2><b>x</b></h2>', [{ text: 'x' }]],
  ])('%s', (html, expected) => expect(runs(html)).toEqual(expected));

  it('begins a second numbered list again', () => {
    expect(htmlToBlocks('<ol><li>a</ol><ol><li>b</ol>', ids()).blocks).toMatchObject([
      { list: 'number' },
      { list: 'number', start: 1 },
    ]);
  });

  it('names pictures by the block they follow, and never takes one along', () => {
    const { blocks, pictures } = htmlToBlocks(
      '<p>a<img src=in.png alt=A>b</p><figure><img src=f.png><figcaption>C <i>d</i><p>Ann Lee/AP</p></figcaption></figure>',
      ids(),
    );
    expect(blocks).toHaveLength(1);
    expect(pictures).toEqual([
      { ref: 'in.png', alt: 'A', caption: '', credit: '', after: blocks[0]?.id },
      { ref: 'f.png', alt: '', caption: 'C d', credit: 'Ann Lee/AP', after: blocks[0]?.id },
    ]);
  });

  it('takes the text of Word as it reads: without what its review has struck, and without its comments', () => {
    const { blocks, notes } = htmlToBlocks(
      '<p class=MsoNormal>He <del cite="mailto:Ann" datetime="2026-11-25T10:00">lied</del><ins cite="mailto:Ann" datetime="2026-11-25T10:00">erred</ins>' +
        '<span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[AL1]</a></span>.</p><div style="mso-element:comment-list"><p class=MsoCommentText>Sure?</p></div>',
      ids(),
    );
    expect(blocks).toMatchObject([{ runs: [{ text: 'He erred.' }] }]);
    expect(notes).toEqual(['3 deletions and comments of Word’s own review left out; what it inserted is text.']);
    expect(htmlToBlocks('<p>was <del>ten</del> nine</p>', ids()).blocks).toMatchObject([{ runs: [{}, { text: 'ten', marks: ['strike'] }, {}] }]);
  });

  it('says what it left out', () => {
    const { notes } = htmlToBlocks(
      '<u>a</u><iframe src="https://v.org/1"></iframe><button>b</button><a href="javascript:x">c</a>',
      ids(),
    );
    expect(notes.join(' ')).toMatch(/underlined.*embedded.*https:\/\/v\.org\/1.*button|button.*underlined/s);
    expect(notes.join(' ')).toContain('javascript:x');
  });
});
