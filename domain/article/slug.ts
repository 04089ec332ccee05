import slugify from 'slugify';

const LONGEST = 60;
/** Names Windows reserves for devices, with or without an extension. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** A slug for a web address and a folder name: lower-case ASCII letters, digits and hyphens. May be empty. */
export function slugFrom(text: string): string {
  const slug = slugify(text.normalize('NFC').slice(0, 300), { lower: true, strict: true });
  const cut = slug.length <= LONGEST ? slug : slug.slice(0, LONGEST + 1).replace(/-[^-]*$/, '').slice(0, LONGEST);
  const tidy = cut.replace(/-{2,}/g, '-').replace(/^-+|-+$/g, '');
  return RESERVED.test(tidy) ? `${tidy}-story` : tidy;
}

/** An article's folder name: `<yyyy-mm-dd>-<slug>`, the date in local time, the slug "untitled" when there is none. */
export function folderName(day: string, slug: string): string {
  return `${day}-${slugFrom(slug) || 'untitled'}`;
}

/** A name not yet taken: the wished one, or with -2, -3 … behind it. `taken` holds lower-case names. */
export function freeName(wished: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wished.toLowerCase())) return wished;
  for (let n = 2; ; n += 1) if (!taken.has(`${wished}-${n}`.toLowerCase())) return `${wished}-${n}`;
}
