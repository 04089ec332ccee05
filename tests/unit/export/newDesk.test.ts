import { describe, expect, it } from 'vitest';
import { newContent } from '../../../domain/article/article.ts';
import { toFinalDoc } from '../../../domain/export/finalDoc.ts';
import { renderPage } from '../../../domain/export/page.ts';
import { siteFor } from '../../../domain/export/site.ts';
import { newOutlet } from '../../../domain/outlet/outlet.ts';

const content = newContent({ headline: 'First story', slug: 'first-story', language: 'en-GB' }, () => 'b1');
const options = { mediaUrl: (file: string) => file };

describe('the page of the first article of a desk', () => {
  it('carries the date of its revision while it has none of its own', () => {
    const page = renderPage(toFinalDoc(content, '2026-11-23T10:00:00Z'), siteFor(newOutlet(), [], null, content.meta), options);
    expect(page).toContain('Published on <time datetime="2026-11-23T10:00:00+00:00">');
    expect(page).toContain('"datePublished":"2026-11-23T10:00:00+00:00"');
    const dated = { ...content, meta: { ...content.meta, publishedAt: '2026-11-20T08:00:00Z' } };
    expect(toFinalDoc(dated, '2026-11-23T10:00:00Z').meta.publishedAt).toBe('2026-11-20T08:00:00Z');
  });

  it('leads readers to the outlet where there is no other article yet', () => {
    const page = renderPage(toFinalDoc(content), siteFor(newOutlet(), [], null, content.meta), options);
    expect(page).toContain('<h2>Continue Reading</h2>');
    expect(page).toContain('<h2>Trending</h2>');
    expect(page).toContain('<a href="https://example.org/">More from The Daily Stet</a>');
    const unnamed = siteFor({ ...newOutlet(), baseUrl: '' }, [], null, content.meta);
    expect(renderPage(toFinalDoc(content), unnamed, options)).not.toContain('<h2>Trending');
  });
});
