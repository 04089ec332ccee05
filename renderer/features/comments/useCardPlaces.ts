import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { ThreadId } from '../../../domain/body/notes.ts';
import type { Listed } from '../../../domain/comments/list.ts';
import type { Draft } from './commentStore.ts';
import { stackCards, type CardBox } from './stackCards.ts';

/** Finds what a card is about on the page. */
export interface CardSpots {
  /** Null for a comment whose text is gone. */
  readonly of: (id: ThreadId) => { readonly block: Element; readonly exact: Element } | null;
  readonly ofDraft: (draft: Draft) => DOMRect | null;
}

const GAP = 10;
/** How far beyond the window cards are placed to the line; further off their paragraph is near enough. */
const NEAR = 250;
const IDLE_MS = 300;
/** Cards follow once the page has rested so long, and while it goes on moving at least so often. */
const QUIET_MS = 120;
const MOST_MS = 400;

interface Shown {
  readonly shown: readonly Listed[];
  readonly active: string | null;
  readonly draft: Draft | null;
}

/**
 * Stands cards beside their text. Positions are read and written in one go, at once when what is listed changes, and
 * otherwise when the window is idle: after the page has grown, and after scrolling, since paragraphs out of sight
 * have no exact height before.
 */
export function useCardPlaces(list: RefObject<HTMLElement | null>, beside: boolean, spots: CardSpots, now: Shown): void {
  const latest = useRef({ spots, now });
  useLayoutEffect(() => {
    latest.current = { spots, now };
    if (list.current !== null) place(list.current, beside, spots, now);
  });
  useEffect(() => {
    const panel = list.current;
    const scroller = panel?.closest('[data-page]');
    if (!beside || panel === null || scroller == null) return undefined;
    let timer = 0;
    let waiting = 0;
    let since = 0;
    const now = (): void => {
      since = 0;
      cancelIdleCallback(waiting);
      waiting = requestIdleCallback(() => place(panel, true, latest.current.spots, latest.current.now), { timeout: IDLE_MS });
    };
    const soon = (): void => {
      since ||= performance.now();
      window.clearTimeout(timer);
      timer = window.setTimeout(now, Math.max(0, Math.min(QUIET_MS, since + MOST_MS - performance.now())));
    };
    const observer = new ResizeObserver(soon);
    for (const one of [scroller.querySelector('[data-blank]'), ...panel.children]) if (one !== null) observer.observe(one);
    scroller.addEventListener('scrollend', soon);
    return () => {
      window.clearTimeout(timer);
      cancelIdleCallback(waiting);
      observer.disconnect();
      scroller.removeEventListener('scrollend', soon);
    };
  }, [list, beside, now.shown]);
}

function place(list: HTMLElement, beside: boolean, spots: CardSpots, { active, draft }: Shown): void {
  const cards = [...list.children].filter((one): one is HTMLElement => one instanceof HTMLElement);
  if (!beside) {
    for (const card of cards) {
      card.style.removeProperty('transform');
      written.delete(card);
    }
    list.style.removeProperty('min-height');
    return;
  }
  const origin = list.getBoundingClientRect().top;
  const boxes = cards.map((card): CardBox & { card: HTMLElement; pinned: boolean } => {
    const id = card.dataset['thread'];
    const isDraft = card.dataset['draft'] !== undefined;
    const top = id !== undefined ? topOf(spots.of(id)) : isDraft && draft !== null ? (spots.ofDraft(draft)?.top ?? null) : null;
    return { card, wanted: top === null ? Infinity : top - origin, height: card.offsetHeight, pinned: isDraft || (draft === null && id === active) };
  });
  // What has no place in the text stands below all that has.
  const lowest = Math.max(0, ...boxes.filter(({ wanted }) => wanted !== Infinity).map(({ wanted }) => wanted));
  const placed = boxes.map((box) => ({ ...box, wanted: box.wanted === Infinity ? lowest : box.wanted })).sort((a, b) => a.wanted - b.wanted);
  const tops = stackCards(placed, placed.findIndex(({ pinned }) => pinned), GAP, 0);
  placed.forEach(({ card }, index) => {
    const top = Math.round(tops[index] ?? 0);
    const before = written.get(card);
    // Far from sight a card may stay where it was: moving all of them for each paragraph that grows is slow.
    if (before === top || (before !== undefined && isFar(origin + top) && isFar(origin + before))) return;
    written.set(card, top);
    card.style.setProperty('transform', `translateY(${top}px)`);
  });
  const bottom = Math.max(0, ...placed.map(({ height }, index) => (tops[index] ?? 0) + height));
  list.style.setProperty('min-height', `${Math.ceil(bottom)}px`);
}

/** Where each card stands. */
const written = new WeakMap<HTMLElement, number>();

function isFar(top: number): boolean {
  return top < -2 * window.innerHeight || top > 3 * window.innerHeight;
}

/** Far from sight the block alone is measured: asking for the place of its text would lay the block out. */
function topOf(spot: ReturnType<CardSpots['of']>): number | null {
  if (spot === null) return null;
  const block = spot.block.getBoundingClientRect();
  const isNear = block.bottom > -NEAR && block.top < window.innerHeight + NEAR;
  return isNear ? spot.exact.getBoundingClientRect().top : block.top;
}
