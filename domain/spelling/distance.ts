/** Signs that are easily left out. */
const LIGHT: ReadonlySet<string> = new Set(["'", '-', '.']);
const LIGHT_COST = 0.3;
const ACCENT_COST = 0.4;
const SWAP_COST = 0.8;

/**
 * How many slips lie between two words: a letter left out, added, swapped with the next or put for another. An accent,
 * an apostrophe or a doubled letter is a small slip. Past `most` the answer is only “more”.
 */
export function distance(a: string, b: string, most = Infinity): number {
  const width = b.length + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: width }, (_, at) => at);
  for (let j = 1; j < width; j += 1) last[j] = (last[j - 1] ?? 0) + weight(b, j - 1);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [(last[0] ?? 0) + weight(a, i - 1)];
    let least = row[0] ?? 0;
    for (let j = 1; j < width; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (last[j - 1] ?? 0) + (same ? 0 : change(a[i - 1] ?? '', b[j - 1] ?? '')),
        (last[j] ?? 0) + weight(a, i - 1),
        (row[j - 1] ?? 0) + weight(b, j - 1),
      );
      if (i > 1 && j > 1 && !same && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + SWAP_COST);
      row[j] = cost;
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** What leaving out or adding a letter costs. */
function weight(word: string, at: number): number {
  const letter = word[at] ?? '';
  if (LIGHT.has(letter)) return LIGHT_COST;
  return at > 0 && letter === word[at - 1] ? 0.7 : 1;
}

const change = (a: string, b: string): number => (bare(a) === bare(b) ? ACCENT_COST : VOWELS.has(a) && VOWELS.has(b) ? 0.9 : 1);
const bare = (letter: string): string => (letter < '\u0080' ? letter : letter.normalize('NFD').slice(0, 1));
const VOWELS: ReadonlySet<string> = new Set('aeiouyаеиоуыэюяёіў');
