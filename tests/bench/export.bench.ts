import { test } from 'vitest';
import { exportFormats, type ExportFormatId } from '../../domain/export/registry.ts';
import { toFinalDoc } from '../../domain/export/finalDoc.ts';
import { relativeMediaUrl } from '../../domain/export/fragment.ts';
import { siteFor } from '../../domain/export/site.ts';
import { newOutlet } from '../../domain/outlet/outlet.ts';
import type { Content } from '../../domain/article/article.ts';
import { articleOf } from '../unit/export/articles.ts';
import { bareWalk } from './bareWalk.ts';

/**
 * Export beside its floor: JSON text in, UTF-8 bytes out. The floor parses the JSON and writes each block and mark
 * with no further rule (no merging, nesting, trimming, link check or clean-up). Goal: at most twice the floor.
 */
const encoder = new TextEncoder();
const outlet = newOutlet();

for (const words of [800, 10_000]) {
  const json = JSON.stringify(articleOf(words));
  const parse = (): Content => JSON.parse(json) as Content;
  const site = siteFor(outlet, [], null, { section: '' });
  const exported = (id: ExportFormatId): Uint8Array =>
    encoder.encode(exportFormats[id].render(toFinalDoc(parse()), site, { mediaUrl: relativeMediaUrl }));

  test(`${words} words`, async ({ bench }) => {
    await bench.compare(
      bench('floor: a bare walk', () => void encoder.encode(bareWalk(parse().body))),
      bench('fragment', () => void exported('fragment')),
      bench('page', () => void exported('html')),
    );
  });
}
