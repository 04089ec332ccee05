import { describe, expect, test } from 'vitest';
import { noteOf } from '../../../domain/body/footnoteNote.ts';
import { rules, runChecks, type RuleId } from '../../../domain/checks/registry.ts';
import type { CheckContext } from '../../../domain/checks/rule.ts';
import type { Severity } from '../../../domain/checks/finding.ts';
import type { Content } from '../../../domain/article/article.ts';
import { audio, b, content, embed, fullMeta, fullOutlet, h2, h3, link, p, picture, unknown } from '../export/articles.ts';

const context: CheckContext = {
  outlet: fullOutlet,
  mediaFiles: new Set(['bridge.jpg', 'mayor.mp3']),
  now: '2026-08-01T00:00:00Z',
};
const meta = (given: Partial<Content['meta']>): Content => content([p('Text.')], { ...fullMeta, ...given });
const body = (...blocks: Content['body'][number][]): Content => content([p('Text.'), ...blocks], fullMeta);
const clean = body(
  h2('A'),
  h3('B'),
  picture(),
  p('A ', link('https://example.org', 'link'), ' by TKO at 9?'),
);

test('a finished article has no findings', () => expect(runChecks(clean, context)).toEqual([]));

const seo = { title: '', description: '', canonicalUrl: '' };
describe.each<[RuleId, Severity, Content[]]>([
  ['headline', 'blocks', [meta({ headline: ' ' })]],
  ['empty-body', 'blocks', [content([], fullMeta), content([p(' '), h2()], fullMeta)]],
  ['broken-media', 'blocks', [body(picture({ file: 'gone.jpg' })), body(picture({ file: '../bridge.jpg' })), body(audio({ file: 'gone.mp3' }))]],
  ['byline', 'warns', [meta({ bylines: [] }), meta({ bylines: [{ name: ' ' }] })]],
  ['byline', 'advises', [meta({ bylines: [{ name: 'By Ada Roe' }] })]],
  ['section', 'warns', [meta({ section: '' }), meta({ section: 'Gossip' })]],
  ['language', 'warns', [meta({ language: '' }), meta({ language: 'English, please' })]],
  ['slug', 'warns', [meta({ slug: '' })]],
  ['slug', 'advises', [meta({ slug: 'Bridge Opens!' })]],
  ['standfirst', 'advises', [meta({ standfirst: '' })]],
  [
    'published-date',
    'warns',
    [
      meta({ publishedAt: null }),
      meta({ publishedAt: '2026-09-01T00:00:00Z' }),
      meta({ updatedAt: '2026-06-01T00:00:00Z' }),
    ],
  ],
  ['picture-alt', 'warns', [body(picture({ alt: ' ' }))]],
  [
    'picture-alt-repeats',
    'advises',
    [
      body(picture({ alt: 'The bridge.' })),
      body(picture({ alt: 'IMG_2041.JPG' })),
      body(picture({ alt: 'Bridge' })),
    ],
  ],
  ['audio-transcript', 'warns', [body(audio({ transcript: ' \n' }))]],
  ['embed-title', 'advises', [body(embed({ title: ' ' }))]],
  ['picture-credit', 'advises', [body(picture({ credit: '' }))]],
  [
    'unsafe-link',
    'warns',
    [
      body(p(link('javascript:alert(1)', 'x'))),
      body(p(link('www.example.org', 'x'))),
      body(p(link('', 'x'))),
      body(p({ type: 'footnote', id: 'f', note: noteOf([link('javascript:alert(1)', 'x')]) })),
      body(embed({ url: 'javascript:alert(1)' })),
      meta({ bylines: [{ name: 'A', url: 'file:///x' }] }),
      meta({ seo: { ...seo, canonicalUrl: '/x' } }),
    ],
  ],
  [
    'placeholder',
    'warns',
    [
      body(p('It cost £TK.')),
      body(p('TKTK')),
      body(p('Ask her??')),
      meta({ headline: 'TK opens' }),
      body(picture({ caption: 'Name TK' })),
    ],
  ],
  ['unknown-content', 'warns', [body(unknown()), body(p('a', { unknown: { type: 'poll' } }))]],
  ['heading-order', 'advises', [body(h3('B'), h2('A'))]],
])('%s %s', (rule, severity, articles) => {
  test.each(articles.map((article, at) => [at, article] as const))('case %i', (_at, article) => {
    const findings = runChecks(article, context);
    expect(findings.map((one) => [one.rule, one.severity])).toEqual([[rule, severity]]);
    expect(findings[0]?.message).toMatch(/^[^\n]{20,250}[.”]$/);
  });
});

describe('what is fine', () => {
  test.each<[string, Content]>([
    ['a decorative picture needs no alt text', body(picture({ alt: '', decorative: true }))],
    ['TK inside a word', body(p('Atkins met the TKO champion in Vatkirke.'))],
    ['a draft without a date', meta({ status: 'draft', publishedAt: null })],
    [
      'an address of its own instead of a slug',
      meta({ slug: '', seo: { ...seo, canonicalUrl: 'https://example.org/x' } }),
    ],
    ['a slug with folders', meta({ slug: 'world/2026/bridge-opens' })],
    ['a mail link', body(p(link('mailto:desk@example.org', 'x')))],
    ['two runs with one link', body(p(link('https://example.org', 'a'), b('b')))],
  ])('%s', (_name, article) => expect(runChecks(article, context)).toEqual([]));

  test('an outlet without sections allows any', () => {
    const outlet = { ...fullOutlet, sections: [] };
    expect(runChecks(meta({ section: 'Gossip' }), { ...context, outlet })).toEqual([]);
  });
});

test('the gravest come first, and every finding carries its rule’s id', () => {
  const bad = content([picture({ file: 'gone.jpg', alt: '', credit: '', caption: '' })]);
  const findings = runChecks(bad, context);
  const weights = findings.map((one) => ['blocks', 'warns', 'advises'].indexOf(one.severity));
  expect(weights).toEqual([...weights].sort());
  expect(findings[0]?.severity).toBe('blocks');
  for (const { rule } of findings) expect(Object.keys(rules)).toContain(rule);
  expect(findings.find((one) => one.rule === 'picture-alt')?.anchor).toEqual({
    kind: 'block',
    id: bad.body[0]?.id,
  });
});
