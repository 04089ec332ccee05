import type { Bounds } from '../settings/personalData.ts';

export const SMALLEST = { width: 900, height: 600 } as const;
const USUAL = { width: 1360, height: 880 } as const;
/** So much of the window's top must lie on a screen that it can be grabbed with the mouse. */
const ASIDE = 32;
const GRIP = { width: 120, height: 40 } as const;

/** Where a window opens: where it was, unless that place is on no screen any more. */
export function windowBounds(saved: Bounds | null, screens: readonly Bounds[]): Bounds | { width: number; height: number } {
  const screen = screens[0];
  if (saved !== null && screens.some((one) => isReachable(saved, one))) {
    return { ...saved, width: Math.max(saved.width, SMALLEST.width), height: Math.max(saved.height, SMALLEST.height) };
  }
  const wanted = saved ?? USUAL;
  if (screen === undefined) return { width: wanted.width, height: wanted.height };
  return {
    width: Math.max(SMALLEST.width, Math.min(wanted.width, screen.width)),
    height: Math.max(SMALLEST.height, Math.min(wanted.height, screen.height)),
  };
}

/** Where another window opens: a little aside, so that both are seen. */
export function beside({ x, y, width, height }: Bounds): Bounds {
  return { x: x + ASIDE, y: y + ASIDE, width, height };
}

function isReachable(window: Bounds, screen: Bounds): boolean {
  const across = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x);
  const isTopIn = window.y >= screen.y && window.y + GRIP.height <= screen.y + screen.height;
  return across >= GRIP.width && isTopIn;
}
