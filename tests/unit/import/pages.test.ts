import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ContentSchema } from '../../../domain/article/article.ts';
import { importText } from '../../../domain/import/text/importText.ts';
import { bodyOf, ids, importFixture, outline } from './fixture.ts';
import { pages } from './pageTable.ts';

describe('imported pages', () => {
  it.each(pages)('$file', ({ file, meta, body, noted }) => {
    const imported = importFixture(file);
    expect(imported.content.meta).toMatchObject(meta);
    expect(outline(imported)).toEqual(body);
    const notes = imported.notes.join('\n');
    for (const text of noted) expect(notes).toContain(text);
    expect(ContentSchema.safeParse(imported.content).success).toBe(true);
  });

  it('loses no line of a page in silence: each is in the body, a field or the notes', () => {
    for (const file of ['full-chrome.txt', 'german.txt', 'french.txt', 'copied-page.txt']) {
      const imported = importFixture(file);
      const source = readFileSync(new URL(`../../fixtures/import/${file}`, import.meta.url), 'utf8');
      const shown = squash(
        `${bodyOf(imported)} ${imported.notes.join(' ')} ${JSON.stringify(imported.content.meta)}`,
      );
      for (const line of source.split('\n').filter((one) => one.trim() !== '' && !FACTS.test(one))) {
        expect(shown, `${file}: ${line}`).toContain(squash(line).slice(0, 60));
      }
    }
  });

  it('keeps pictures with caption, credit and alt text, and where they stand', () => {
    const [picture] = importFixture('saved-page.html').pictures;
    expect(picture).toMatchObject({
      ref: 'img/beans.jpg',
      alt: 'Beans on a fence',
      caption: 'Beans in the yard.',
      credit: 'Photo: Lee Marsh',
    });
    expect(importFixture('front-matter.md').pictures).toMatchObject([
      { ref: 'img/oven.jpg', alt: 'The oven', caption: 'The oven in 1961' },
    ]);
  });

  const sample = join(
    process.env['STET_SHARED'] ?? join(import.meta.dirname, '../../../../shared'),
    'samples/published-page.txt',
  );
  it.skipIf(!existsSync(sample))('takes the reference page in (skipped where ../shared is absent)', () => {
    const imported = importText(readFileSync(sample, 'utf8'), ids());
    const { meta, body } = imported.content;
    expect(meta).toMatchObject({ section: 'World', bylines: [{ name: 'editorial' }], language: 'en' });
    expect(meta.headline).toMatch(/^Belarus Releases 123/);
    expect(body.map((block) => block.type)).toEqual([
      'paragraph',
      'paragraph',
      'heading',
      'paragraph',
      'paragraph',
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
    expect(bodyOf(imported)).not.toMatch(/Connect with us|Published|Continue Reading|Trending|Copyright/);
    expect(imported.notes.join('\n')).toMatch(/Published on.*without a date/);
  });
});

const squash = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
/** Lines whose facts are stored in another form: dates, bylines with "By", reading time, breadcrumbs. */
const FACTS =
  /^(?:Published|Updated|Veröffentlicht|Publié|Mis à jour|By |Von |Par |\d+ min|14 February|on$|Home ›|Tags:)/;
