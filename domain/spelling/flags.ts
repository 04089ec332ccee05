/** How a Hunspell file writes flags, which say what rules a word takes. */
export type FlagKind = 'short' | 'long' | 'num';

/**
 * Flags as a text of one unit each, so that “has this flag” is `includes`. “long” flags are two characters, “num” are
 * numbers with commas; both fit one unit.
 */
export function parseFlags(written: string, kind: FlagKind): string {
  if (kind === 'short') return written;
  if (kind === 'num') {
    return written
      .split(',')
      .map((number) => String.fromCharCode(Number(number) & 0xffff))
      .join('');
  }
  let flags = '';
  for (let at = 0; at + 1 < written.length; at += 2) {
    flags += String.fromCharCode(((written.charCodeAt(at) & 0xff) << 8) | (written.charCodeAt(at + 1) & 0xff));
  }
  return flags;
}

/** Whether two sets of flags share one. */
export function hasFlag(flags: string, flag: string | null): boolean {
  return flag !== null && flags.includes(flag);
}
