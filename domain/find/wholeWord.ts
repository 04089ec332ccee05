const WORD_LETTER = /[\p{L}\p{N}\p{M}_]/u;
/** Far enough to hold the words at both ends of a match. */
const AROUND = 60;

let segmenter: Intl.Segmenter | null = null;

/** Whether a stretch begins and ends where Unicode's word rules see a border: “don” is no word of “don’t”. */
export function isWholeWord(text: string, start: number, end: number): boolean {
  return isBorder(text, start) && isBorder(text, end);
}

function isBorder(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  // Most borders are plain to see; the segmenter is slow.
  if (!WORD_LETTER.test(text[at - 1] ?? '') && !WORD_LETTER.test(text[at] ?? '')) return true;
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  const from = Math.max(0, at - AROUND);
  return segmenter.segment(text.slice(from, at + AROUND)).containing(at - from)?.index === at - from;
}
