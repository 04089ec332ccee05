import type { Byline } from '../../article/metadata.ts';

/** Facts about an article found on its page; empty texts and lists where there was none. */
export interface Facts {
  readonly headline: string;
  readonly kicker: string;
  readonly standfirst: string;
  readonly section: string;
  /** The place a date line names beside the date. */
  readonly dateline: string;
  readonly bylines: readonly Byline[];
  readonly tags: readonly string[];
  readonly publishedAt: string | null;
  readonly updatedAt: string | null;
}

/** A page where nothing is known yet. */
export const NO_FACTS: Facts = {
  headline: '',
  kicker: '',
  standfirst: '',
  section: '',
  dateline: '',
  bylines: [],
  tags: [],
  publishedAt: null,
  updatedAt: null,
};
