import { describe, expect, it } from 'vitest';
import type { Block } from '../../../domain/body/body.ts';
import { toFinalDoc } from '../../../domain/export/finalDoc.ts';
import { relativeMediaUrl, renderFragment } from '../../../domain/export/fragment.ts';
import { renderPage } from '../../../domain/export/page.ts';
import { siteFor } from '../../../domain/export/site.ts';
import { htmlToBlocks } from '../../../domain/import/html/htmlToBlocks.ts';
import { importHtml } from '../../../domain/import/html/importHtml.ts';
import { placePictures } from '../../../domain/import/placePictures.ts';
import type { Imported } from '../../../domain/import/imported.ts';
import { b, content, correction, embed, fullMeta, fullOutlet, h2, link, p, picture, pullQuote, quote } from '../export/articles.ts';
import { ids } from './fixture.ts';

const PROSE =
  'The council voted on Monday to open a bridge that nobody had asked for and that everyone in the town now uses every day.';
/** Blocks without what HTML does not say: their ids, and how a gallery is named. */
const withoutIds = (blocks: readonly Block[]): unknown[] =>
  blocks.map(({ id: _id, ...rest }) => ('gallery' in rest ? { ...rest, gallery: 'a gallery' } : rest));

const cases: [string, Block[]][] = [
  ['pull quotes', [p(PROSE), pullQuote('It ', b('works'), '.'), pullQuote('Another'), p(PROSE)]],
  ['quotes beside them', [quote('a'), pullQuote('b'), quote('c')]],
  ['notes of each kind', [p(PROSE), correction('correction', 'It was ', link('https://example.org/a', 'Tuesday'), '.'), correction('clarification', 'So.'), correction('update', 'More.')]],
  ['a picture, a gallery, a picture', [p(PROSE), picture(), p(PROSE), picture({ gallery: 'g1' }), picture({ gallery: 'g1', credit: '', caption: '' }), p(PROSE)]],
  ['embeds', [p(PROSE), embed({ author: 'City Council Jr.' }), embed(), embed({ title: '' }), p(PROSE)]],
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
