import { BrowserWindow } from 'electron';
import type { Dialogs } from '../app/dialogs.ts';

/** The window shows that it saves; a slow disk gets this long before the person is asked. */
const PATIENCE_MS = 15_000;

export interface Closing {
  /** Makes a window ask its page to save before it closes. */
  guard(window: BrowserWindow): void;
  /** The page is there and listens. */
  ready(windowId: number): void;
  /** Has the pages of all other windows save; true when the disk holds everything. */
  saveOthers(windowId: number): Promise<boolean>;
  /** The page's answer. */
  flushed(windowId: number, saved: boolean): void;
  /** The window stays open after all: a quit under way is off. */
  readonly onStay: (listener: () => void) => void;
}

type Phase = 'loading' | 'open' | 'asking' | 'free';

/** A window closes when its text is saved, or when the person says so; never silently with text that is not. */
export function createClosing(dialogs: Dialogs, askToFlush: (window: BrowserWindow) => void): Closing {
  const phases = new Map<number, Phase>();
  const answers = new Map<number, (saved: boolean) => void>();
  const stayed: (() => void)[] = [];

  const ask = async (window: BrowserWindow): Promise<boolean> => {
    const saved = await new Promise<boolean>((resolve) => {
      const timer = setTimeout(() => resolve(false), PATIENCE_MS);
      answers.set(window.id, (answer) => {
        clearTimeout(timer);
        resolve(answer);
      });
      askToFlush(window);
    });
    answers.delete(window.id);
    return saved;
  };

  const settle = async (window: BrowserWindow): Promise<void> => {
    const { id } = window;
    const saved = await ask(window);
    if (window.isDestroyed()) return;
    if (saved || (await wantsToLeave(id))) {
      phases.set(id, 'free');
      window.close();
      return;
    }
    phases.set(id, 'open');
    for (const listener of stayed) listener();
  };

  const wantsToLeave = (id: number): Promise<boolean> =>
    dialogs.confirm(id, {
      message: 'The last changes are not saved.',
      detail: 'Keep the window open to try again or to copy your text. What Stet could keep in its own folder comes back at the next start.',
      yes: 'Quit Without Saving',
      no: 'Keep Open',
    });

  return {
    guard(window) {
      const { id } = window;
      phases.set(id, 'loading');
      window.on('close', (event) => {
        const phase = phases.get(id);
        // A page that never came up, or is gone, has nothing to save.
        if (phase === 'free' || phase === 'loading' || window.webContents.isCrashed()) return;
        event.preventDefault();
        if (phase === 'asking') return;
        phases.set(id, 'asking');
        void settle(window);
      });
      window.on('closed', () => phases.delete(id));
    },
    ready(windowId) {
      if (phases.get(windowId) === 'loading') phases.set(windowId, 'open');
    },
    async saveOthers(windowId) {
      const others = BrowserWindow.getAllWindows().filter(({ id }) => id !== windowId && phases.get(id) === 'open');
      return (await Promise.all(others.map(ask))).every(Boolean);
    },
    flushed(windowId, saved) {
      answers.get(windowId)?.(saved);
    },
    onStay(listener) {
      stayed.push(listener);
    },
  };
}
