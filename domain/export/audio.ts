import type { FinalBlock } from './finalDoc.ts';
import { attr, element, text } from './html.ts';
import { wordsFor } from './words.ts';

/** A player with its title above it and, folded away, what is said. Nothing is loaded before a reader plays it. */
export function renderAudio(
  { file, title, credit, transcript }: Extract<FinalBlock, { type: 'audio' }>,
  { mediaUrl, language }: { readonly mediaUrl: (file: string) => string; readonly language: string },
): string {
  const { words } = wordsFor(language);
  const lines = text(title) + (credit === '' ? '' : element('p', '', text(credit)));
  const caption = lines === '' ? '' : `${element('figcaption', '', lines)}\n`;
  const player = `<audio controls${attr('preload', 'none')}${attr('src', mediaUrl(file))}></audio>\n`;
  const said = transcript.map((one) => `<p>${text(one)}</p>\n`).join('');
  const details =
    said === '' ? '' : `<details>\n${element('summary', '', text(words.transcript))}\n${said}</details>\n`;
  return `<figure>\n${caption}${player}${details}</figure>\n`;
}
