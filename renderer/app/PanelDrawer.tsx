import { useState, type ReactNode, type RefObject } from 'react';
import { Drawer } from '../ui/Drawer.tsx';
import type { Stet } from './actions.ts';
import { rowOf } from './focus.ts';
import type { Panel } from './visibleLayout.ts';
import styles from './Workspace.module.css';

interface Props {
  readonly stet: Stet;
  /** Null while there is none. */
  readonly panel: Panel | null;
  readonly place: RefObject<HTMLElement | null>;
  readonly panes: Readonly<Record<Panel, () => ReactNode>>;
}

const LABELS: Readonly<Record<Panel, string>> = { library: 'Library', details: 'Details', preview: 'Preview', review: 'Review' };

/** The panel over the text of a narrow window, one at a time. */
export function PanelDrawer({ stet, panel, place, panes }: Props) {
  // While it goes, it is still the one that was there.
  const [last, setLast] = useState(panel);
  if (panel !== null && panel !== last) setLast(panel);
  if (last === null) return null;
  return (
    <Drawer
      open={panel !== null}
      label={LABELS[last]}
      side={last === 'library' ? 'start' : 'end'}
      wide={last === 'preview'}
      place={place}
      focus={rowOf}
      onClose={stet.panels.closeDrawer}
    >
      <div className={styles.inDrawer}>{panes[last]()}</div>
    </Drawer>
  );
}
