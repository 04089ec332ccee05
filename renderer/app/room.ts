import { useSyncExternalStore } from 'react';

/** What the window has room for beside the text: no panel, one at the right, or two. */
export type Room = 'narrow' | 'usual' | 'roomy';

// In the page's own pixels: zoom makes a window narrow too. Workspace.module.css says the same of the page.
const narrow = window.matchMedia('(max-width: 799.9px)');
const roomy = window.matchMedia('(min-width: 1500px)');

export function roomNow(): Room {
  if (narrow.matches) return 'narrow';
  return roomy.matches ? 'roomy' : 'usual';
}

/** Hears of every change of the room. The result ends it. */
export function onRoom(listener: () => void): () => void {
  for (const media of [narrow, roomy]) media.addEventListener('change', listener);
  return () => {
    for (const media of [narrow, roomy]) media.removeEventListener('change', listener);
  };
}

export function useRoom(): Room {
  return useSyncExternalStore(onRoom, roomNow);
}
