import { useRef, type RefObject } from 'react';
import type { ThreadId } from '../../../domain/body/notes.ts';
import type { Listed } from '../../../domain/comments/list.ts';
import { useStack } from '../../ui/stack/useStack.ts';
import { NEW, type Draft } from './commentStore.ts';

/** Finds what a card is about on the page. */
export interface CardSpots {
  /** Null for a comment whose text is gone. */
  readonly of: (id: ThreadId) => Spot | null;
  readonly ofDraft: (draft: Draft) => DOMRect | null;
}

interface Spot {
  readonly block: Element;
  readonly exact: Element;
}

interface Shown {
  /** Null without room beside the text: then cards are a list. */
  readonly spots: CardSpots | null;
  readonly shown: readonly Listed[];
  readonly active: string | null;
  readonly draft: Draft | null;
}

const GAP = 10;
/** In windows' heights. */
const NEAR = 2;
/** About as high as a card with three lines is, in pixels. */
const GUESS = 130;

/** Stands cards beside their text. */
export function useCards(list: RefObject<HTMLElement | null>, { spots, shown, active, draft }: Shown): void {
  const found = useRef({ shown, spots: new Map<ThreadId, Spot>() });
  const at = shown.findIndex(({ thread }) => thread.id === active);
  // J and K go from one card to the next at once; without one being read, Tab goes to the first.
  const kept = shown.slice(Math.max(0, at - 1), at + 2).map(({ thread }) => thread.id);

  /** Looked up in the text once for each list: asking two hundred times whenever the page moves would be slow. */
  function spotOf(id: ThreadId): Spot | null {
    if (found.current.shown !== shown) found.current = { shown, spots: new Map() };
    const known = found.current.spots.get(id);
    if (known?.exact.isConnected === true) return known;
    const spot = spots?.of(id) ?? null;
    if (spot !== null) found.current.spots.set(id, spot);
    return spot;
  }

  useStack(
    list,
    {
      ids: [...(draft === null ? [] : [NEW]), ...shown.map(({ thread }) => thread.id)],
      kept: draft === null ? kept : [NEW, ...kept],
      pinned: draft === null ? active : NEW,
      wanted: spots === null ? undefined : (id) => (id !== NEW ? topOf(spotOf(id)) : draft === null ? null : (spots.ofDraft(draft)?.top ?? null)),
      gap: GAP,
      near: NEAR,
      guess: GUESS,
    },
    movedBy,
  );
}

/** The page with its head and its text: cards move when these grow. */
function movedBy(list: HTMLElement): Iterable<Element> {
  const page = list.closest('[data-page]')?.querySelector('[data-blank]');
  return page == null ? [] : [page, ...page.children];
}

/** More than a window away the block alone is measured: asking for the place of its text would lay the block out. */
function topOf(spot: Spot | null): number | null {
  if (spot === null) return null;
  const block = spot.block.getBoundingClientRect();
  const isNear = block.bottom > -window.innerHeight && block.top < 2 * window.innerHeight;
  return isNear ? spot.exact.getBoundingClientRect().top : block.top;
}
