import { describe, expect, test } from 'vitest';
import type { Metadata } from '../../../domain/article/metadata.ts';
import { toFinalDoc } from '../../../domain/export/finalDoc.ts';
import { relativeMediaUrl } from '../../../domain/export/fragment.ts';
import { renderPage } from '../../../domain/export/page.ts';
import type { PageOptions } from '../../../domain/export/pageFacts.ts';
import type { Site } from '../../../domain/export/site.ts';
import type { Outlet } from '../../../domain/outlet/outlet.ts';
import { jsonLd, strangers } from './allowList.ts';
import { b, content, correction, embed, fullMeta, fullOutlet, p, picture, pullQuote } from './articles.ts';

const others = [
  {
    headline: 'Other story',
    section: 'World',
    href: 'https://example.org/other',
    publishedAt: '2026-06-30T12:00:00Z',
  },
];
const page = (
  meta: Partial<Metadata> = {},
  outlet: Partial<Outlet> = {},
  options: Partial<PageOptions> = {},
): string => {
  const site: Site = { outlet: { ...fullOutlet, ...outlet }, continueReading: others, trending: others };
  const doc = toFinalDoc(content([picture(), p('It opened.')], { ...fullMeta, ...meta }));
  return renderPage(doc, site, { mediaUrl: relativeMediaUrl, ...options });
};

describe('every part of a published page', () => {
  const html = page();
  test.each([
    [
      'masthead',
      '<p><a href="https://example.org/" rel="home"><img src="https://example.org/logo.png" alt="The Daily Stet"></a></p>',
    ],
    [
      'social links',
      '<nav aria-label="Connect with us">\n<p>Connect with us</p>\n<ul>\n<li><a href="https://x.com/dailystet">X</a></li>',
    ],
    [
      'label, headline, standfirst',
      '<hgroup>\n<p>Transport</p>\n<h1>Bridge opens</h1>\n<p>It took nine years.</p>\n</hgroup>',
    ],
    [
      'byline',
      '<address>By <a href="https://x.com/adaroe" rel="author">Ada Roe</a>, Reporter and Ben Poe</address>',
    ],
    [
      'dates in the outlet’s zone',
      'Merrin Quay · Published on <time datetime="2026-07-01T09:30:00+01:00">1 July 2026, 09:30 BST</time> · Updated <time datetime="2026-07-02T10:00:00+01:00">2 July 2026, 10:00 BST</time>',
    ],
    ['body', '<p>It opened.</p>'],
    ['picture', '<figcaption>The bridge<p>A. Person</p></figcaption>'],
    [
      'continue reading',
      '<h2>Continue Reading</h2>\n<ul>\n<li><a href="https://example.org/other">Other story</a> <time datetime="2026-06-30T13:00:00+01:00">30 June 2026</time></li>',
    ],
    ['trending', '<h2>Trending</h2>\n<ol>'],
    ['copyright', '<footer>\n<p>© The Daily Stet. All rights reserved.</p>\n<p>Our reporting'],
    ['canonical link', '<link rel="canonical" href="https://example.org/bridge-opens">'],
    ['robots', '<meta name="robots" content="max-image-preview:large">'],
    ['author link', '<link rel="author" href="https://x.com/adaroe">'],
    ['language', '<html lang="en-GB" dir="ltr">'],
    ['title', '<title>Bridge opens | The Daily Stet</title>'],
  ])('%s', (_part, expected) => expect(html).toContain(expected));

  test.each([
    ['og:type', 'article'],
    ['og:title', 'Bridge opens'],
    ['og:description', 'It took nine years.'],
    ['og:url', 'https://example.org/bridge-opens'],
    ['og:site_name', 'The Daily Stet'],
    ['og:locale', 'en_GB'],
    ['og:image', 'https://example.org/media/bridge.jpg'],
    ['og:image:alt', 'A bridge'],
    ['og:image:width', '1200'],
    ['og:image:height', '800'],
    ['article:published_time', '2026-07-01T09:30:00+01:00'],
    ['article:modified_time', '2026-07-02T10:00:00+01:00'],
    ['article:author', 'https://x.com/adaroe'],
    ['article:section', 'World'],
    ['article:tag', 'Roads'],
  ])('%s is %j', (name, value) => expect(html).toContain(`<meta property="${name}" content="${value}">`));

  test.each([
    ['twitter:card', 'summary_large_image'],
    ['twitter:title', 'Bridge opens'],
    ['twitter:description', 'It took nine years.'],
    ['twitter:image', 'https://example.org/media/bridge.jpg'],
    ['twitter:image:alt', 'A bridge'],
    ['twitter:site', '@dailystet'],
    ['twitter:creator', '@adaroe'],
  ])('%s is %j', (name, value) => expect(html).toContain(`<meta name="${name}" content="${value}">`));

  test('JSON-LD', () => {
    expect(jsonLd(html)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      '@id': 'https://example.org/bridge-opens#article',
      mainEntityOfPage: { '@type': 'WebPage', '@id': 'https://example.org/bridge-opens' },
      url: 'https://example.org/bridge-opens',
      headline: 'Bridge opens',
      description: 'It took nine years.',
      image: [
        {
          '@type': 'ImageObject',
          url: 'https://example.org/media/bridge.jpg',
          contentUrl: 'https://example.org/media/bridge.jpg',
          width: 1200,
          height: 800,
          caption: 'The bridge',
          creditText: 'A. Person',
        },
      ],
      datePublished: '2026-07-01T09:30:00+01:00',
      dateModified: '2026-07-02T10:00:00+01:00',
      author: [
        { '@type': 'Person', name: 'Ada Roe', jobTitle: 'Reporter', url: 'https://x.com/adaroe' },
        { '@type': 'Person', name: 'Ben Poe' },
      ],
      publisher: {
        '@type': 'NewsMediaOrganization',
        name: 'The Daily Stet',
        url: 'https://example.org',
        logo: { '@type': 'ImageObject', url: 'https://example.org/logo.png' },
        sameAs: ['https://x.com/dailystet', 'https://example.org/feed'],
      },
      articleSection: 'World',
      keywords: ['Bridges', 'Roads'],
      inLanguage: 'en-GB',
      wordCount: 4,
      isAccessibleForFree: true,
      dateline: 'Merrin Quay',
      contentLocation: { '@type': 'Place', name: 'Merrin Quay' },
      copyrightHolder: { '@type': 'NewsMediaOrganization', name: 'The Daily Stet' },
      copyrightYear: 2026,
      copyrightNotice: '© The Daily Stet. All rights reserved.',
    });
  });

  test('nothing but what a page may hold', () => {
    expect(strangers(html, 'page')).toEqual([]);
    expect(html).not.toMatch(/ (class|style|on\w+)=|<span|<div/);
  });
});

describe('languages', () => {
  test.each([
    ['de-AT', 'ltr', 'Veröffentlicht am', '1. Juli 2026', 'Von '],
    ['fr', 'ltr', 'Publié le', '1 juillet 2026', 'Par '],
    ['es', 'ltr', 'Publicado el', '1 de julio de 2026', 'Por '],
    ['ar', 'rtl', 'نُشر في', 'يوليو', 'بقلم '],
    ['he', 'rtl', 'Published on', 'ביולי 2026', 'By '],
    ['az-Arab', 'rtl', 'Published on', '2026', 'By '],
    ['ja', 'ltr', 'Published on', '2026年7月1日', 'By '],
  ])('%s', (language, dir, published, date, by) => {
    const html = page({ language });
    expect(html).toContain(`<html lang="${language}" dir="${dir}">`);
    expect(html).toContain(`${published} <time`);
    expect(html).toContain(date);
    expect(html).toContain(`<address>${by}`);
  });
  test('the outlet’s language stands in for a missing or invalid one', () => {
    expect(page({ language: '' }, { language: 'fr' })).toContain('<html lang="fr"');
    expect(page({ language: 'not a tag!' }, { language: '' })).toContain('<html lang="en"');
  });
  test('an unknown time zone counts as UTC', () => {
    expect(page({}, { timeZone: 'Mars/Olympus' })).toContain('datetime="2026-07-01T08:30:00+00:00"');
  });
  test('the offset is that of the day, half hours too', () => {
    expect(page({}, { timeZone: 'Asia/Kolkata' })).toContain('datetime="2026-07-01T14:00:00+05:30"');
    expect(page({ publishedAt: '2026-01-01T12:00:00Z' }, {})).toContain(
      'datetime="2026-01-01T12:00:00+00:00"',
    );
  });
});

describe('what may be missing', () => {
  test('an empty article on an empty outlet is still a valid, clean page', () => {
    const site = {
      outlet: { ...fullOutlet, name: '', baseUrl: '', logo: '', social: [], copyright: '', disclaimer: '' },
      continueReading: [],
      trending: [],
    };
    const html = renderPage(toFinalDoc(content([])), site, { mediaUrl: relativeMediaUrl });
    expect(strangers(html, 'page')).toEqual([]);
    expect(html).toContain('<title>Untitled</title>');
    for (const absent of [
      '<body>\n<header>',
      '<footer>',
      '<aside>',
      'canonical',
      'og:url',
      '<address>',
      '<time',
    ])
      expect(html).not.toContain(absent);
  });
  test('without a logo the masthead is the name, and search engines get the site’s icon', () => {
    const html = page({}, { logo: '' });
    expect(html).toContain('rel="home">The Daily Stet</a>');
    expect(jsonLd(html)['publisher']).toMatchObject({ logo: { url: 'https://example.org/favicon.ico' } });
  });
  test('without a standfirst the description is the text’s opening', () => {
    expect(page({ standfirst: '' })).toContain('<meta name="description" content="It opened.">');
  });
  test('without a kicker the section labels the page', () => {
    expect(page({ kicker: '' })).toContain('<hgroup>\n<p>World</p>');
  });
  test('a byline that names the outlet is the organisation', () => {
    expect(jsonLd(page({ bylines: [{ name: 'The Daily Stet' }] }))['author']).toMatchObject([
      { '@type': 'NewsMediaOrganization' },
    ]);
  });
  test('inlined pictures: cards name only an address on the web', () => {
    const inline = { mediaUrl: () => 'data:image/png;base64,AA==' };
    expect(page({}, {}, inline)).toContain(
      '<meta property="og:image" content="https://example.org/logo.png">',
    );
    const both = { ...inline, mediaAbsoluteUrl: (file: string) => `https://cdn.example/${file}` };
    expect(page({}, {}, both)).toContain(
      '<meta property="og:image" content="https://cdn.example/bridge.jpg">',
    );
  });
  test('a canonical address of the article’s own wins', () => {
    const seo = { title: 'SEO', description: 'D', canonicalUrl: 'https://other.example/a' };
    expect(page({ seo })).toContain('<link rel="canonical" href="https://other.example/a">');
    expect(page({ seo: { ...seo, canonicalUrl: 'javascript:alert(1)' } })).toContain(
      'href="https://example.org/bridge-opens"',
    );
  });
});

describe('hostile fields', () => {
  test('no text ends the JSON-LD script or opens a tag', () => {
    const evil = '</script><script>alert(1)</script><!-- ]]> " \' & \u2028 \ud800';
    const html = page(
      {
        headline: evil,
        kicker: evil,
        standfirst: evil,
        dateline: evil,
        section: evil,
        tags: [evil],
        slug: evil,
        language: evil,
        bylines: [{ name: evil, role: evil, url: evil }],
        seo: { title: evil, description: evil, canonicalUrl: evil },
      },
      {
        name: evil,
        copyright: evil,
        disclaimer: evil,
        social: [{ label: evil, url: evil }],
        logo: evil,
        timeZone: evil,
      },
    );
    expect(strangers(html, 'page')).toEqual([]);
    expect(jsonLd(html)['headline']).toBe('</script><script>alert(1)</script><!-- ]]> " \' &   \ufffd');
  });
});

test('what was wrong is told to search engines too; an update is no correction', () => {
  const blocks = [p('It opened.'), correction('correction', 'It was ', b('Tuesday'), '.'), correction('update', 'More.'), pullQuote('Nine years'), embed()];
  const doc = toFinalDoc(content(blocks, fullMeta));
  const html = renderPage(doc, { outlet: fullOutlet, continueReading: [], trending: [] }, { mediaUrl: relativeMediaUrl });
  expect(strangers(html, 'page')).toEqual([]);
  expect(jsonLd(html)['correction']).toEqual([
    { '@type': 'CorrectionComment', text: 'It was Tuesday.', datePublished: '2026-11-26T23:30:00+00:00' },
  ]);
});
