import { describe, expect, test } from 'vitest';
import type { Block } from '../../../domain/body/body.ts';
import { toFinalDoc } from '../../../domain/export/finalDoc.ts';
import { relativeMediaUrl, renderFragment } from '../../../domain/export/fragment.ts';
import {
  audio,
  b,
  bi,
  bullet,
  content,
  correction,
  divider,
  embed,
  h2,
  h3,
  i,
  link,
  number,
  p,
  picture,
  pullQuote,
  quote,
  table,
  unknown,
} from './articles.ts';

const html = (...blocks: Block[]): string =>
  renderFragment(toFinalDoc(content(blocks)), { mediaUrl: relativeMediaUrl });
const oneLine = (...blocks: Block[]): string => html(...blocks).replace(/\n/g, '');

describe('text', () => {
  test.each([
    ['plain', p('A bridge.'), '<p>A bridge.</p>\n'],
    [
      'markup',
      p('<script>alert("1 & 2")</script> ]]> -->'),
      '<p>&lt;script&gt;alert(&quot;1 &amp; 2&quot;)&lt;/script&gt; ]]&gt; --&gt;</p>\n',
    ],
    ['line break', p('one\ntwo\r\nthree\u000bfour'), '<p>one<br>two<br>three<br>four</p>\n'],
    ['spaces', p('a  b\u00a0c\u00a0\u00a0d'), '<p>a  b\u00a0c\u00a0\u00a0d</p>\n'],
    ['blank ends', p(' \n a ', b(' b '), ' \n'), '<p>a <strong> b</strong></p>\n'],
    ['controls', p('a\u0000b\u0008c\u009fd\uffff'), '<p>abcd</p>\n'],
    ['half surrogates', p('a\ud800b\udc00'), '<p>a\ufffdb\ufffd</p>\n'],
    ['emoji', p('👩‍👩‍👧‍👦'), '<p>👩‍👩‍👧‍👦</p>\n'],
    ['right to left', p('שלום ', b('עולם')), '<p>שלום <strong>עולם</strong></p>\n'],
    ['Chinese', p('大桥今日', i('通车')), '<p>大桥今日<em>通车</em></p>\n'],
    ['a very long word', p('x'.repeat(10_000)), `<p>${'x'.repeat(10_000)}</p>\n`],
  ])('%s', (_name, block, expected) => expect(html(block)).toBe(expected));
});

describe('marks and links', () => {
  test.each([
    ['fixed order', p(bi('x')), '<p><strong><em>x</em></strong></p>'],
    ['a mark spans runs', p(b('a'), bi('b'), i('c')), '<p><strong>a<em>b</em></strong><em>c</em></p>'],
    ['equal runs merge', p(b('a'), b('b')), '<p><strong>ab</strong></p>'],
    [
      'same marks in another order merge',
      p(bi('a'), { text: 'b', marks: ['bold', 'italic'] }),
      '<p><strong><em>ab</em></strong></p>',
    ],
    [
      'all marks',
      p({ text: 'x', marks: ['code', 'sup', 'sub', 'strike', 'italic', 'bold'] }),
      '<p><strong><em><s><sub><sup><code>x</code></sup></sub></s></em></strong></p>',
    ],
    [
      'a link is outermost and spans runs',
      p(link('https://a.example', 'a '), link('https://a.example', 'b', ['bold']), 'c'),
      '<p><a href="https://a.example">a <strong>b</strong></a>c</p>',
    ],
    [
      'two links',
      p(link('https://a.example', 'a'), link('https://b.example', 'b')),
      '<p><a href="https://a.example">a</a><a href="https://b.example">b</a></p>',
    ],
    [
      'a mark across a link closes at it',
      p(b('a'), link('https://a.example', 'b', ['bold'])),
      '<p><strong>a</strong><a href="https://a.example"><strong>b</strong></a></p>',
    ],
    ['an unsafe link leaves its text', p(link('javascript:alert(1)', 'text')), '<p>text</p>'],
    [
      'quotes in an address',
      p(link('https://a.example/"onclick="x', 'a')),
      '<p><a href="https://a.example/%22onclick=%22x">a</a></p>',
    ],
    ['a link on blanks', p('a', link('https://a.example', ' '), 'b'), '<p>a b</p>'],
    ['unknown inline things stay behind', p('a', { unknown: { type: 'secret' } }, 'b'), '<p>ab</p>'],
  ])('%s', (_name, block, expected) => expect(oneLine(block)).toBe(expected));
});

describe('blocks', () => {
  test.each<[string, Block[], string]>([
    ['headings', [h2('A'), h3('B')], '<h2>A</h2><h3>B</h3>'],
    [
      'neighbouring quotes are one quotation',
      [quote('a'), quote('b'), p('c'), quote('d')],
      '<blockquote><p>a</p><p>b</p></blockquote><p>c</p><blockquote><p>d</p></blockquote>',
    ],
    ['divider', [p('a'), divider(), p('b')], '<p>a</p><hr><p>b</p>'],
    [
      'empty blocks and unknown blocks stay behind',
      [p(''), p('a'), p(' \u00a0'), unknown(), h2(), p('b'), p()],
      '<p>a</p><p>b</p>',
    ],
    [
      'picture',
      [picture()],
      '<figure><img src="media/bridge.jpg" alt="A bridge" width="1200" height="800"><figcaption>The bridge<p>A. Person</p></figcaption></figure>',
    ],
    [
      'picture without texts or size',
      [picture({ caption: '', credit: '', alt: '', width: 0, height: 0 })],
      '<figure><img src="media/bridge.jpg" alt=""></figure>',
    ],
    [
      'decorative picture',
      [picture({ caption: '', credit: '', alt: 'Leaves', decorative: true })],
      '<figure><img src="media/bridge.jpg" alt="" width="1200" height="800"></figure>',
    ],
    [
      'hostile picture texts',
      [picture({ caption: '</figcaption><script>', credit: '&', alt: '" onerror="x' })],
      '<figure><img src="media/bridge.jpg" alt="&quot; onerror=&quot;x" width="1200" height="800"><figcaption>&lt;/figcaption&gt;&lt;script&gt;<p>&amp;</p></figcaption></figure>',
    ],
    [
      'a picture name that leaves its folder',
      [picture({ file: '../../etc/passwd' }), picture({ file: '..' })],
      '',
    ],
    [
      'a picture name with marks of an address',
      [picture({ file: 'a b?#%.jpg', caption: '', credit: '', alt: '', width: 0 })],
      '<figure><img src="media/a%20b%3F%23%25.jpg" alt=""></figure>',
    ],
    [
      'pictures of one gallery in a row are a figure of figures; one alone is none',
      [
        picture({ gallery: 'g', caption: '', credit: '', width: 0 }),
        picture({ gallery: 'g', caption: 'Two', credit: '', width: 0 }),
        picture({ gallery: 'h', caption: '', credit: '', width: 0 }),
      ],
      '<figure><figure><img src="media/bridge.jpg" alt="A bridge"></figure>' +
        '<figure><img src="media/bridge.jpg" alt="A bridge"><figcaption>Two</figcaption></figure></figure>' +
        '<figure><img src="media/bridge.jpg" alt="A bridge"></figure>',
    ],
    [
      'a recording has its title, a player and what is said',
      [audio({ transcript: 'One <b>.\n\nTwo.' }), audio({ title: '', credit: '', transcript: ' ' }), audio({ file: '../a.mp3' })],
      '<figure><figcaption>The mayor<p>A. Person</p></figcaption><audio controls preload="none" src="media/mayor.mp3"></audio>' +
        '<details><summary>Transcript</summary><p>One &lt;b&gt;.</p><p>Two.</p></details></figure>' +
        '<figure><audio controls preload="none" src="media/mayor.mp3"></audio></figure>',
    ],
    [
      'a pull quote is an aside of its own',
      [pullQuote('It ', b('works')), pullQuote('b')],
      '<aside><blockquote><p>It <strong>works</strong></p></blockquote></aside><aside><blockquote><p>b</p></blockquote></aside>',
    ],
    [
      'a correction has a label and a date',
      [correction('clarification', 'It was Tuesday.'), correction('update', ' ')],
      '<aside><p><strong>Clarification</strong> <time datetime="2026-11-26T23:30:00Z">November 26, 2026</time></p><p>It was Tuesday.</p></aside>',
    ],
    [
      'an embed is a link card',
      [embed({ author: '@city' }), embed({ title: '' }), embed({ url: 'javascript:alert(1)' })],
      '<figure><p><a href="https://www.youtube.com/watch?v=x">The opening</a></p><figcaption>YouTube<p>@city</p></figcaption></figure>' +
        '<figure><p><a href="https://www.youtube.com/watch?v=x">youtube.com/watch?v=x</a></p><figcaption>YouTube</figcaption></figure>',
    ],
  ])('%s', (_name, blocks, expected) => expect(oneLine(...blocks)).toBe(expected));

  test('a correction speaks the article’s language, by the outlet’s clock', () => {
    const doc = toFinalDoc(content([correction('correction', 'Es war Dienstag.')], { language: 'de' }));
    const written = renderFragment(doc, { mediaUrl: relativeMediaUrl, outlet: { language: 'en', timeZone: 'Europe/Berlin' } });
    expect(written).toContain('<strong>Korrektur</strong> <time datetime="2026-11-26T23:30:00Z">27. November 2026</time>');
  });
});

describe('tables', () => {
  const head = (rows: string): string => `<figure><table><thead>${rows}</thead>`;
  test.each([
    [
      'a header row is its head',
      table(['Year*', 'Boats*'], ['2025', '7 & 8']),
      `${head('<tr><th scope="col">Year</th><th scope="col">Boats</th></tr>')}<tbody><tr><td>2025</td><td>7 &amp; 8</td></tr></tbody></table></figure>`,
    ],
    ['a header in another row names that row', table(['a*', '1']), '<figure><table><tbody><tr><th scope="row">a</th><td>1</td></tr></tbody></table></figure>'],
    ['nothing but headers', table(['a*', 'b*']), `${head('<tr><th scope="col">a</th><th scope="col">b</th></tr>')}</table></figure>`],
    [
      'short rows are filled up, headers with headers',
      table(['a*'], ['1', '2']),
      `${head('<tr><th scope="col">a</th><th scope="col"></th></tr>')}<tbody><tr><td>1</td><td>2</td></tr></tbody></table></figure>`,
    ],
    ['a table without text is left out', table(['', ''], ['', '']), ''],
  ])('%s', (_name, cells, expected) => {
    expect(oneLine(...cells)).toBe(expected);
  });
  test('two tables side by side stay two', () => {
    expect(oneLine(...table(['a', 'b']), ...table(['c', 'd'])).match(/<table>/g)).toHaveLength(2);
  });
});

describe('lists', () => {
  test.each<[string, Block[], string]>([
    ['flat', [bullet(0, 'a'), bullet(0, 'b')], '<ul><li>a</li><li>b</li></ul>'],
    [
      'nested',
      [bullet(0, 'a'), bullet(1, 'b'), bullet(1, 'c'), bullet(0, 'd')],
      '<ul><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ul>',
    ],
    [
      'a skipped level nests once',
      [bullet(0, 'a'), bullet(3, 'b'), bullet(0, 'c')],
      '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>',
    ],
    ['a first item that is deep', [bullet(2, 'a'), bullet(0, 'b')], '<ul><li>a</li></ul><ul><li>b</li></ul>'],
    [
      'numbers inside bullets',
      [bullet(0, 'a'), number(1, 'b'), bullet(0, 'c')],
      '<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>',
    ],
    [
      'another kind is another list',
      [bullet(0, 'a'), number(0, 'b')],
      '<ul><li>a</li></ul><ol><li>b</li></ol>',
    ],
    ['start', [number(0, 'a', 3), number(0, 'b')], '<ol start="3"><li>a</li><li>b</li></ol>'],
    [
      'a new start is a new list',
      [number(0, 'a'), number(0, 'b', 1)],
      '<ol><li>a</li></ol><ol><li>b</li></ol>',
    ],
    [
      'an empty block between two numbered lists',
      [number(0, 'a'), p(''), number(0, 'b')],
      '<ol><li>a</li></ol><ol><li>b</li></ol>',
    ],
    [
      'between levels',
      [bullet(0, 'a'), bullet(2, 'b'), bullet(1, 'c')],
      '<ul><li>a<ul><li>b</li></ul><ul><li>c</li></ul></li></ul>',
    ],
  ])('%s', (_name, blocks, expected) => expect(oneLine(...blocks)).toBe(expected));
});
