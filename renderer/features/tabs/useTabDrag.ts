import { useRef, useState, type DragEvent } from 'react';
import type { ArticleKey } from '../../../domain/library/entry.ts';
import type { Tab } from './tabs.ts';

export interface TabDrag {
  /** On which side of this tab the dragged one would land. */
  readonly drop: 'before' | 'after' | null;
  readonly handlers: {
    readonly draggable: true;
    readonly onDragStart: (event: DragEvent<HTMLElement>) => void;
    readonly onDragOver: (event: DragEvent<HTMLElement>) => void;
    readonly onDragLeave: () => void;
    readonly onDrop: (event: DragEvent<HTMLElement>) => void;
    readonly onDragEnd: () => void;
  };
}

/** A type of its own, so that no text field takes a tab for text. */
const TYPE = 'application/x-stet-tab';
const SHOW_AFTER_MS = 500;

/** Tabs are put in another order by dragging one over another. */
export function useTabDrag(tabs: readonly Tab[], onMove: (key: ArticleKey, to: number) => void, onShow: (key: ArticleKey) => void) {
  const [moving, setMoving] = useState<ArticleKey | null>(null);
  const [over, setOver] = useState<{ readonly key: ArticleKey; readonly side: 'before' | 'after' } | null>(null);
  const waiting = useRef<{ readonly key: ArticleKey; readonly timer: ReturnType<typeof setTimeout> } | null>(null);
  /** Text or a picture held over a tab brings its article to the screen, to be let go there. */
  const show = (key: ArticleKey | null): void => {
    if (waiting.current?.key === key) return;
    clearTimeout(waiting.current?.timer);
    waiting.current = key === null ? null : { key, timer: setTimeout(() => { onShow(key); }, SHOW_AFTER_MS) };
  };
  const end = (): void => {
    setMoving(null);
    setOver(null);
  };
  const of = (key: ArticleKey): TabDrag => ({
    drop: over?.key === key && moving !== key ? over.side : null,
    handlers: {
      draggable: true,
      onDragStart: (event) => {
        event.dataTransfer.setData(TYPE, key);
        event.dataTransfer.effectAllowed = 'move';
        setMoving(key);
      },
      onDragOver: (event) => {
        if (moving === null) {
          show(key);
          return;
        }
        event.preventDefault();
        const side = sideOf(event);
        if (over?.key !== key || over.side !== side) setOver({ key, side });
      },
      onDragLeave: () => {
        show(null);
        setOver(null);
      },
      onDrop: (event) => {
        show(null);
        if (moving === null) return;
        event.preventDefault();
        const others = tabs.filter((tab) => tab.key !== moving);
        const at = others.findIndex((tab) => tab.key === key);
        if (at !== -1) onMove(moving, sideOf(event) === 'before' ? at : at + 1);
        end();
      },
      onDragEnd: end,
    },
  });
  return { of };
}

function sideOf({ clientX, currentTarget }: DragEvent<HTMLElement>): 'before' | 'after' {
  const { left, width } = currentTarget.getBoundingClientRect();
  return clientX < left + width / 2 ? 'before' : 'after';
}
