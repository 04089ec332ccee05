import type { Definition } from 'mdast';
import type { Note } from '../../body/footnoteNote.ts';
import { bodyText } from '../../body/plainText.ts';
import { newMetadata } from '../../article/metadata.ts';
import { placeFootnotes } from '../footnotes.ts';
import { draftText, finishDrafts, type Draft } from '../html/drafts.ts';
import { Tally } from '../html/tally.ts';
import { walkPage } from '../html/pageWalker.ts';
import { parseHtml } from '../html/tree.ts';
import { quoted, type Imported } from '../imported.ts';
import { cleanInput, removedNotes } from '../text/cleanInput.ts';
import { classify } from '../text/classify.ts';
import { importText } from '../text/importText.ts';
import { guessLanguage } from '../text/language.ts';
import { readLabels } from '../text/pageLabels.ts';
import { readFrontMatter } from './frontMatter.ts';
import { footnoteNotes } from './footnoteNotes.ts';
import { frontMatterFacts } from './frontMatterFacts.ts';
import { markdownBlocks } from './markdownBlocks.ts';
import { tooMuchMarkdown } from './markdownLimits.ts';
import { markdownTree } from './markdownTree.ts';
import type { PhrasingContext } from './phrasing.ts';

/** Imports Markdown: front matter, the first heading as headline, byline and date lines below it, and the text. */
export function importMarkdown(source: string, newId: () => string): Imported {
  const { text, removed } = cleanInput(source);
  const front = readFrontMatter(text);
  const stated = front === null ? { meta: {}, notes: [] } : frontMatterFacts(front);
  const markdown = front?.rest ?? text;
  const tooMuch = tooMuchMarkdown(markdown);
  if (tooMuch !== null) return asPlainText(markdown, stated, tooMuch, newId);
  const tree = markdownTree(markdown);
  const footnotes: Note[] = [];
  const extra = { tasks: 0, inlineHtml: new Set<string>(), html: [] as string[] };
  const tally = new Tally();
  const definitions = new Map(
    tree.children
      .filter((node): node is Definition => node.type === 'definition')
      .map((node) => [node.identifier.toLowerCase(), node]),
  );
  const inNotes: PhrasingContext = {
    tally,
    definitions,
    html: (html) => {
      const walked = walkPage(parseHtml(html), { newId, absolute: () => null, sitePart: () => null, footnotes });
      extra.html.push(...walked.notes);
      return walked.drafts;
    },
    // A footnote of a footnote says nothing to readers.
    footnote: () => '',
    noteTask: () => (extra.tasks += 1),
    noteInlineHtml: (html) => extra.inlineHtml.add(html.slice(0, 60)),
  };
  const context: PhrasingContext = { ...inNotes, footnote: footnoteNotes(tree, footnotes, inNotes) };
  const drafts = markdownBlocks(tree, context, newId);
  const head = takeHead(drafts, stated.meta.headline ?? '');
  const finished = finishDrafts(head.rest);
  const notes = [
    ...removedNotes(removed),
    ...stated.notes,
    ...head.notes,
    ...tally.notes(quoted),
    ...new Set(extra.html),
    ...finished.notes,
    ...(extra.tasks === 0 ? [] : ['Task boxes came in as ☐ and ☑.']),
    ...(extra.inlineHtml.size === 0
      ? []
      : [
          `HTML tags inside the text left out: ${[...extra.inlineHtml]
            .slice(0, 12)
            .map((tag) => quoted(tag))
            .join(', ')}.`,
        ]),
  ];
  const language = stated.meta.language ?? guessLanguage(bodyText(finished.blocks.slice(0, 40)));
  if (stated.meta.language === undefined && language !== null)
    notes.push(`Language: taken to be ${quoted(language)}, by its small words.`);
  const meta = newMetadata({
    ...head.meta,
    ...withoutEmpty(stated.meta),
    ...(language === null ? {} : { language }),
  });
  const body =
    finished.blocks.length > 0 ? placeFootnotes(finished.blocks, footnotes, newId) : [{ type: 'paragraph' as const, id: newId(), runs: [] }];
  return { content: { meta, body }, notes, pictures: finished.pictures };
}

type Stated = Pick<ReturnType<typeof frontMatterFacts>, 'meta' | 'notes'>;

function asPlainText(markdown: string, stated: Stated, why: string, newId: () => string): Imported {
  const imported = importText(markdown, newId);
  const meta = { ...imported.content.meta, ...withoutEmpty(stated.meta) };
  return {
    ...imported,
    content: { ...imported.content, meta },
    notes: [`The file was read as plain text, not as Markdown: ${why}.`, ...stated.notes, ...imported.notes],
  };
}

/** Facts that say something; empty ones must not hide what the text says. */
function withoutEmpty(meta: Stated['meta']): Stated['meta'] {
  return Object.fromEntries(
    Object.entries(meta).filter(
      ([, value]) => value !== '' && value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

interface MarkdownHead {
  readonly meta: Parameters<typeof newMetadata>[0];
  readonly rest: readonly Draft[];
  readonly notes: readonly string[];
}

/** Lines below the headline that may be byline and date. */
const HEAD_LINES = 4;

function takeHead(drafts: readonly Draft[], known: string): MarkdownHead {
  const first = drafts[0];
  const isHeadline = first?.type === 'headingDraft' && (first.rank === 1 || known === draftText(first));
  const ranks = drafts.filter((draft) => draft.type === 'headingDraft' && draft.rank === 1).length;
  if (!isHeadline || (ranks > 1 && known !== '' && draftText(first) !== known)) {
    return {
      meta: {},
      rest: drafts,
      notes: known === '' ? ['No headline was recognised; all text is in the body.'] : [],
    };
  }
  const headline = draftText(first);
  const lines = drafts
    .slice(1, 1 + HEAD_LINES)
    .map((draft) => ({ kind: 'text' as const, text: draft.type === 'paragraph' ? draftText(draft) : '' }));
  const classes = lines.map(classify);
  const end = classes.findIndex((one) => one.is !== 'label');
  const labels = readLabels(lines, classes, end < 0 ? lines.length : end);
  const notes = [
    ...(known === '' ? [`Headline: taken to be ${quoted(headline, 160)}, the first heading.`] : []),
    ...(labels.bylines.length === 0
      ? []
      : [`Byline: taken to be ${labels.bylines.map(({ name }) => quoted(name)).join(' and ')}.`]),
    ...labels.notes,
  ];
  return {
    meta: {
      headline,
      bylines: [...labels.bylines],
      dateline: labels.place,
      publishedAt: labels.published?.instant ?? null,
      updatedAt: labels.updated?.instant ?? null,
    },
    rest: drafts.filter((_, index) => index > 0 && !labels.used.has(index - 1)),
    notes,
  };
}
