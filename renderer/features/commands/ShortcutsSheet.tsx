import { COMMAND_IDS, commandOf, type MenuName } from '../../../domain/commands/commands.ts';
import { keysOf, type Shortcuts } from '../../../domain/commands/shortcuts.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { formatKeys } from '../../ui/formatKeys.ts';
import styles from './Sheets.module.css';

const MENUS: readonly (readonly [MenuName, string])[] = [
  ['file', 'File'],
  ['edit', 'Edit'],
  ['format', 'Format'],
  ['insert', 'Insert'],
  ['review', 'Review'],
  ['view', 'View'],
  ['window', 'Tabs and windows'],
  ['help', 'Help'],
];

interface Props {
  readonly open: boolean;
  readonly shortcuts: Shortcuts;
  readonly onClose: () => void;
}

/** Every shortcut, from the command table and the person's own. */
export function ShortcutsSheet({ open, shortcuts, onClose }: Props) {
  return (
    <Dialog open={open} onClose={onClose} title="Keyboard shortcuts" width="wide" textOnly>
      <div className={styles.columns}>
        {MENUS.map(([menu, label]) => (
          <section key={menu} className={styles.group}>
            <h3 className={styles.heading}>{label}</h3>
            <dl>
              {COMMAND_IDS.filter((id) => commandOf(id).menu === menu)
                .map((id) => ({ name: commandOf(id).label, keys: keysOf(id, shortcuts)[0] }))
                .filter(({ keys }) => keys !== undefined)
                .map(({ name, keys }) => (
                  <div key={name} className={styles.row}>
                    <dt>{name.replace(/…$/, '')}</dt>
                    <dd>
                      <kbd className={styles.keys}>{formatKeys(keys ?? '')}</kbd>
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
