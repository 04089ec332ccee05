const AGENCIES = '(?:Reuters|AP|AFP|dpa|EPA|ANSA|EFE|TASS|Bloomberg|PA|ANP|TT|UPI)';
const DATELINE = new RegExp(
  `^(\\p{Lu}[\\p{Lu}\\p{M}.'’ -]{1,38}\\p{Lu})((?:,\\s[\\p{L} .]{2,24})?(?:,\\s(?:\\p{L}{3,9}\\.?\\s\\d{1,2}|\\d{1,2}\\.?\\s\\p{L}{3,9}))?)\\s{0,2}(\\(${AGENCIES}\\))?\\s{0,2}[—–]\\s{0,2}(?=\\S)|^(\\p{Lu}[\\p{L}\\p{M}.'’ -]{1,38})\\s(\\(${AGENCIES}\\))\\s{1,2}[-—–]{1,2}\\s{1,2}(?=\\S)`,
  'u',
);

/** A dateline at the start of the first paragraph ("MINSK (Reuters) — …"): the place, and how long it is. */
export function readDateline(text: string): { place: string; length: number } | null {
  const found = DATELINE.exec(text.slice(0, 140));
  const place = found?.[1] ?? found?.[4];
  if (found === null || place === undefined || place.split(' ').length > 4) return null;
  const cased =
    place === place.toUpperCase()
      ? place.toLowerCase().replace(/(?<![\p{L}\p{M}.'’])\p{L}/gu, (letter) => letter.toUpperCase())
      : place;
  return { place: cased, length: found[0].length };
}
