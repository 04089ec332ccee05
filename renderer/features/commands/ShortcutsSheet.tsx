import { COMMAND_IDS, commandOf, type MenuName, nameOf } from '../../../domain/commands/commands.ts';
import { useKeysOf } from '../../editor/commandKeys.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { formatKeys } from '../../ui/formatKeys.ts';
import styles from './Sheets.module.css';

const MENUS: readonly (readonly [MenuName, string])[] = [
  ['file', 'File'],
  ['edit', 'Edit'],
  ['format', 'Format'],
  ['insert', 'Insert'],
  ['table', 'Table'],
  ['review', 'Review'],
  ['view', 'View'],
  ['window', 'Tabs and windows'],
  ['help', 'Help'],
];

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Every shortcut, from the command table and the person's own. */
export function ShortcutsSheet({ open, onClose }: Props) {
  return (
    <Dialog open={open} onClose={onClose} title="Keyboard shortcuts" width="wide" textOnly>
      <ShortcutList />
    </Dialog>
  );
}

/** A component of its own: while the sheet is closed nothing of it is made. */
function ShortcutList() {
  const keysOf = useKeysOf();
  return (
    <div className={styles.columns}>
      {MENUS.map(([menu, label]) => {
        const rows = COMMAND_IDS.filter((id) => commandOf(id).menu === menu).flatMap((id) => {
          const keys = keysOf(id);
          return keys === undefined ? [] : [{ name: nameOf(id).replace(/…$/, ''), keys }];
        });
        if (rows.length === 0) return null;
        return (
          <section key={menu} className={styles.group}>
            <h3 className={styles.heading}>{label}</h3>
            <dl>
              {rows.map(({ name, keys }) => (
                <div key={name} className={styles.row}>
                  <dt>{name}</dt>
                  <dd>
                    <kbd className={styles.keys}>{formatKeys(keys)}</kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        );
      })}
    </div>
  );
}
