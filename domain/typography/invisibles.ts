/** A stretch of a text that a reader cannot tell from another: a space that holds, a hyphen that holds, a tab, two spaces. */
export interface Invisible {
  readonly kind: 'fixed' | 'tab' | 'double';
  readonly start: number;
  readonly end: number;
}

/** Spaces and hyphens at which no line breaks; tabs; two spaces or more. A soft hyphen has no width to be shown on. */
const INVISIBLE = /([\u00a0\u202f\u2007\u2011]+)|(\t+)| {2,}/g;

/** What is there to be shown when somebody wants to see it. */
export function invisiblesIn(text: string): Invisible[] {
  return Array.from(text.matchAll(INVISIBLE), ({ 0: found, 1: fixed, 2: tab, index }) => ({
    kind: fixed !== undefined ? 'fixed' : tab !== undefined ? 'tab' : 'double',
    start: index,
    end: index + found.length,
  }));
}
