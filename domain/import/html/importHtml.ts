import { newMetadata } from '../../article/metadata.ts';
import { wholeLanguage } from '../wholeLanguage.ts';
import { quoted, type Imported } from '../imported.ts';
import { importText } from '../text/importText.ts';
import { cleanInput, removedNotes } from '../text/cleanInput.ts';
import { guessLanguage } from '../text/language.ts';
import { recognisePage } from '../text/recognisePage.ts';
import type { PageLine } from '../text/classify.ts';
import { draftText, finishDrafts, type Draft } from './drafts.ts';
import { findMainContent, weigh } from './mainContent.ts';
import { readPageData } from './pageData.ts';
import { walkPage } from './pageWalker.ts';
import { absoluteAddress } from './relativeAddress.ts';
import { sitePartOf } from './siteParts.ts';
import { parseHtml, textOf, findAll } from './tree.ts';

/** Imports a saved web page, or any HTML: the article without the site around it. */
export function importHtml(source: string, newId: () => string): Imported {
  const { text, removed } = cleanInput(source);
  const document = parseHtml(text);
  const data = readPageData(document);
  const weights = weigh(document);
  const { root, found } = findMainContent(document, weights);
  const walked = walkPage(root, {
    newId,
    absolute: (href) => absoluteAddress(href, data.base),
    sitePart: (element) => sitePartOf(element, (weights.text.get(element) ?? 0) / Math.max(1, weights.total)),
  });
  const title = findAll(document, (one) => one.tagName === 'h1', 1)[0];
  // A page's <title> and og:title often end with the site's name; a heading that agrees with them is better.
  const heading = title === undefined ? '' : textOf(title, 300);
  const stated = data.facts.headline;
  const headline = stated !== '' && heading !== '' && stated.startsWith(heading) ? heading : stated.replace(/\s[|–—]\s[^|–—]{2,40}$/, '');
  const lines = walked.drafts.map(lineOf);
  const { standfirst, description } = partDescription(data.facts.standfirst, lines);
  const page = recognisePage(lines, { ...data.facts, standfirst, dateline: data.dateline, headline: headline || heading });
  const kept = page.body.flatMap((index) => walked.drafts[index] ?? []);
  const finished = finishDrafts(trimDividers(kept));
  const notes = [
    ...removedNotes(removed), ...data.notes, ...(FOUND[found] === undefined ? [] : [FOUND[found]]),
    ...walked.notes, ...page.notes, ...finished.notes,
  ];
  if (finished.blocks.length === 0 && data.articleBody.trim() !== '') return fromArticleBody(data.articleBody, page.facts, newId, notes);
  const sample = finished.blocks.slice(0, 40).map((block) => ('runs' in block ? draftText(block as Draft) : '')).join(' ');
  const language = wholeLanguage(data.language) ?? guessLanguage(sample);
  if (language !== null) notes.push(`Language: taken to be ${quoted(language)}.`);
  if (data.canonical !== '') notes.push(`The page’s own address ${quoted(data.canonical, 200)} was kept as the canonical link; clear it under Details when the article appears elsewhere.`);
  const meta = newMetadata({
    ...page.facts, bylines: [...page.facts.bylines], tags: [...page.facts.tags], seo: { title: '', description, canonicalUrl: data.canonical }, ...(language === null ? {} : { language }),
  });
  const body = finished.blocks.length > 0 ? finished.blocks : [{ type: 'paragraph' as const, id: newId(), runs: [] }];
  return { content: { meta, body }, notes, pictures: finished.pictures };
}

const FOUND: Readonly<Record<string, string>> = {
  density: 'The page marks no article; the part with the most running text was taken.',
  page: 'The page marks no article; all of its text was looked through.',
};

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** A page's description is its standfirst when the page shows it; the start of the text says nothing new. */
function partDescription(stated: string, lines: readonly PageLine[]): { standfirst: string; description: string } {
  const wanted = flat(stated);
  if (wanted === '') return { standfirst: '', description: '' };
  const head = lines.slice(0, 20).map((line) => flat(line.text));
  const start = wanted.replace(/\s?(?:…|\.\.\.)$/, '');
  if (head.includes(wanted)) return { standfirst: stated, description: '' };
  return { standfirst: '', description: head.some((line) => line.startsWith(start)) ? '' : stated };
}

/** Pages that build themselves by script hold their text only as data. */
function fromArticleBody(text: string, facts: ReturnType<typeof recognisePage>['facts'], newId: () => string, notes: readonly string[]): Imported {
  const imported = importText(text, newId);
  const { language } = imported.content.meta;
  return {
    ...imported,
    content: { ...imported.content, meta: newMetadata({ ...facts, bylines: [...facts.bylines], tags: [...facts.tags], language }) },
    notes: [...notes, 'The page shows its text by script only; the text was taken from its JSON-LD, without links and emphasis.'],
  };
}

function lineOf(draft: Draft): PageLine {
  const text = draftText(draft);
  switch (draft.type) {
    case 'headingDraft':
      return { kind: draft.rank === 1 ? 'headline' : 'heading', text };
    case 'listItem':
      return { kind: 'item', text };
    case 'quote':
      return { kind: 'quote', text };
    case 'paragraph':
      return { kind: 'text', text };
    case 'picture':
    case 'picturePlace':
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
