import { ContextMenu as BaseContext } from '@base-ui/react/context-menu';
import { Menu as Base } from '@base-ui/react/menu';
import type { LucideIcon } from 'lucide-react';
import { useRef, type ReactElement, type ReactNode } from 'react';
import { cx } from './cx.ts';
import { formatKeys } from './formatKeys.ts';
import styles from './Menu.module.css';

export interface MenuEntry {
  readonly label: string;
  readonly onPick: () => void;
  readonly icon?: LucideIcon;
  readonly keys?: string | undefined;
  readonly disabled?: boolean;
  readonly danger?: boolean;
  /** A line above. */
  readonly separated?: boolean;
  readonly checked?: boolean;
  /** What the menu is opened for most often. */
  readonly strong?: boolean;
}

/**
 * Where menus stand: in the main part of the window, since whoever goes through its parts with a screen reader meets them
 * there, but not around the text, since React hears everything in what it shows a menu in. Those of a drawer stand in it.
 */
const PLACE = {
  get current(): HTMLElement | null {
    return document.querySelector('[data-drawer] > [data-menus]') ?? document.querySelector('[data-menus]');
  },
};

interface Props {
  /** The button that opens the menu. */
  readonly trigger: ReactElement<Record<string, unknown>>;
  readonly entries: readonly MenuEntry[];
  readonly align?: 'start' | 'end';
  readonly disabled?: boolean;
  /** Where the caret goes once something was picked; without it, back to the button. */
  readonly onPicked?: () => void;
}

/** A button with a menu. */
export function Menu({ trigger, entries, align = 'start', disabled = false, onPicked }: Props) {
  const picked = useRef(false);
  const noted = entries.map((entry) => ({
    ...entry,
    onPick: () => {
      picked.current = true;
      entry.onPick();
    },
  }));
  const finalFocus = (): boolean => {
    if (!picked.current || onPicked === undefined) return true;
    picked.current = false;
    onPicked();
    return false;
  };
  return (
    <Base.Root modal={false}>
      <Base.Trigger render={trigger} disabled={disabled} />
      <Base.Portal container={PLACE}>
        <Base.Positioner className={styles.positioner} sideOffset={4} align={align}>
          <Base.Popup className={styles.popup} finalFocus={finalFocus}>
            {items(noted)}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

interface AnchoredProps {
  /** Where it opens; null while it is closed. */
  readonly anchor: Element | null;
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly onClose: () => void;
  /** Puts the focus back once the menu closes. */
  readonly returnFocus: () => void;
}

/** A menu that a command opens, or a button that does more than open it. */
export function AnchoredMenu({ anchor, label, entries, onClose, returnFocus }: AnchoredProps) {
  const finalFocus = (): boolean => {
    returnFocus();
    return false;
  };
  return (
    <Base.Root
      open={anchor !== null}
      modal={false}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Base.Portal container={PLACE}>
        <Base.Positioner className={styles.positioner} anchor={anchor} sideOffset={4} align="start">
          <Base.Popup className={styles.popup} aria-label={label} finalFocus={finalFocus}>
            {items(entries)}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

interface ContextProps {
  readonly entries: readonly MenuEntry[];
  readonly className?: string | undefined;
  readonly onOpen?: (() => void) | undefined;
  /** Puts the focus back once the menu closes; without it, Base UI does. */
  readonly returnFocus?: () => void;
  readonly children: ReactNode;
}

/** A menu for what lies under the pointer. Whoever uses it finds out what that is when it opens. */
export function ContextMenu({ entries, className, onOpen, returnFocus, children }: ContextProps) {
  const finalFocus = (): boolean => {
    returnFocus?.();
    return returnFocus === undefined;
  };
  return (
    <BaseContext.Root
      onOpenChange={(open) => {
        if (open) onOpen?.();
      }}
    >
      <BaseContext.Trigger className={className}>{children}</BaseContext.Trigger>
      <BaseContext.Portal container={PLACE}>
        <BaseContext.Positioner className={styles.positioner}>
          <BaseContext.Popup className={styles.popup} finalFocus={finalFocus}>{items(entries)}</BaseContext.Popup>
        </BaseContext.Positioner>
      </BaseContext.Portal>
    </BaseContext.Root>
  );
}

function items(entries: readonly MenuEntry[]): ReactNode {
  return entries.map((entry, index) => <MenuLine key={`${String(index)} ${entry.label}`} {...entry} />);
}

function MenuLine({
  label,
  onPick,
  icon: Icon,
  keys,
  disabled = false,
  danger = false,
  separated,
  checked,
  strong = false,
}: MenuEntry) {
  return (
    <>
      {separated === true ? <Base.Separator className={styles.line} /> : null}
      <Base.Item
        className={cx(styles.item, danger && styles.danger, strong && styles.strong)}
        disabled={disabled}
        onClick={onPick}
        aria-current={checked === true ? 'true' : undefined}
      >
        {Icon === undefined ? null : <Icon size={15} strokeWidth={1.9} aria-hidden />}
        <span className={styles.label}>{label}</span>
        {keys === undefined ? null : <kbd className={styles.keys}>{formatKeys(keys)}</kbd>}
      </Base.Item>
    </>
  );
}
