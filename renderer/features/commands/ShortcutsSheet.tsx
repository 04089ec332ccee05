import { COMMAND_IDS, commandOf, type MenuName } from '../../../domain/commands/commands.ts';
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

/** Every shortcut, from the command table. */
export function ShortcutsSheet({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  return (
    <Dialog open={open} onClose={onClose} title="Keyboard shortcuts" width="wide" textOnly>
      <div className={styles.columns}>
        {MENUS.map(([menu, label]) => (
          <section key={menu} className={styles.group}>
            <h3 className={styles.heading}>{label}</h3>
            <dl>
              {COMMAND_IDS.map(commandOf)
                .filter((command) => command.menu === menu && command.keys !== undefined)
                .map(({ label: name, keys }) => (
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
