import { describe, expect, it } from 'vitest';
import type { Block, Run } from '../../../domain/body/body.ts';
import type { Note, NoteRun } from '../../../domain/body/footnoteNote.ts';
import { toFinalDoc } from '../../../domain/export/finalDoc.ts';
import { relativeMediaUrl, renderFragment } from '../../../domain/export/fragment.ts';
import { renderPage } from '../../../domain/export/page.ts';
import { siteFor } from '../../../domain/export/site.ts';
import { htmlToBlocks } from '../../../domain/import/html/htmlToBlocks.ts';
import { importHtml } from '../../../domain/import/html/importHtml.ts';
import { placePictures } from '../../../domain/import/placePictures.ts';
import type { Imported } from '../../../domain/import/imported.ts';
import { audio, b, box, bullet, content, correction, divider, embed, fullMeta, fullOutlet, h2, h3, link, number, p, picture, pullQuote, quote, table } from '../export/articles.ts';
import { ids } from './fixture.ts';

const PROSE =
  'The council voted on Monday to open a bridge that nobody had asked for and that everyone in the town now uses every day.';
/** Blocks without what HTML does not say: their ids, and how tables, rows, boxes and galleries are called. */
const withoutIds = (blocks: readonly Block[]): unknown => {
  const names = new Map<string, number>();
  const nameOf = (kind: string, id: unknown): number => {
    const name = `${kind} ${String(id)}`;
    names.set(name, names.get(name) ?? names.size);
    return names.get(name) ?? -1;
  };
  return JSON.parse(JSON.stringify(blocks), (key, value: unknown) => {
    if (key === 'id') return undefined;
    return /^(?:box|table|row|gallery)$/.test(key) ? nameOf(key, value) : value;
  });
};
const note = (said: Note): Run => ({ type: 'footnote', id: 'note', note: said });

const page4: NoteRun = { text: 'page 4', link: { href: 'https://a.example/' } };

const cases: [string, Block[]][] = [
  ['pull quotes', [p(PROSE), pullQuote('It ', b('works'), '.'), pullQuote('Another'), p(PROSE)]],
  ['quotes beside them', [quote('a'), pullQuote('b'), quote('c')]],
  ['notes of each kind', [p(PROSE), correction('correction', 'It was ', link('https://example.org/a', 'Tuesday'), '.'), correction('clarification', 'So.'), correction('update', 'More.')]],
  ['a picture, a gallery, a picture', [p(PROSE), picture(), p(PROSE), picture({ gallery: 'g1' }), picture({ gallery: 'g1', credit: '', caption: '' }), p(PROSE)]],
  ['embeds', [p(PROSE), embed({ author: 'City Council Jr.' }), embed(), embed({ title: '' }), p(PROSE)]],
  ['recordings', [p(PROSE), audio({ transcript: 'Good morning.\nThe bridge is open.' }), audio({ credit: '', transcript: '' }), audio({ title: '' }), p(PROSE)]],
  ['fact boxes', [p(PROSE), ...box('Key facts', p('One.'), h2('Two'), bullet(0, 'a'), bullet(1, 'b'), quote('said'), picture()), p(PROSE)]],
  ['a table', [p(PROSE), ...table(['Year', 'Cost'], ['2025', '3'], ['2026', '']), p(PROSE)]],
  ['dividers, lists and marks', [p('a ', b('b'), ' ', link('https://example.org/', 'c')), divider(), number(0, 'three', 3), number(1, 'in'), number(0, 'four'), bullet(0, 'A point that is made.'), h2('Head'), h3('Small head'), p(PROSE)]],
  ['footnotes', [p(PROSE, note('Minutes, page 4.')), bullet(0, 'with'), p('and', note('Said later.'), ' on.'), p('So ', note([{ text: 'See ' }, { text: 'The Hall', marks: ['italic'] }, { text: ', ' }, page4]), 'it was.')]],
  ['an embed of an unknown site', [h2('A'), embed({ url: 'https://films.example.org/1', provider: 'films.example.org' }), p(PROSE)]],
];

describe('what Stet exported comes back as it was', () => {
  it.each(cases)('%s, from a fragment', (_name, blocks) => {
    const doc = toFinalDoc(content(blocks, { language: 'fr' }));
    const html = renderFragment(doc, { mediaUrl: relativeMediaUrl });
    expect(withoutIds(placed(htmlToBlocks(html, ids())))).toEqual(withoutIds(blocks));
  });

  it.each(cases)('%s, from a page', (_name, blocks) => {
    const given = content(blocks, fullMeta);
    const html = renderPage(toFinalDoc(given), siteFor(fullOutlet, [], null, given.meta), { mediaUrl: relativeMediaUrl });
    const { content: meta, notes, pictures } = importHtml(html, ids());
    expect(withoutIds(placed({ blocks: meta.body, notes, pictures }))).toEqual(withoutIds(blocks));
  });

  it('a film in the frame of its site becomes a card', () => {
    const html = '<p>See:</p><iframe src="https://www.youtube.com/embed/abc" title="The opening"></iframe>';
    expect(withoutIds(htmlToBlocks(html, ids()).blocks)).toEqual([
      { type: 'paragraph', runs: [{ text: 'See:' }] },
      { type: 'embed', url: 'https://www.youtube.com/embed/abc', title: 'The opening', provider: 'YouTube' },
    ]);
  });
});

/** With each picture in its place, as after its file was taken along. */
function placed({ blocks, notes, pictures }: Pick<Imported, 'notes' | 'pictures'> & { blocks: readonly Block[] }): readonly Block[] {
  const found = pictures.map(({ ref }) => ({ ok: true as const, file: decodeURIComponent(ref.replace('media/', '')), width: 1200, height: 800 }));
  return placePictures({ content: content(blocks), notes, pictures }, found, ids()).content.body;
}
