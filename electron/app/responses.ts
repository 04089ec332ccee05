import { extname } from 'node:path';

const MIME_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.aff': 'text/plain; charset=utf-8',
  '.dic': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.ogg': 'audio/ogg',
  '.wav': 'audio/wav',
};
const PICTURES: ReadonlySet<string> = new Set(['.jpg', '.jpeg', '.png', '.gif', '.webp', '.avif']);
const SOUNDS: ReadonlySet<string> = new Set(['.mp3', '.m4a', '.ogg', '.wav']);

/** The media type a file is served as; null when it is of no kind that Stet serves. */
export function mimeTypeOf(file: string): string | null {
  return MIME_TYPES[extname(file).toLowerCase()] ?? null;
}

/** The same for pictures only: an SVG or a page in a media folder is not one. */
export function pictureTypeOf(file: string): string | null {
  return PICTURES.has(extname(file).toLowerCase()) ? mimeTypeOf(file) : null;
}

/** The same for what articles show: pictures and recordings. */
export function mediaTypeOf(file: string): string | null {
  return SOUNDS.has(extname(file).toLowerCase()) ? mimeTypeOf(file) : pictureTypeOf(file);
}

/** An answer of a scheme, with the headers every one of them carries. */
export function respond(body: Uint8Array | string, type: string, policy: string, extra: Record<string, string> = {}): Response {
  // A copy in a plain buffer: what Response takes by its types.
  const bytes = typeof body === 'string' ? body : new Uint8Array(body);
  return new Response(bytes, {
    headers: {
      'Content-Type': type,
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
      'X-DNS-Prefetch-Control': 'off',
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'no-store',
      ...extra,
    },
  });
}

/** One stretch of a file, as a player asks for it when one goes to another place; the whole where it asks for none. */
export function respondRange(bytes: Uint8Array, range: string | null, type: string, policy: string): Response {
  const size = bytes.byteLength;
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? [];
  const start = from === '' ? (to === '' ? 0 : Math.max(0, size - Number(to))) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  const ranges = { 'Accept-Ranges': 'bytes' };
  if ((from === '' && to === '') || start > end) return respond(bytes, type, policy, ranges);
  const part = { ...ranges, 'Content-Range': `bytes ${String(start)}-${String(end)}/${String(size)}` };
  const { headers } = respond('', type, policy, part);
  return new Response(new Uint8Array(bytes.subarray(start, end + 1)), { status: 206, headers });
}

export const notFound = (): Response => new Response('Not found', { status: 404, headers: { 'Content-Type': 'text/plain' } });
