import { REPLACEMENT, textSink } from './codePoints.ts';

/** Text decoded from bytes; `replaced` counts bytes that were no character, `wide` those characters beyond ASCII. */
export interface Utf8Text {
  readonly text: string;
  readonly replaced: number;
  readonly wide: number;
}

/** Decodes UTF-8 strictly: overlong forms, surrogates and cut sequences are replaced and counted. */
export function decodeUtf8(bytes: Uint8Array, from = 0): Utf8Text {
  const sink = textSink();
  let replaced = 0;
  let wide = 0;
  let at = from;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      sink.unit(lead);
      at += 1;
      continue;
    }
    const length =
      lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
    const point = length === 0 ? -1 : sequence(bytes, at, length);
    if (point < 0) {
      sink.unit(REPLACEMENT);
      replaced += 1;
      at += 1;
    } else {
      sink.point(point);
      wide += 1;
      at += length;
    }
  }
  return { text: sink.text(), replaced, wide };
}

const SMALLEST = [0, 0, 0x80, 0x800, 0x10000] as const;

/** The code point of a sequence, or -1 when it is not one. */
function sequence(bytes: Uint8Array, at: number, length: 2 | 3 | 4): number {
  let point = (bytes[at] ?? 0) & (0xff >> (length + 1));
  for (let i = 1; i < length; i += 1) {
    const next = bytes[at + i];
    if (next === undefined || (next & 0xc0) !== 0x80) return -1;
    point = (point << 6) | (next & 0x3f);
  }
  const surrogate = point >= 0xd800 && point <= 0xdfff;
  return point < SMALLEST[length] || point > 0x10ffff || surrogate ? -1 : point;
}
