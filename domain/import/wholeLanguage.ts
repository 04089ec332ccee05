/** A language tag as files write it ("en_GB", "de-DE") as BCP 47; null for what is no tag. */
export function wholeLanguage(tag: string): string | null {
  const clean = tag.trim().replaceAll('_', '-');
  if (!/^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/i.test(clean)) return null;
  const [language = '', ...rest] = clean.split('-');
  return [
    language.toLowerCase(),
    ...rest.map((part) => (part.length === 2 ? part.toUpperCase() : part)),
  ].join('-');
}
