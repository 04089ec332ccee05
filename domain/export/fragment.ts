import type { Outlet } from '../outlet/outlet.ts';
import { renderBody, type MediaUrl } from './body.ts';
import { renderFootnotes } from './footnotes.ts';
import type { FinalDoc } from './finalDoc.ts';
import { languageTag } from './language.ts';

/** What a fragment needs to know: where its pictures will lie. */
export interface FragmentOptions {
  readonly mediaUrl: MediaUrl;
  /** Where it will be published: its language, where the article has none, and its clock. */
  readonly outlet?: Pick<Outlet, 'language' | 'timeZone'>;
}

/** The article's body for a content management system: semantic elements only, no page around it. */
export function renderFragment(doc: FinalDoc, { mediaUrl, outlet }: FragmentOptions): string {
  const language = doc.meta.language || (languageTag(outlet?.language ?? '') ?? 'en');
  return renderBody(doc.body, { mediaUrl, language, timeZone: outlet?.timeZone ?? 'UTC' }) + renderFootnotes(doc.footnotes, language);
}

/** The address of a picture in a `media` folder beside the exported file. */
export function relativeMediaUrl(file: string): string {
  return `media/${encodeURIComponent(file)}`;
}
