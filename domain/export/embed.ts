import { shownAddress } from '../embeds/providers.ts';
import type { FinalBlock } from './finalDoc.ts';
import { attr, element, text } from './html.ts';

/** A plain link with a line about where it leads. The page loads nothing of it. As with pictures, who made it is a paragraph of its own. */
export function renderEmbed({ url, title, provider, author }: Extract<FinalBlock, { type: 'embed' }>): string {
  const link = element('a', attr('href', url), text(title || shownAddress(url)));
  const lines = text(provider) + (author === '' ? '' : element('p', '', text(author)));
  const caption = lines === '' ? '' : `\n${element('figcaption', '', lines)}`;
  return `<figure>\n<p>${link}</p>${caption}\n</figure>\n`;
}
