import type { BlockBuilder } from './blockBuilder.ts';
import type { Draft } from './drafts.ts';
import { BLOCK_ELEMENTS } from './elementKinds.ts';
import { cardOf } from './cards.ts';
import { isCredit, splitCaption } from './figures.ts';
import { isOwnCredit } from './ownParts.ts';
import type { Element } from './tree.ts';

/** Gathers the captions of figures while a page is walked. */
export interface Captions {
  /** Whether text goes to a caption now. */
  readonly capturing: () => boolean;
  readonly text: (value: string) => void;
  readonly lineBreak: () => void;
  readonly enter: (element: Element) => void;
  readonly leave: (element: Element) => void;
  readonly closeFigure: () => void;
}

interface Figure {
  /** How many drafts there were when it began. */
  readonly from: number;
  readonly lines: string[];
  readonly credits: string[];
}

/** A picture further from the start of its figure than this does not get the caption; it keeps nested figures cheap. */
const MOST_INSIDE = 50;

/** Captions go to the first picture of their figure; without a picture they become paragraphs. */
export function captions(builder: BlockBuilder, newId: () => string): Captions {
  const figures: Figure[] = [];
  let captured: { readonly owner: Element; readonly into: string[] } | null = null;
  return {
    capturing: () => captured !== null,
    text: (value) => captured?.into.push(`${captured.into.pop() ?? ''}${value.replace(/\s+/g, ' ')}`),
    lineBreak: () => captured?.into.push(''),
    enter: (element) => {
      const figure = figures.at(-1);
      if (captured !== null && BLOCK_ELEMENTS.has(element.tagName)) captured.into.push('');
      const credit = figure !== undefined && (isCredit(element) || isOwnCredit(element));
      if (figure !== undefined && (credit || (element.tagName === 'figcaption' && captured === null))) {
        builder.flush();
        captured = { owner: element, into: element.tagName === 'figcaption' ? figure.lines : figure.credits };
        captured.into.push('');
      }
      if (element.tagName !== 'figure') return;
      builder.flush();
      figures.push({ from: builder.drafts.length, lines: [], credits: [] });
    },
    leave: (element) => {
      if (captured?.owner === element) captured = null;
      else if (BLOCK_ELEMENTS.has(element.tagName)) captured?.into.push('');
    },
    closeFigure: () => {
      builder.flush();
      const figure = figures.pop();
      if (figure === undefined) return;
      group(builder.drafts, figure.from, newId);
      const credits = figure.credits.map((line) => line.trim()).filter(Boolean);
      const { caption, credit } = splitCaption(figure.lines, credits);
      const inside = builder.drafts.slice(figure.from, figure.from + MOST_INSIDE);
      const at =
        figure.from + inside.findIndex((draft) => draft.type === 'picturePlace' && draft.sound === undefined && draft.caption === '');
      const picture = at < figure.from ? undefined : builder.drafts[at];
      const card = cardOf(inside, caption, credit);
      if (card !== null) builder.drafts.splice(figure.from, 1, card);
      else if (picture?.type === 'picturePlace') builder.drafts[at] = { ...picture, caption, credit };
      else {
        for (const line of [caption, credit].filter(Boolean)) {
          builder.push({ type: 'paragraph', id: newId(), runs: [{ text: line }] });
        }
      }
    },
  };
}

/** A figure of nothing but pictures shows them as a gallery. */
function group(drafts: Draft[], from: number, newId: () => string): void {
  const inside = drafts.slice(from);
  if (inside.length < 2 || inside.length > MOST_INSIDE || !inside.every((draft) => draft.type === 'picturePlace' && draft.sound === undefined)) return;
  const gallery = newId();
  drafts.splice(from, inside.length, ...inside.map((draft) => ({ ...draft, gallery })));
}
