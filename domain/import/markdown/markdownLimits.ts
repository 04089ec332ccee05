/** The Markdown parser needs about two seconds a megabyte; no article comes near this. */
const LONGEST = 1_000_000;
/** Signs of Markdown in the whole text, and in one paragraph, where the parser's time grows with their square. */
const MOST_SIGNS = 60_000;
const MOST_SIGNS_A_PARAGRAPH = 3000;
/** Nested quotations and lists: ">>>>>" and "- - - -". */
const DEEPEST = 50;

/** Why a text is not read as Markdown; null when it may be. Checked first, since hostile text can stop the parser. */
export function tooMuchMarkdown(text: string): string | null {
  if (text.length > LONGEST) return 'it is too long for that';
  let signs = 0;
  let inParagraph = 0;
  let blank = true;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === LINE) {
      if (blank) inParagraph = 0;
      else {
        signs += 1;
        inParagraph += 1;
      }
      blank = true;
    } else if (unit !== BLANK && unit !== TAB) {
      blank = false;
      if (SIGNS.has(unit)) {
        signs += 1;
        inParagraph += 1;
      }
    }
    if (signs > MOST_SIGNS || inParagraph > MOST_SIGNS_A_PARAGRAPH)
      return 'it has more Markdown signs than any article';
  }
  return NESTED.test(text) ? 'its quotations or lists nest too deep' : null;
}

const LINE = 10;
const BLANK = 32;
const TAB = 9;
const SIGNS: ReadonlySet<number> = new Set([...'*_~`[]<>!|#&\\'].map((sign) => sign.charCodeAt(0)));
const NESTED = new RegExp(`^[ \\t]{0,3}(?:(?:>|[-*+]|\\d{1,9}[.)])[ \\t]{0,3}){${DEEPEST},}`, 'm');
