import type { Metadata } from '../article/metadata.ts';
import type { Block, Body } from '../body/body.ts';
import { blockPlaces, fieldPlaces, type FindField, type Place } from './places.ts';
import type { Finder, Found } from './query.ts';

/** One thing found in an article. */
export interface Match extends Found {
  readonly place: Place;
  /** The searched text it stands in. */
  readonly text: string;
}

/** Finds all over an article; blocks that are the same objects as before are not searched again. */
export interface ArticleFinder {
  find(meta: Pick<Metadata, FindField>, body: Body): FindResult;
}

export interface FindResult {
  readonly matches: readonly Match[];
  /** The pattern took too long, so not all of the article was searched. */
  readonly stopped: boolean;
}

export interface FindLimits {
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
  readonly budget: number;
}

/** More than anybody steps through; it bounds what a search for “e” costs. */
const MOST_MATCHES = 20_000;

/** Makes a finder over articles that remembers what it found in each block. */
export function createArticleFinder(finder: Finder, { now, budget }: FindLimits): ArticleFinder {
  const known = new WeakMap<Block, readonly Match[]>();
  return {
    find(meta, body) {
      const until = now() + budget;
      const isOver = (): boolean => now() > until;
      const inTexts = (texts: ReturnType<typeof blockPlaces>): Match[] =>
        texts.flatMap(({ place, text }) => finder(text, isOver).map((found) => ({ ...found, place, text })));
      const matches: Match[] = inTexts(fieldPlaces(meta));
      for (const block of body) {
        let found = known.get(block);
        if (found === undefined) {
          if (isOver()) return { matches, stopped: true };
          found = inTexts(blockPlaces(block));
          if (isOver()) return { matches: [...matches, ...found], stopped: true };
          known.set(block, found);
        }
        for (const match of found) matches.push(match);
        if (matches.length >= MOST_MATCHES) return { matches: matches.slice(0, MOST_MATCHES), stopped: true };
      }
      return { matches, stopped: false };
    },
  };
}

/** A stretch of one block's text that a search keeps to. */
export interface Span {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** The matches that lie whole inside the spans of a selection. Fields above the text are outside of it. */
export function matchesWithin(matches: readonly Match[], spans: readonly Span[]): readonly Match[] {
  const byId = new Map(spans.map((span) => [span.id, span]));
  return matches.filter(({ place, start, end }) => {
    const span = place.kind === 'field' ? undefined : byId.get(place.id);
    if (span === undefined) return false;
    // A footnote is in where all of its block is.
    if (place.kind === 'footnote') return span.start === 0 && span.end === Infinity;
    return place.kind === 'object' || (start >= span.start && end <= span.end);
  });
}
