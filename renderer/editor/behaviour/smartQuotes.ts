/** What one typed character turns into: how many characters before the caret go, and what comes instead. */
export interface Replacement {
  readonly remove: number;
  readonly insert: string;
}

interface Quotes {
  readonly double: readonly [string, string];
  readonly single: readonly [string, string];
  readonly dash: string;
}

const NARROW_SPACE = '\u202f';
const ENGLISH: Quotes = { double: ['“', '”'], single: ['‘', '’'], dash: '—' };
const LOW_HIGH: Quotes = { double: ['„', '“'], single: ['‚', '‘'], dash: '–' };
const ANGLED: Quotes = { double: ['«', '»'], single: ['“', '”'], dash: '–' };
const SAME: Quotes = { double: ['”', '”'], single: ['’', '’'], dash: '–' };
const LOW_RIGHT: Quotes = { double: ['„', '”'], single: ['‚', '’'], dash: '–' };

const BY_LANGUAGE: Readonly<Record<string, Quotes>> = {
  'en-gb': { ...ENGLISH, dash: '–' },
  de: LOW_HIGH,
  cs: LOW_HIGH,
  sk: LOW_HIGH,
  sl: LOW_HIGH,
  bg: LOW_HIGH,
  'de-ch': { double: ['«', '»'], single: ['‹', '›'], dash: '–' },
  fr: { double: [`«${NARROW_SPACE}`, `${NARROW_SPACE}»`], single: ['‘', '’'], dash: '–' },
  'fr-ch': { double: ['«', '»'], single: ['‹', '›'], dash: '–' },
  es: ANGLED,
  it: ANGLED,
  pt: { double: ['“', '”'], single: ['‘', '’'], dash: '—' },
  'pt-pt': ANGLED,
  ru: { double: ['«', '»'], single: ['„', '“'], dash: '—' },
  uk: { double: ['«', '»'], single: ['„', '“'], dash: '—' },
  el: ANGLED,
  no: { double: ['«', '»'], single: ['‘', '’'], dash: '–' },
  nb: { double: ['«', '»'], single: ['‘', '’'], dash: '–' },
  nn: { double: ['«', '»'], single: ['‘', '’'], dash: '–' },
  da: { double: ['»', '«'], single: ['›', '‹'], dash: '–' },
  sv: SAME,
  fi: SAME,
  pl: LOW_RIGHT,
  ro: LOW_RIGHT,
  hu: LOW_RIGHT,
  hr: LOW_RIGHT,
  nl: { double: ['“', '”'], single: ['‘', '’'], dash: '–' },
};

/**
 * The typographic form of what was just typed, or null to leave it. `before` is the text of the block up to and with
 * the typed character. An apostrophe is always ’, whatever a language quotes with.
 */
export function smartReplacement(before: string, language: string): Replacement | null {
  const typed = before.at(-1);
  const previous = before.at(-2) ?? '';
  const quotes = quotesOf(language);
  if (typed === '"') return { remove: 1, insert: quotes.double[isOpening(previous) ? 0 : 1] };
  if (typed === "'") return { remove: 1, insert: singleQuote(before.slice(0, -1), quotes) };
  if (typed !== undefined && WORD.test(typed) && before.endsWith(`--${typed}`))
    return dash(before, typed, quotes);
  if (typed === ' ' && before.endsWith('-- ')) return dash(before, typed, quotes);
  return null;
}

/** A dash is set once the next character shows that there are just two hyphens ("---" is a divider). */
function dash(before: string, typed: string, quotes: Quotes): Replacement | null {
  const hyphens = /-*$/.exec(before.slice(0, -1))?.[0].length ?? 0;
  return hyphens === 2 && before.length > 3 ? { remove: 3, insert: quotes.dash + typed } : null;
}

function singleQuote(before: string, quotes: Quotes): string {
  if (!isOpening(before.at(-1) ?? '')) {
    const [open, close] = quotes.single;
    const isOpen = open !== close && before.lastIndexOf(open) > before.lastIndexOf(close);
    return isOpen ? close : '’';
  }
  return quotes.single[0];
}

function isOpening(previous: string): boolean {
  return previous === '' || OPENERS.test(previous);
}

function quotesOf(language: string): Quotes {
  const tag = language.toLowerCase();
  return BY_LANGUAGE[tag] ?? BY_LANGUAGE[tag.split('-', 1)[0] ?? ''] ?? ENGLISH;
}

const WORD = /[\p{L}\p{N}]/u;
const OPENERS = /[\s([{\u2014\u2013/‘“„‚«»‹›-]/u;
