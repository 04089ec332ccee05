/** Whole words in capitals only, so that "tk" in a name or "TKO" passes; a question with "?!" is no placeholder. */
const PLACEHOLDER = /(?<![\p{L}\p{N}])(?:TK)+(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])XX+(?![\p{L}\p{N}])|\?\?+/gu;

/** Where "TK", "TKTK", "??" or "XX" stand in a text: what writers leave where a fact is still to come. */
export function findPlaceholders(text: string): { readonly start: number; readonly end: number }[] {
  return Array.from(text.matchAll(PLACEHOLDER), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}
