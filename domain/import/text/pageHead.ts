import { quoted } from '../imported.ts';
import { readNames } from './bylines.ts';
import { endsSentence, type LineClass, type PageLine } from './classify.ts';
import { readLabels, type LabelFacts } from './pageLabels.ts';
import type { Facts } from './facts.ts';
import { HOME, phraseOf, SECTIONS } from './vocabulary.ts';

/** What stands above the body: the facts, where the body begins, lines used for facts, lines of the site. */
export interface Head {
  readonly facts: Facts;
  readonly end: number;
  readonly used: ReadonlySet<number>;
  readonly leftOut: ReadonlySet<number>;
  readonly notes: readonly string[];
}

/** How many lines after the first sentence may still belong to the head, when a byline or date stands among them. */
const LATE_LABEL = 8;
const LONGEST_HEADLINE = 220;

/** Reads the lines above the body. */
export function findHead(lines: readonly PageLine[], classes: readonly LineClass[], known: Facts): Head {
  const end = headEnd(lines, classes, readLabels(lines, classes, headLimit(lines, classes)));
  const labels = readLabels(lines, classes, end);
  const used = new Set<number>(labels.used);
  const leftOut = new Set<number>();
  const notes: string[] = [];
  const open: number[] = [];
  for (let index = 0; index < end; index += 1) {
    const is = classes[index]?.is;
    if (used.has(index)) continue;
    if (is === 'chrome' || is === 'weak' || is === 'end' || is === 'smallPrint') leftOut.add(index);
    else if (is === 'short' || is === 'prose') open.push(index);
  }
  const text = (index: number | undefined): string => (index === undefined ? '' : (lines[index]?.text ?? ''));
  const same = (index: number, fact: string): boolean => fact !== '' && squash(text(index)) === squash(fact);

  const headlineAt = chooseHeadline(lines, open, known.headline, labels.found, end);
  const headline = known.headline || text(headlineAt).trim();
  if (headlineAt !== undefined) used.add(headlineAt);
  if (known.headline === '' && headline !== '') notes.push(`Headline: taken to be ${quoted(headline, 160)}.`);
  if (headline === '') notes.push('No headline was recognised; all text is in the body.');

  let { section, kicker, standfirst } = known;
  let bylines = known.bylines.length > 0 ? known.bylines : labels.bylines;
  if (known.bylines.length === 0 && bylines.length > 0)
    notes.push(bylineNote(bylines.map((one) => one.name)));
  const hasHeadline = headlineAt !== undefined || known.headline !== '';
  for (const index of open) {
    if (index === headlineAt || !hasHeadline) continue;
    const line = text(index).trim();
    const before = headlineAt !== undefined && index < headlineAt;
    const crumbs = before ? breadcrumb(line) : null;
    if (
      same(index, standfirst) ||
      same(index, section) ||
      same(index, headline) ||
      isKnownName(line, bylines)
    )
      used.add(index);
    else if (crumbs !== null || (before && section === '' && SECTIONS.has(phraseOf(line)))) {
      section ||= crumbs ?? line;
      used.add(index);
      notes.push(`Section: taken to be ${quoted(section)}, the label above the headline.`);
    } else if (before) {
      const label = line.length <= 40 && !endsSentence(line) && nextOpen(open, index) === headlineAt;
      if (label && kicker === '') {
        kicker = line;
        used.add(index);
        notes.push(`Section label: taken to be ${quoted(line)}, the line above the headline.`);
      } else leftOut.add(index);
    } else if (bylines.length === 0 && readNames(line) !== null) {
      bylines = readNames(line) ?? [];
      used.add(index);
      notes.push(`${bylineNote(bylines.map((one) => one.name))} It stands alone below the headline.`);
    } else if (standfirst === '' && line.length >= 40 && lines[index]?.kind !== 'heading') {
      standfirst = line;
      used.add(index);
      notes.push(`Standfirst: taken to be ${quoted(line)}, between headline and text.`);
    }
  }
  // What is left in the head and is neither fact nor site stays in the body.
  return {
    facts: {
      ...known,
      headline,
      section,
      kicker,
      standfirst,
      bylines,
      dateline: known.dateline || labels.place,
      publishedAt: known.publishedAt ?? labels.published?.instant ?? null,
      updatedAt: known.updatedAt ?? labels.updated?.instant ?? null,
    },
    end,
    used,
    leftOut,
    notes: [...notes, ...(known.publishedAt === null ? labels.notes : [])],
  };
}

/** Labels are looked for up to here: later ones belong to other stories on the page. */
function headLimit(lines: readonly PageLine[], classes: readonly LineClass[]): number {
  const first = classes.findIndex((one) => one.is === 'prose');
  if (first < 0) return Math.min(lines.length, 30);
  const second = classes.findIndex(
    (one, index) => index > first && one.is === 'prose' && classes[index - 1]?.is === 'prose',
  );
  return Math.min(first + LATE_LABEL, second < 0 ? lines.length : second);
}

function headEnd(lines: readonly PageLine[], classes: readonly LineClass[], labels: LabelFacts): number {
  const first = classes.findIndex((one) => one.is === 'prose');
  const last = Math.max(-1, ...labels.used);
  if (first < 0) return noteEnd(lines, last);
  if (last < first) return first;
  // A long sentence between headline and byline is the standfirst; more than one means the label is not the head's.
  const proseBetween = classes.slice(0, last).filter((one) => one.is === 'prose').length;
  return proseBetween <= 1 && hasShortBefore(classes, first) ? last + 1 : first;
}

const hasShortBefore = (classes: readonly LineClass[], end: number): boolean =>
  classes.slice(0, end).some((one) => one.is === 'short');

/** A text without a single full sentence has a head only where labels or a marked headline show one. */
function noteEnd(lines: readonly PageLine[], lastLabel: number): number {
  const marked = lines.findIndex((line) => line.kind === 'headline');
  return Math.max(lastLabel, marked) + 1;
}

function chooseHeadline(
  lines: readonly PageLine[],
  open: readonly number[],
  known: string,
  hasLabels: boolean,
  end: number,
): number | undefined {
  const text = (index: number): string => lines[index]?.text ?? '';
  if (known !== '') return open.find((index) => squash(text(index)) === squash(known));
  const marked = open.find((index) => lines[index]?.kind === 'headline');
  if (marked !== undefined) return marked;
  if (end >= lines.length && !hasLabels) return undefined;
  const fits = open.filter(
    (index) =>
      text(index).length <= LONGEST_HEADLINE &&
      lines[index]?.kind !== 'item' &&
      lines[index]?.kind !== 'quote' &&
      (hasLabels || !/[.,;:]$/.test(text(index).trim())),
  );
  const long = fits.find(
    (index) =>
      breadcrumb(text(index)) === null &&
      (text(index).trim().split(/\s+/).length >= 4 || text(index).length >= 25),
  );
  return (
    long ?? fits.find((index, place) => !SECTIONS.has(phraseOf(text(index))) || place === fits.length - 1)
  );
}

/** The last step of "Home › World › Europe"; null when a line is no breadcrumb. */
function breadcrumb(line: string): string | null {
  const steps = line.length > 120 ? [] : line.split(/\s*[›»>]\s*|\s+\/\s+/).filter((step) => step !== '');
  const named = steps.filter((step) => !HOME.has(phraseOf(step)));
  const isTrail = steps.length >= 2 && steps.every((step) => step.length <= 30);
  return isTrail && (named.length < steps.length || SECTIONS.has(phraseOf(named[0] ?? '')))
    ? (named[0] ?? null)
    : null;
}

const nextOpen = (open: readonly number[], index: number): number | undefined =>
  open[open.indexOf(index) + 1];

const isKnownName = (line: string, bylines: Facts['bylines']): boolean =>
  bylines.some(
    ({ name, role }) =>
      squash(name) === squash(line) || (role !== undefined && squash(role) === squash(line)),
  );

const bylineNote = (names: readonly string[]): string =>
  `Byline: taken to be ${names.map((name) => quoted(name)).join(' and ')}.`;

/** Letters and digits only, for comparing what a page says twice. */
const squash = (text: string): string =>
  text
    .slice(0, 1000)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
