import { $getRoot, COPY_COMMAND, CUT_COMMAND } from 'lexical';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../domain/body/body.ts';
import { clipboardHtmlToBlocks } from '../../../renderer/editor/clipboard/clipboardHtml.ts';
import { blocksToHtml, blocksToText } from '../../../renderer/editor/clipboard/clipboardText.ts';
import { $insertBlocks } from '../../../renderer/editor/clipboard/insertBlocks.ts';
import { readOwn, writeOwn } from '../../../renderer/editor/clipboard/ownFlavour.ts';
import { plainTextToBlocks } from '../../../renderer/editor/clipboard/plainTextToBlocks.ts';
import { isWebAddress, typedHref } from '../../../renderer/editor/links.ts';
import { openEditor } from './openEditor.ts';

const blocks: Block[] = [
  { type: 'heading', id: 'h', level: 2, runs: [{ text: 'A & B' }] },
  {
    type: 'paragraph',
    id: 'p',
    runs: [
      { text: 'bad', link: { href: 'javascript:alert(1)' } },
      { text: ' x', marks: ['bold'] },
    ],
  },
  { type: 'unknown', id: 'u', raw: { type: 'poll', id: 'u' } },
];

describe('our own clipboard type', () => {
  it('comes back as it was written', () => {
    expect(readOwn(writeOwn(blocks, 'k'))).toEqual({ blocks, articleKey: 'k' });
  });

  it.each([
    ['without the secret of this session', JSON.stringify({ secret: 'guess', articleKey: 'k', body: [] })],
    ['not JSON', '{'],
    ['empty', ''],
  ])('%s is refused', (_name, text) => {
    expect(readOwn(text)).toBeNull();
  });

  it('with the secret but no valid body is refused', () => {
    const written = JSON.parse(writeOwn(blocks, 'k')) as { body: unknown };
    let deep: unknown = 'x';
    for (let depth = 0; depth < 200; depth += 1) deep = [deep];
    for (const body of [[{ type: 'paragraph', id: 'p', runs: 'x' }], {}, [{ type: 'x', id: 'i', deep }]]) {
      expect(readOwn(JSON.stringify({ ...written, copy: -1, body }))).toBeNull();
    }
  });
});

it('plain text says where a footnote is, and at its end what it says', () => {
  const noted: Block[] = [
    { type: 'paragraph', id: 'p', runs: [{ text: 'It opened' }, { type: 'footnote', id: 'f', note: 'Archive,\nbox 12' }, { text: ' early.' }] },
    { type: 'listItem', id: 'l', list: 'bullet', level: 0, runs: [{ text: 'Twice' }, { type: 'footnote', id: 'g', note: [{ text: 'So ' }, { text: 'they', marks: ['italic'] }, { text: ' say' }] }, { type: 'footnote', id: 'h', note: '' }] },
  ];
  expect(blocksToText(noted)).toBe('It opened[1] early.\n\nTwice[2]\n\n[1] Archive, box 12\n[2] So they say');
});

describe('notes to oneself', () => {
  const noted: Block[] = [
    { type: 'paragraph', id: 'p', runs: [{ text: 'He said ' }, { text: 'hidden', private: true }, { text: ' it.' }] },
    { type: 'paragraph', id: 'q', runs: [{ text: 'hidden', private: true }] },
  ];

  it('come back in this window, and nothing on the clipboard holds them', () => {
    const own = writeOwn(noted, 'k');
    expect(readOwn(own)?.blocks).toEqual(noted);
    expect([own, blocksToHtml(noted, 'en'), blocksToText(noted)].join()).not.toContain('hidden');
    writeOwn([], 'k');
    expect(readOwn(own)?.blocks).toEqual([{ type: 'paragraph', id: 'p', runs: [{ text: 'He said ' }, { text: 'it.' }] }]);
  });
});

describe('what other programs get', () => {
  it('is clean HTML without refused addresses', () => {
    expect(blocksToHtml(blocks, 'en')).toBe('<h2>A &amp; B</h2>\n<p>bad<strong> x</strong></p>\n');
    expect(blocksToText(blocks)).toBe('A & B\n\nbad x');
  });

  it('part of one paragraph comes without its element', () => {
    expect(blocksToHtml([{ type: 'paragraph', id: 'p', runs: [{ text: 'only <this>' }] }], 'en')).toBe(
      'only &lt;this&gt;',
    );
  });
});

describe('what other programs give', () => {
  let count = 0;
  const newId = (): string => `i${(count += 1)}`;

  it.each([
    ['one line', 1],
    ['two\nlines', 2],
    ['two\r\n\r\nparagraphs\r\nwith a break', 2],
    ['\n\n', 0],
  ])('%j has %i paragraphs', (text, paragraphs) => {
    expect(plainTextToBlocks(text, newId)).toHaveLength(paragraphs);
  });

  it('HTML loses what is not text, and says so', () => {
    const html =
      '<p onclick="x">Hi <b style="position:fixed">there</b><img src="http://x/y.png"></p><script>1</script>';
    const read = clipboardHtmlToBlocks(html, newId);
    expect(read.blocks).toMatchObject([
      { type: 'paragraph', runs: [{ text: 'Hi ' }, { text: 'there', marks: ['bold'] }] },
    ]);
    expect(read.notes[0]).toContain('picture');
  });
});

describe('putting blocks in', () => {
  const insert = (body: Block[], offset: number, put: Block[]): readonly Block[] => {
    const open = openEditor(body);
    open.editor.update(
      () => {
        const text = $getRoot().getFirstDescendant();
        if (text !== null && 'select' in text)
          (text as { select(a: number, b: number): void } & typeof text).select(offset, offset);
        else $getRoot().selectStart();
        $insertBlocks(put, open.newId);
      },
      { discrete: true },
    );
    return open.cache.body();
  };

  it('one paragraph goes into the sentence', () => {
    const body = insert([{ type: 'heading', id: 'a', level: 2, runs: [{ text: 'onetwo' }] }], 3, [
      { type: 'paragraph', id: 'a', runs: [{ text: '-' }] },
    ]);
    expect(body).toEqual([{ type: 'heading', id: 'a', level: 2, runs: [{ text: 'one-two' }] }]);
  });

  it('no empty paragraph is left behind after blocks that end in a link', () => {
    const body = insert([{ type: 'paragraph', id: 'a', runs: [{ text: 'one' }] }], 3, [
      { type: 'paragraph', id: 'x', runs: [{ text: ' more' }] },
      { type: 'paragraph', id: 'y', runs: [{ text: 'link', link: { href: 'https://x.org' } }] },
    ]);
    expect(body).toMatchObject([{ id: 'a', runs: [{ text: 'one more' }] }, { runs: [{ text: 'link' }] }]);
    expect(body).toHaveLength(2);
  });

  it('several take the place of an empty paragraph, with ids of their own', () => {
    const body = insert([{ type: 'paragraph', id: 'a', runs: [] }], 0, blocks);
    expect(body.map((block) => block.type)).toEqual(['heading', 'paragraph', 'unknown', 'paragraph']);
    expect(body.some((block) => block.id === 'h' || block.id === 'u')).toBe(false);
    expect(body[2]).toMatchObject({ raw: { id: body[2]?.id } });
  });
});

describe('addresses', () => {
  it.each([
    ['stet.example/a', 'https://stet.example/a'],
    ['desk@stet.example', 'mailto:desk@stet.example'],
    ['https://x.org', 'https://x.org'],
    ['javascript:alert(1)', null],
    ['two words', null],
    ['word', null],
  ])('typed %s is %s', (typed, href) => {
    expect(typedHref(typed)).toBe(href);
  });

  it('only a whole web address pasted over text makes a link', () => {
    expect(isWebAddress(' https://x.org/a ')).toBe(true);
    expect(isWebAddress('see https://x.org')).toBe(false);
    expect(isWebAddress('javascript://x')).toBe(false);
  });
});

it.each([COPY_COMMAND, CUT_COMMAND])('what fails is not done by Lexical in its own way, with notes to oneself', (command) => {
  const errors: Error[] = [];
  const body: Block[] = [{ type: 'paragraph', id: 'p', runs: [{ text: 'Said ' }, { text: 'by whom?', private: true }] }];
  const { editor, cache, dispose } = openEditor(body, {}, undefined, { onError: (error) => void errors.push(error) });
  editor.update(() => { $getRoot().select(0, 1); }, { discrete: true });
  const tried: string[] = [];
  const clipboardData = { setData: (kind: string) => { tried.push(kind); throw new Error('The clipboard is busy'); } };
  // All that the editor asks of an event.
  editor.dispatchCommand(command, { clipboardData, preventDefault: () => undefined } as unknown as ClipboardEvent);
  editor.read(() => undefined);
  expect(errors.map(({ message }) => message)).toEqual(['The clipboard is busy']);
  expect(tried).toHaveLength(1);
  expect(cache.body()).toEqual(body);
  dispose();
});
