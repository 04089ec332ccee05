import { useLayoutEffect, useRef, type RefObject } from 'react';
import { Stacking, type Stack, type Watcher } from './Stacking.ts';

const IDLE_MS = 300;
/** Places follow once the page has rested so long, and while it goes on moving at least so often. */
const QUIET_MS = 120;
const MOST_MS = 300;

/**
 * Stands what is listed below one another: at once when it is rendered, and when the page rests after it has moved or
 * grown: what comes into sight must not wait for what stands beside it. A list that scrolls by itself follows at once.
 * `moving` is what moves it as it grows; `onNear` is told what is near.
 */
export function useStack(list: RefObject<HTMLElement | null>, stack: Stack, moving: (list: HTMLElement) => Iterable<Element>, onNear?: Watcher['near']): void {
  const stacking = useRef<Stacking>(null);
  const { near } = stack;
  const isPlain = stack.wanted === undefined;

  useLayoutEffect(() => {
    const element = list.current;
    const scroller = element === null ? null : scrollerOf(element);
    if (element === null || scroller === null) return undefined;
    let [timer, waiting, since, width, seenAt] = [0, 0, 0, element.clientWidth, scroller.scrollTop];
    const now = (): void => {
      [since, seenAt] = [0, scroller.scrollTop];
      cancelIdleCallback(waiting);
      waiting = requestIdleCallback(() => own.place(), { timeout: IDLE_MS });
    };
    const soon = (): void => {
      since ||= performance.now();
      window.clearTimeout(timer);
      timer = window.setTimeout(now, Math.max(0, Math.min(QUIET_MS, since + MOST_MS - performance.now())));
    };
    const onScroll = (): void => {
      // Half of what counts as near.
      if (Math.abs(scroller.scrollTop - seenAt) < (scroller.clientHeight * near) / 2) return;
      if (!isPlain) {
        soon();
        return;
      }
      seenAt = scroller.scrollTop;
      own.place();
    };
    const observer = new ResizeObserver(() => {
      if (element.clientWidth !== width) own.forgetHeights();
      width = element.clientWidth;
      soon();
    });
    const own = new Stacking(element, scroller, {
      shown: (one, isShown) => {
        if (isShown) observer.observe(one);
        else observer.unobserve(one);
      },
      near: (ids) => onNear?.(ids),
    });
    stacking.current = own;
    for (const one of [element, ...moving(element)]) observer.observe(one);
    scroller.addEventListener('scroll', onScroll, { passive: true });
    scroller.addEventListener('scrollend', soon);
    return () => {
      window.clearTimeout(timer);
      cancelIdleCallback(waiting);
      observer.disconnect();
      scroller.removeEventListener('scroll', onScroll);
      scroller.removeEventListener('scrollend', soon);
    };
  }, [list, isPlain, near, moving, onNear]);

  useLayoutEffect(() => {
    stacking.current?.set(stack);
  });
}

function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let one = element.parentElement; one !== null; one = one.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(one).overflowY)) return one;
  }
  return null;
}
