import { textSink } from './codePoints.ts';

/** What 0x80 to 0x9F mean in Windows-1252; the rest is Latin-1. Five bytes mean nothing. */
const C1 = '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ';

/** Decodes Windows-1252, the usual encoding of older Western files. Every byte is a character. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const sink = textSink();
  for (const byte of bytes) sink.unit(byte >= 0x80 && byte <= 0x9f ? C1.charCodeAt(byte - 0x80) : byte);
  return sink.text();
}
