import { useState, type DragEvent } from 'react';
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

/** Tabs are put in another order by dragging one over another. */
export function useTabDrag(tabs: readonly Tab[], onMove: (key: ArticleKey, to: number) => void) {
  const [moving, setMoving] = useState<ArticleKey | null>(null);
  const [over, setOver] = useState<{ readonly key: ArticleKey; readonly side: 'before' | 'after' } | null>(null);
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
        if (moving === null) return;
        event.preventDefault();
        const side = sideOf(event);
        if (over?.key !== key || over.side !== side) setOver({ key, side });
      },
      onDragLeave: () => {
        setOver(null);
      },
      onDrop: (event) => {
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
