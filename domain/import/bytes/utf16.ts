import { REPLACEMENT, textSink } from './codePoints.ts';

export type ByteOrder = 'LE' | 'BE';

/** Decodes UTF-16. Halves of characters that stand alone are replaced and counted. */
export function decodeUtf16(
  bytes: Uint8Array,
  order: ByteOrder,
  from = 0,
): { text: string; replaced: number } {
  const sink = textSink();
  const low = order === 'LE' ? 0 : 1;
  const unitAt = (at: number): number => ((bytes[at + 1 - low] ?? 0) << 8) | (bytes[at + low] ?? 0);
  let replaced = (bytes.length - from) % 2;
  const end = bytes.length - replaced;
  for (let at = from; at < end; at += 2) {
    const unit = unitAt(at);
    if (unit < 0xd800 || unit > 0xdfff) {
      sink.unit(unit);
      continue;
    }
    const next = at + 2 < end ? unitAt(at + 2) : 0;
    if (unit < 0xdc00 && next >= 0xdc00 && next <= 0xdfff) {
      sink.unit(unit);
      sink.unit(next);
      at += 2;
    } else {
      sink.unit(REPLACEMENT);
      replaced += 1;
    }
  }
  return { text: sink.text(), replaced };
}

const SAMPLE = 65_536;

/**
 * The byte order of text that seems to be UTF-16 without a mark: zero bytes stand on one side, since blanks and
 * line ends have one in every script. Null when it does not look like UTF-16.
 */
export function guessUtf16(bytes: Uint8Array): ByteOrder | null {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  if (bytes.length % 2 === 1 || length < 4) return null;
  const zeros = [0, 0];
  for (let at = 0; at < length; at += 1) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const enough = length / 100;
  // Emoji have a few zeros on the other side.
  const order: ByteOrder | null =
    even * 20 <= odd && odd > enough ? 'LE' : odd * 20 <= even && even > enough ? 'BE' : null;
  return order !== null && isPlain(decodeUtf16(bytes.subarray(0, length), order).text) ? order : null;
}

/** Whether a decoded sample reads like text: no control characters but tabs and line ends, hardly any bad halves. */
function isPlain(sample: string): boolean {
  let odd = 0;
  for (let at = 0; at < sample.length; at += 1) {
    const unit = sample.charCodeAt(at);
    if (unit < 9 || (unit > 13 && unit < 32)) return false;
    // Private use, non-characters and replacements: what wrongly paired bytes turn into.
    if (unit >= 0xe000 && unit < 0xf900) odd += 1;
    if (unit >= 0xfffd) odd += 1;
  }
  return odd * 50 <= sample.length;
}
