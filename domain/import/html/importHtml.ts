import type { Note } from '../../body/footnoteNote.ts';
import { bodyText } from '../../body/plainText.ts';
import { newMetadata } from '../../article/metadata.ts';
import { wholeLanguage } from '../wholeLanguage.ts';
import { quoted, type Imported } from '../imported.ts';
import { importText } from '../text/importText.ts';
import { cleanInput, removedNotes } from '../text/cleanInput.ts';
import { guessLanguage } from '../text/language.ts';
import { recognisePage } from '../text/recognisePage.ts';
import type { PageLine } from '../text/classify.ts';
import { placeFootnotes } from '../footnotes.ts';
import { draftText, finishDrafts, type Draft } from './drafts.ts';
import { findMainContent, weigh } from './mainContent.ts';
import { readPageData, type PageData } from './pageData.ts';
import { indexPage, type PageIndex } from './pageIndex.ts';
import { walkPage } from './pageWalker.ts';
import { absoluteAddress } from './relativeAddress.ts';
import { sitePartOf } from './siteParts.ts';
import { parseHtml, textOf } from './tree.ts';

/** Imports a saved web page, or any HTML: the article without the site around it. */
export function importHtml(source: string, newId: () => string): Imported {
  const { text, removed } = cleanInput(source);
  const document = parseHtml(text);
  const index = indexPage(document);
  const data = readPageData(index);
  const weights = weigh(document);
  const { root, found } = findMainContent(document, weights);
  const footnotes: Note[] = [];
  const walked = walkPage(root, {
    newId,
    footnotes,
    absolute: (href) => absoluteAddress(href, data.base),
    sitePart: (element) => sitePartOf(element, (weights.text.get(element) ?? 0) / Math.max(1, weights.total)),
  });
  const lines = walked.drafts.map(lineOf);
  const { standfirst, description } = partDescription(data.facts.standfirst, lines, index);
  const known = { ...data.facts, standfirst, dateline: data.dateline, headline: statedHeadline(data, index) };
  const page = recognisePage(lines, known);
  const finished = finishDrafts(trimDividers(page.body.flatMap((at) => walked.drafts[at] ?? [])));
  const notes = [
    ...removedNotes(removed),
    ...data.notes,
    ...(FOUND[found] === undefined ? [] : [FOUND[found]]),
    ...walked.notes,
    ...page.notes,
    ...finished.notes,
  ];
  if (finished.blocks.length === 0 && data.articleBody.trim() !== '') {
    return fromArticleBody(data.articleBody, page.facts, newId, notes);
  }
  const language = wholeLanguage(data.language) ?? guessLanguage(bodyText(finished.blocks.slice(0, 40)));
  if (language !== null) notes.push(`Language: taken to be ${quoted(language)}.`);
  if (data.canonical !== '') notes.push(canonicalNote(data.canonical));
  const meta = newMetadata({
    ...page.facts,
    bylines: [...page.facts.bylines],
    tags: [...page.facts.tags],
    seo: { title: '', description, canonicalUrl: data.canonical },
    ...(language === null ? {} : { language }),
  });
  const empty = { type: 'paragraph' as const, id: newId(), runs: [] };
  const body = finished.blocks.length > 0 ? placeFootnotes(finished.blocks, footnotes, newId) : [empty];
  return { content: { meta, body }, notes, pictures: finished.pictures };
}

/** Titles as data often end with the site's name; a heading that agrees with them is better. */
function statedHeadline(data: PageData, index: PageIndex): string {
  const [first] = index.all('h1');
  const heading = first === undefined ? '' : textOf(first, 300);
  const stated = data.facts.headline;
  if (heading !== '' && (stated === '' || stated.startsWith(heading))) return heading;
  return stated.replace(/\s[|–—]\s[^|–—]{2,40}$/, '');
}

const canonicalNote = (address: string): string =>
  `The page’s own address ${quoted(address, 200)} was kept as the canonical link; ` +
  'clear it under Details when the article appears elsewhere.';

const FOUND: Readonly<Record<string, string>> = {
  density: 'The page marks no article; the part with the most running text was taken.',
  page: 'The page marks no article; all of its text was looked through.',
};

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** A page's description is its standfirst when the page shows it; the start of the text says nothing new. */
function partDescription(
  stated: string,
  lines: readonly PageLine[],
  index: PageIndex,
): { standfirst: string; description: string } {
  const wanted = flat(stated);
  if (wanted === '') return { standfirst: '', description: '' };
  const head = lines.slice(0, 20).map((line) => flat(line.text));
  const shown = index.lines.some((one) => flat(textOf(one, wanted.length + 1)) === wanted);
  const start = wanted.replace(/\s?(?:…|\.\.\.)$/, '');
  if (shown) return { standfirst: stated, description: '' };
  return { standfirst: '', description: head.some((line) => line.startsWith(start)) ? '' : stated };
}

/** Pages that build themselves by script hold their text only as data. */
function fromArticleBody(
  text: string,
  facts: ReturnType<typeof recognisePage>['facts'],
  newId: () => string,
  notes: readonly string[],
): Imported {
  const imported = importText(text, newId);
  const { language } = imported.content.meta;
  return {
    ...imported,
    content: {
      ...imported.content,
      meta: newMetadata({ ...facts, bylines: [...facts.bylines], tags: [...facts.tags], language }),
    },
    notes: [
      ...notes,
      'The page shows its text by script only; the text was taken from its JSON-LD, without links and emphasis.',
    ],
  };
}

function lineOf(draft: Draft): PageLine {
  const text = draftText(draft);
  switch (draft.type) {
    case 'headingDraft':
      return { kind: draft.rank === 1 ? 'headline' : 'heading', text };
    case 'listItem':
      return { kind: 'item', text };
    // Nothing that is set apart is a byline or a part of the site, whatever it says.
    case 'quote':
    case 'pullQuote':
    case 'correction':
      return { kind: 'quote', text };
    case 'paragraph':
      return { kind: 'text', text };
    // What stands in a table is no line of the site, whatever it says.
    case 'cell':
    case 'factBox':
    case 'picture':
    case 'picturePlace':
    case 'embed':
    case 'audio':
      return { kind: 'picture', text: '' };
    case 'divider':
    case 'unknown':
      return { kind: 'divider', text: '' };
  }
}

function trimDividers(drafts: readonly Draft[]): readonly Draft[] {
  const first = drafts.findIndex((draft) => draft.type !== 'divider');
  const last = drafts.findLastIndex((draft) => draft.type !== 'divider');
  return first < 0 ? [] : drafts.slice(first, last + 1);
}
