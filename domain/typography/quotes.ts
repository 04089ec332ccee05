/** The signs that a language quotes with, and its dash between words. */
export interface Quotes {
  readonly double: readonly [string, string];
  readonly single: readonly [string, string];
  readonly dash: string;
}

/** U+202F: French sets it inside «…» and before ; ! ? */
export const NARROW_SPACE = '\u202f';

const ENGLISH: Quotes = { double: ['“', '”'], single: ['‘', '’'], dash: '—' };
const ENGLISH_EN_DASH: Quotes = { ...ENGLISH, dash: '–' };
const LOW_HIGH: Quotes = { double: ['„', '“'], single: ['‚', '‘'], dash: '–' };
const LOW_RIGHT: Quotes = { double: ['„', '”'], single: ['‚', '’'], dash: '–' };
const SAME: Quotes = { double: ['”', '”'], single: ['’', '’'], dash: '–' };
/** «outside “inside”», as around the Mediterranean. */
const ANGLED: Quotes = { double: ['«', '»'], single: ['“', '”'], dash: '–' };
/** «outside „inside“», as in the east of Europe. */
const ANGLED_LOW: Quotes = { double: ['«', '»'], single: ['„', '“'], dash: '—' };
const ANGLED_SIMPLE: Quotes = { double: ['«', '»'], single: ['‘', '’'], dash: '–' };

const BY_LANGUAGE: Readonly<Record<string, Quotes>> = {
  en: ENGLISH,
  'en-gb': ENGLISH_EN_DASH,
  'en-au': ENGLISH_EN_DASH,
  'en-ie': ENGLISH_EN_DASH,
  'en-in': ENGLISH_EN_DASH,
  'en-nz': ENGLISH_EN_DASH,
  'en-za': ENGLISH_EN_DASH,
  ar: ANGLED,
  be: ANGLED_LOW,
  bg: LOW_HIGH,
  cs: LOW_HIGH,
  da: { double: ['»', '«'], single: ['›', '‹'], dash: '–' },
  de: LOW_HIGH,
  'de-ch': { double: ['«', '»'], single: ['‹', '›'], dash: '–' },
  'de-li': { double: ['«', '»'], single: ['‹', '›'], dash: '–' },
  el: ANGLED,
  es: { ...ANGLED, dash: '—' },
  'es-mx': ENGLISH,
  'es-us': ENGLISH,
  et: { double: ['„', '“'], single: ['«', '»'], dash: '–' },
  fa: { double: ['«', '»'], single: ['‹', '›'], dash: '–' },
  fi: SAME,
  fr: { double: [`«${NARROW_SPACE}`, `${NARROW_SPACE}»`], single: ['“', '”'], dash: '–' },
  'fr-ch': { double: ['«', '»'], single: ['‹', '›'], dash: '–' },
  he: SAME,
  hr: LOW_RIGHT,
  hu: { double: ['„', '”'], single: ['»', '«'], dash: '–' },
  hy: ANGLED,
  it: ANGLED,
  ka: LOW_HIGH,
  lt: LOW_HIGH,
  lv: SAME,
  mk: LOW_HIGH,
  nb: ANGLED_SIMPLE,
  nl: ENGLISH_EN_DASH,
  nn: ANGLED_SIMPLE,
  no: ANGLED_SIMPLE,
  pl: LOW_RIGHT,
  pt: ENGLISH,
  'pt-pt': ANGLED,
  ro: { double: ['„', '”'], single: ['«', '»'], dash: '–' },
  ru: ANGLED_LOW,
  sk: LOW_HIGH,
  sl: LOW_HIGH,
  sr: LOW_RIGHT,
  sv: SAME,
  tr: ENGLISH_EN_DASH,
  uk: ANGLED_LOW,
  ur: ENGLISH_EN_DASH,
};

/** The signs of a language: those of its country, else of the language, else English ones. */
export function quotesOf(language: string): Quotes {
  const tag = language.toLowerCase();
  return BY_LANGUAGE[tag] ?? BY_LANGUAGE[tag.split('-', 1)[0] ?? ''] ?? ENGLISH;
}
