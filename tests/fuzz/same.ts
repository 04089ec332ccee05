/** What comes before and behind the place where two texts differ. */
const AROUND = 160;

/** Throws where two texts differ, and shows them there. */
export function same(is: string, wanted: string): void {
  if (is === wanted) return;
  let at = 0;
  while (is[at] === wanted[at]) at += 1;
  const shown = (text: string): string => text.slice(Math.max(0, at - AROUND), at + AROUND);
  throw new Error(`Expected …${shown(wanted)}…\nbut it is …${shown(is)}…`);
}
