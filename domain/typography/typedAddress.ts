import { safeWebAddress } from '../export/links.ts';

/** A web address in a text: where it begins and ends, and where it leads. */
export interface TypedAddress {
  readonly start: number;
  readonly end: number;
  readonly href: string;
}

const LONGEST = 2000;
/** Only what cannot be meant otherwise: "stet.example" may be a name or a missing space. */
const ADDRESS = /^(?:https?:\/\/|www\.)[^\s.]+\.\S+$/i;
const OPENING = /^[("'“”‘’«‹„[<]+/;
const CLOSING = /[.,;:!?…'"“”‘’»›>]+$/;
const PAIRS: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

/**
 * The web address that a text ends with, as somebody has just typed it: without the brackets and quotes around it and
 * the sentence's own signs behind it. Null where it ends with none, or with one that could not be published.
 */
export function typedAddress(text: string): TypedAddress | null {
  const word = /\S+$/.exec(text.slice(-LONGEST))?.[0] ?? '';
  const start = text.length - word.length + (OPENING.exec(word)?.[0].length ?? 0);
  const address = withoutEnd(text.slice(start));
  if (!ADDRESS.test(address)) return null;
  const href = safeWebAddress(/^www\./i.test(address) ? `https://${address}` : address);
  return href === null ? null : { start, end: start + address.length, href };
}

/** Without signs that belong to the sentence; a bracket stays where it closes one of the address. */
function withoutEnd(word: string): string {
  const kept = word.replace(CLOSING, '');
  const last = kept.at(-1) ?? '';
  const opening = PAIRS[last];
  const isOwn = opening === undefined || countOf(kept, opening) >= countOf(kept, last);
  if (isOwn) return kept;
  return withoutEnd(kept.slice(0, -1));
}

const countOf = (text: string, sign: string): number => text.split(sign).length - 1;
