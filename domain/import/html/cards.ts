import { isTextRun, type Embed } from '../../body/body.ts';
import { embedFor, shownAddress } from '../../embeds/providers.ts';
import type { Draft } from './drafts.ts';

/** The link card that a figure is whose inside is one link, as Stet writes them; null for any other figure. */
export function cardOf(inside: readonly Draft[], provider: string, author: string): Embed | null {
  const [only, ...more] = inside;
  if (only?.type !== 'paragraph' || more.length > 0) return null;
  const [run, ...others] = only.runs;
  if (run === undefined || !isTextRun(run) || others.length > 0) return null;
  const card = embedFor(run.link?.href ?? '');
  if (card === null) return null;
  const title = run.text === shownAddress(card.url) ? '' : run.text;
  return {
    type: 'embed',
    id: only.id,
    url: card.url,
    title,
    provider: provider || card.provider,
    ...(author === '' ? {} : { author }),
  };
}
