import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { cx } from './cx.ts';
import { IconButton } from './IconButton.tsx';
import styles from './Dialog.module.css';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly description?: ReactNode;
  readonly width?: 'narrow' | 'normal' | 'wide';
  /** As high as the window allows, whatever is in it: what changes inside does not move it. */
  readonly tall?: boolean;
  /** Nothing in it takes the focus, so the content itself must, or the keyboard could not scroll it. */
  readonly textOnly?: boolean;
  readonly children: ReactNode;
  /** Buttons, the main one last. */
  readonly actions?: ReactNode;
}

/** A dialog in the middle of the window. Escape closes it and the focus returns to where it was. */
export function Dialog({ open, onClose, title, description, width = 'normal', tall = false, textOnly = false, children, actions }: Props) {
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Base.Root
      open={open}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
    >
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Viewport className={styles.viewport}>
          <Base.Popup ref={popup} initialFocus={popup} className={cx(styles.popup, styles[width], tall && styles.tall)}>
            <header className={styles.header}>
              <Base.Title className={styles.title}>{title}</Base.Title>
              <Base.Close render={<IconButton icon={X} label="Close" small />} />
            </header>
            {description === undefined ? null : (
              <Base.Description className={styles.description}>{description}</Base.Description>
            )}
            <div
              className={styles.content}
              {...(textOnly ? { tabIndex: 0, role: 'group', 'aria-label': title } : {})}
            >
              {children}
            </div>
            {actions === undefined ? null : <footer className={styles.actions}>{actions}</footer>}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
