import { MEDIA_SCHEME, PREVIEW_SCHEME } from './schemes.ts';

/**
 * What Stet's own page may do: its own files, pictures and recordings of articles, the preview's frame, nothing else. Trusted Types
 * make every string that would become HTML or script pass a policy that is named here.
 */
export const APP_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  `img-src 'self' ${MEDIA_SCHEME}: data: blob:`,
  `media-src ${MEDIA_SCHEME}:`,
  "font-src 'self'",
  "connect-src 'self'",
  `frame-src ${PREVIEW_SCHEME}:`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lexical stet dompurify',
].join('; ');

/** What the previewed page may do: show its own text, styles, pictures and recordings. */
export const PREVIEW_POLICY = [
  'sandbox',
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  `img-src ${PREVIEW_SCHEME}:`,
  `media-src ${PREVIEW_SCHEME}:`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Pictures and recordings are never anything else, whoever asks for them. */
export const MEDIA_POLICY = "sandbox; default-src 'none'";
