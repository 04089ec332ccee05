import { renderBody, type MediaUrl } from './body.ts';
import type { FinalDoc } from './finalDoc.ts';

/** What a fragment needs to know: where its pictures will lie. */
export interface FragmentOptions {
  readonly mediaUrl: MediaUrl;
}

/** The article's body for a content management system: semantic elements only, no page around it. */
export function renderFragment(doc: FinalDoc, options: FragmentOptions): string {
  return renderBody(doc.body, options.mediaUrl);
}

/** The address of a picture in a `media` folder beside the exported file. */
export function relativeMediaUrl(file: string): string {
  return `media/${encodeURIComponent(file)}`;
}
