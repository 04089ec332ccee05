import { quoted } from '../imported.ts';
import { classify, type LineClass, type PageLine } from './classify.ts';
import { NO_FACTS, type Facts } from './facts.ts';
import { findHead } from './pageHead.ts';
import { findTail, leftOutInside } from './pageBody.ts';

/** What the recogniser made of a page: the facts, and which lines are the body. */
export interface Recognised {
  readonly facts: Facts;
  readonly body: readonly number[];
  readonly notes: readonly string[];
}

/** Longer texts are books or logs; looking through them would only cost time. */
const MOST_LINES = 20_000;

/**
 * Tells the article of a page from what the site put around it, by label lines ("By …", "Published …"), a vocabulary
 * of site phrases, place and sentence form. `known` are facts the page states as data; they win over guesses. Lines
 * are never dropped in silence: every guess and every line left out is in the notes.
 */
export function recognisePage(lines: readonly PageLine[], known: Facts = NO_FACTS): Recognised {
  if (lines.length > MOST_LINES) {
    const body = lines.map((_, index) => index);
    return {
      facts: known,
      body,
      notes: [
        `With ${lines.length} paragraphs this is no single article; headline and site parts were not looked for.`,
      ],
    };
  }
  const classes = lines.map(classify);
  const head = findHead(lines, classes, known);
  const tail = findTail(lines, classes, head.end);
  const inside = leftOutInside(lines, classes, head.end, tail.start);
  const out = new Set([...head.leftOut, ...inside.leftOut, ...tail.leftOut]);
  const body = lines
    .map((_, index) => index)
    .filter(
      (index) => !out.has(index) && !head.used.has(index) && !inside.used.has(index) && !tail.used.has(index),
    );
  const tags = [...head.facts.tags, ...inside.tags, ...tail.tags];
  return {
    facts: { ...head.facts, tags: [...new Set(tags)] },
    body,
    notes: [
      ...head.notes,
      ...(tags.length > known.tags.length
        ? [`Tags: taken from the line that lists them (${tags.slice(0, 10).join(', ')}).`]
        : []),
      ...leftOutNotes(lines, classes, out),
    ],
  };
}

function leftOutNotes(
  lines: readonly PageLine[],
  classes: readonly LineClass[],
  out: ReadonlySet<number>,
): string[] {
  const texts = [...out]
    .sort((a, b) => a - b)
    .filter((index) => classes[index]?.is !== 'other')
    .map((index) => quoted(lines[index]?.text ?? ''));
  if (texts.length === 0) return [];
  const shown = texts.slice(0, 60).join(', ');
  const more = texts.length > 60 ? ` and ${texts.length - 60} more lines` : '';
  return [`Left out as part of the site, not of the article: ${shown}${more}.`];
}
