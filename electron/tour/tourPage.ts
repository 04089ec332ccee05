import type { BrowserWindow } from 'electron';
import { setTimeout as sleep } from 'node:timers/promises';

/** The window as a person uses it: looks for what is on the screen, clicks where it is, and types. */
export interface TourPage {
  /** Clicks the middle of the first visible thing that fits. `text` is its whole text or label. */
  click(selector: string, text?: string): Promise<void>;
  see(selector: string, text?: string): Promise<void>;
  type(text: string): Promise<void>;
  press(key: string, modifiers?: 'control'[]): Promise<void>;
  picture(): Promise<Buffer>;
}

const PATIENCE_MS = 30_000;
const LOOK_EVERY_MS = 100;
const KEYSTROKE_MS = 12;

export function createTourPage({ webContents }: BrowserWindow): TourPage {
  async function find(selector: string, text: string | undefined): Promise<{ x: number; y: number }> {
    const giveUpAt = performance.now() + PATIENCE_MS;
    for (;;) {
      const found: unknown = await webContents.executeJavaScript(`(${look.toString()})(${JSON.stringify(selector)}, ${JSON.stringify(text ?? null)})`);
      if (isPoint(found)) return found;
      if (performance.now() > giveUpAt) throw new Error(`the tour did not find ${selector} ${text ?? ''}`.trim());
      await sleep(LOOK_EVERY_MS);
    }
  }
  return {
    async click(selector, text) {
      await find(selector, text);
      // A panel may still be moving.
      await sleep(300);
      const { x, y } = await find(selector, text);
      webContents.sendInputEvent({ type: 'mouseMove', x, y });
      webContents.sendInputEvent({ type: 'mouseDown', x, y, button: 'left', clickCount: 1 });
      webContents.sendInputEvent({ type: 'mouseUp', x, y, button: 'left', clickCount: 1 });
      await sleep(200);
    },
    async see(selector, text) {
      await find(selector, text);
    },
    async type(text) {
      for (const letter of text) {
        await webContents.insertText(letter);
        await sleep(KEYSTROKE_MS);
      }
    },
    async press(key, modifiers = []) {
      webContents.sendInputEvent({ type: 'keyDown', keyCode: key, modifiers });
      if (key === 'Enter') webContents.sendInputEvent({ type: 'char', keyCode: '\r', modifiers });
      webContents.sendInputEvent({ type: 'keyUp', keyCode: key, modifiers });
      await sleep(200);
    },
    async picture() {
      return (await webContents.capturePage()).toPNG();
    },
  };
}

/** Runs in the page; it may refer to nothing outside itself. Types are the page's, which this side does not know. */
function look(selector: string, text: string | null): { x: number; y: number } | null {
  interface Found {
    readonly textContent: string;
    getAttribute(name: string): string | null;
    checkVisibility(): boolean;
    scrollIntoView(options: { block: 'nearest' }): void;
    getBoundingClientRect(): { left: number; top: number; width: number; height: number };
  }
  const page = globalThis as unknown as { document: { querySelectorAll(selector: string): Iterable<Found> } };
  for (const one of page.document.querySelectorAll(selector)) {
    const fits = text === null || one.textContent.trim() === text || one.getAttribute('aria-label') === text;
    if (!fits || !one.checkVisibility()) continue;
    one.scrollIntoView({ block: 'nearest' });
    const { left, top, width, height } = one.getBoundingClientRect();
    if (width > 0) return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
  }
  return null;
}

function isPoint(value: unknown): value is { x: number; y: number } {
  return typeof value === 'object' && value !== null && 'x' in value && 'y' in value;
}
