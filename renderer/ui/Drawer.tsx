import { Dialog as Base } from '@base-ui/react/dialog';
import { createContext, useContext, useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { cx } from './cx.ts';
import styles from './Drawer.module.css';

const CloseDrawer = createContext<(() => void) | null>(null);

/** Closes the drawer around a component; null outside one. */
export function useCloseDrawer(): (() => void) | null {
  return useContext(CloseDrawer);
}

interface Props {
  readonly open: boolean;
  readonly label: string;
  /** From which edge of the window it comes. */
  readonly side: 'start' | 'end';
  /** What is in it needs all the width there is. */
  readonly wide?: boolean;
  /** Where it stands in the page. */
  readonly place: RefObject<HTMLElement | null>;
  /** What takes the focus first; without it, the drawer itself. */
  readonly focus: (drawer: HTMLElement) => HTMLElement | null;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A panel over a window that has no room for it beside the text. Escape closes it and the focus returns to where it was. */
export function Drawer({ open, label, side, wide = false, place, focus, onClose, children }: Props) {
  const drawer = useRef<HTMLDivElement>(null);
  const seen = useRef(label);
  const start = (): HTMLElement | null => (drawer.current === null ? null : (focus(drawer.current) ?? drawer.current));
  useEffect(() => {
    // Another panel has taken the place of the one with the focus; the first one's is Base UI's to give.
    if (seen.current !== label) start()?.focus();
    seen.current = label;
  });
  return (
    <Base.Root
      open={open}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
    >
      <Base.Portal container={place}>
        <Base.Backdrop className={styles.scrim} />
        <Base.Popup
          ref={drawer}
          aria-label={label}
          data-drawer=""
          className={cx(styles.drawer, styles[side], wide && styles.wide)}
          initialFocus={start}
        >
          <CloseDrawer value={onClose}>{children}</CloseDrawer>
          <div data-menus="" />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
