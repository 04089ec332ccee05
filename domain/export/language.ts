/** The canonical form of a BCP 47 tag, or null when it is not one. */
export function languageTag(tag: string): string | null {
  return about(tag).tag;
}

/** The direction a language is written in, by its script. */
export function direction(tag: string): 'ltr' | 'rtl' {
  return RTL_SCRIPTS.has(about(tag).script) ? 'rtl' : 'ltr';
}

/** The script a language is written in (ISO 15924); '' for an unknown tag. */
export function scriptOf(tag: string): string {
  return about(tag).script;
}

/** The locale as Open Graph writes it: "en_GB". The likely region stands in for a missing one. */
export function openGraphLocale(tag: string): string {
  const { language, region } = about(tag);
  return region === '' ? language : `${language}_${region}`;
}

/** What is known of a tag; script and region are those that go with it when it names none: "ar" → Arab, EG. */
interface Language {
  readonly tag: string | null;
  readonly language: string;
  readonly script: string;
  readonly region: string;
}

function about(tag: string): Language {
  const kept = known.get(tag);
  if (kept !== undefined) return kept;
  if (known.size >= MOST_KNOWN) known.clear();
  const language = lookUp(tag);
  known.set(tag, language);
  return language;
}

function lookUp(given: string): Language {
  try {
    const tag = Intl.getCanonicalLocales(given.trim())[0];
    if (tag === undefined) return UNKNOWN;
    const { language, script = '', region = '' } = new Intl.Locale(tag).maximize();
    return { tag, language, script, region };
  } catch {
    // Intl says "no such tag" by throwing.
    return UNKNOWN;
  }
}

const UNKNOWN: Language = { tag: null, language: 'en', script: '', region: '' };
/** Intl is slow and an article asks several times, so answers are kept. */
const known = new Map<string, Language>();
const MOST_KNOWN = 50;

const RTL_SCRIPTS: ReadonlySet<string> = new Set([
  'Adlm',
  'Arab',
  'Aran',
  'Hebr',
  'Mand',
  'Mend',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
]);
