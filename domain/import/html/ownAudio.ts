import { attribute, isElement, isText, textOf, type Element } from './tree.ts';
import type { PicturePlace } from './drafts.ts';

const MOST_TEXT = 200_000;

/** The recording that a figure is, with its title, credit and transcript, in the form in which Stet writes it; else null. */
export function ownAudio(figure: Element): PicturePlace | null {
  if (figure.tagName !== 'figure') return null;
  const inside = figure.childNodes.filter(isElement);
  const [audio, ...more] = inside.filter(({ tagName }) => tagName === 'audio');
  const others = inside.filter((one) => one !== audio);
  if (audio === undefined || more.length > 0 || !others.every(({ tagName }) => tagName === 'figcaption' || tagName === 'details')) return null;
  const ref = attribute(audio, 'src').trim();
  if (ref === '') return null;
  const caption = others.find(({ tagName }) => tagName === 'figcaption');
  const details = others.find(({ tagName }) => tagName === 'details');
  const credit = line(caption?.childNodes.filter(isElement).find(({ tagName }) => tagName === 'p'));
  const title = (caption?.childNodes ?? []).map((node) => (isText(node) ? node.value : '')).join(' ').replace(/\s+/g, ' ').trim();
  const said = details?.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'p') ?? [];
  return { type: 'picturePlace', ref, alt: '', caption: '', credit, sound: { title, transcript: said.map(line).join('\n') } };
}

const line = (element: Element | undefined): string => (element === undefined ? '' : textOf(element, MOST_TEXT).replace(/\s+/g, ' ').trim());
