import { languageTag, scriptOf } from '../export/language.ts';

/** Dictionaries that come with Stet. */
export const BUILT_IN = ['en-GB', 'en-US'] as const;

/**
 * The dictionaries for an article's language, of those there are: its own, else those of the same language. “English”
 * without a country may be written either way, so any English dictionary will do.
 */
export function dictionariesFor(language: string, available: readonly string[]): string[] {
  const tag = languageTag(language);
  if (tag === null) return [];
  const exact = available.find((one) => one.toLowerCase() === tag.toLowerCase());
  if (exact !== undefined) return [exact];
  const [main = ''] = tag.split('-');
  const same = available.filter((one) => one.split('-', 1)[0]?.toLowerCase() === main && scriptOf(one) === scriptOf(tag));
  // Canada spells partly as London does; the rest of the Commonwealth does so wholly.
  if (main !== 'en' || tag === 'en' || tag === 'en-CA') return same;
  return same.includes('en-GB') ? ['en-GB'] : same;
}

/** The language of a dictionary by its file name (“pl_PL.aff”, “de-AT-frami.dic”) or by what the .aff file says. */
export function dictionaryLanguage(fileName: string, aff: string): string | null {
  const name = fileName.replace(/\.(aff|dic)$/i, '');
  const found = /^([a-z]{2,3})(?:[-_]([A-Z][a-z]{3}))?(?:[-_]([A-Z]{2}|\d{3}))?(?=$|[-_.])/.exec(name);
  const said = /^LANG\s+([A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*)/m.exec(aff)?.[1];
  const parts = found === null ? said?.split('_') : found.slice(1).filter((part: string | undefined) => part !== undefined);
  return parts === undefined ? null : languageTag(parts.join('-'));
}
