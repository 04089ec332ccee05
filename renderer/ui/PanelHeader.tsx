import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useCloseDrawer } from './Drawer.tsx';
import { IconButton } from './IconButton.tsx';
import styles from './PanelHeader.module.css';

interface Props {
  readonly title: ReactNode;
  /** The name of the panel, as its button that closes it says it. */
  readonly panel: string;
  readonly keys?: string | undefined;
  /** Without it there is a button for it only in a drawer. */
  readonly onClose?: () => void;
  readonly children?: ReactNode;
}

/** The top line of a panel: its name and what can be done with it. */
export function PanelHeader({ title, panel, keys, onClose, children }: Props) {
  const closeDrawer = useCloseDrawer();
  const close = closeDrawer ?? onClose;
  return (
    <header className={styles.header}>
      <h2 className={styles.title}>{title}</h2>
      {children}
      {close === undefined ? null : <IconButton icon={X} label={`Close ${panel}`} keys={keys} onClick={close} />}
    </header>
  );
}
