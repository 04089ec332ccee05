/** Words an adult reads in a minute, silently, of plain prose. */
const WORDS_PER_MINUTE = 230;

/** Whole minutes, at least one for anything that has words. */
export function minutesToRead(words: number): number {
  return words === 0 ? 0 : Math.max(1, Math.round(words / WORDS_PER_MINUTE));
}
