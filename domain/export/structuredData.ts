import { countWords } from '../body/counts.ts';
import type { Json } from '../json.ts';
import type { FinalBlock, FinalDoc } from './finalDoc.ts';
import type { FinalRun } from './finalRuns.ts';
import type { FinalByline } from './finalMetadata.ts';
import type { PageFacts, PagePicture } from './pageFacts.ts';

/** A schema.org object; what is undefined is left out. */
type Thing = { readonly [key: string]: Json | Thing | readonly Thing[] | undefined };

/** The schema.org NewsArticle of a page: all that Google's article guide recommends and the article knows. */
export function structuredData(doc: FinalDoc, facts: PageFacts): Thing {
  const { meta } = doc;
  const { canonical, published, updated } = facts;
  const owner = facts.outletName === '' ? undefined : publisher(facts);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': canonical === null ? undefined : `${canonical.replace(/#.*$/s, '')}#article`,
    mainEntityOfPage: canonical === null ? undefined : { '@type': 'WebPage', '@id': canonical },
    url: canonical ?? undefined,
    headline: given(meta.headline || facts.title),
    alternativeHeadline: meta.seoTitle === meta.headline ? undefined : given(meta.seoTitle),
    description: given(facts.description),
    image: list(facts.pictures.map(imageObject)),
    datePublished: published?.iso,
    dateModified: (updated ?? published)?.iso,
    author: list(meta.bylines.map((byline) => author(byline, facts))) ?? owner,
    publisher: owner,
    articleSection: given(meta.section),
    keywords: meta.tags.length === 0 ? undefined : [...meta.tags],
    inLanguage: facts.language,
    wordCount: countWords(textOf(doc.body)),
    correction: list(corrections(doc.body, facts)),
    isAccessibleForFree: true,
    dateline: given(meta.dateline),
    contentLocation: meta.dateline === '' ? undefined : { '@type': 'Place', name: meta.dateline },
    copyrightHolder:
      facts.outletName === '' ? undefined : { '@type': 'NewsMediaOrganization', name: facts.outletName },
    copyrightYear: published === null ? undefined : Number(published.iso.slice(0, 4)),
    copyrightNotice: given(facts.copyright),
  };
}

/** What was wrong and put right. An update is news, not a correction. */
function corrections(body: readonly FinalBlock[], { date }: PageFacts): Thing[] {
  return body.flatMap((block) =>
    block.type === 'correction' && block.kind !== 'update'
      ? [
          {
            '@type': 'CorrectionComment',
            text: block.runs.map((run) => run.text).join(''),
            datePublished: date(block.at)?.iso,
          },
        ]
      : [],
  );
}

/** A byline that is the outlet's own name stands for the organisation, not for a person. */
function author(byline: FinalByline, facts: PageFacts): Thing {
  if (byline.name === facts.outletName) return publisher(facts);
  return { '@type': 'Person', name: byline.name, jobTitle: given(byline.role), url: byline.url ?? undefined };
}

function publisher(facts: PageFacts): Thing {
  const { webLogo } = facts;
  return {
    '@type': 'NewsMediaOrganization',
    name: facts.outletName,
    url: facts.home ?? undefined,
    logo: webLogo === null ? undefined : { '@type': 'ImageObject', url: webLogo },
    sameAs: facts.social.length === 0 ? undefined : facts.social.map((link) => link.href),
  };
}

function imageObject({ picture, url }: PagePicture): Thing {
  const { width, height, caption, credit } = picture;
  const sized = width > 0 && height > 0;
  return {
    '@type': 'ImageObject',
    url,
    contentUrl: url,
    width: sized ? width : undefined,
    height: sized ? height : undefined,
    caption: given(caption),
    creditText: given(credit),
  };
}

function textOf(body: readonly FinalBlock[]): string {
  let all = '';
  for (const block of body) {
    if (block.type === 'factBox') all += `${textOfRuns(block.title)}\n${textOf(block.blocks)}`;
    else if ('runs' in block) all += textOfRuns(block.runs);
    else if (block.type === 'picture') all += block.caption;
    else if (block.type === 'embed' || block.type === 'audio') all += block.title;
    else if (block.type === 'table') all += block.rows.flat().map(({ runs }) => `${textOfRuns(runs)}\n`).join('');
    all += '\n';
  }
  return all;
}

const textOfRuns = (runs: readonly FinalRun[]): string => runs.map(({ text }) => text).join('');
const given = (text: string): string | undefined => (text === '' ? undefined : text);
const list = (things: Thing[]): Thing[] | undefined => (things.length === 0 ? undefined : things);
