import { commandOf, COMMAND_IDS, type CommandId } from '../../../domain/commands/commands.ts';
import { codeOfKey, keysOf, type Press, type Shortcuts } from '../../../domain/commands/shortcuts.ts';

interface Accelerator {
  readonly modifiers: number;
  /** As the key event names it, in small letters. */
  readonly key: string;
  readonly code: string;
}

/** Whether a key press is an accelerator such as "CmdOrCtrl+Shift+S". */
export function matchesKeys(press: Press, keys: string, mac: boolean): boolean {
  const one = acceleratorFrom(keys, mac);
  return one.modifiers === modifiersOf(press) && (isSign(press, one) || isPlace(press, one));
}

/**
 * Finds the commands whose shortcut a key press is. The shortcuts are read when they change, not at each key: a letter
 * only passes by those that need no modifier.
 */
export function createKeyTable(mac: boolean): (press: Press, own: Shortcuts) => CommandId[] {
  let readFrom: Shortcuts | null = null;
  const table = new Map<number, { readonly id: CommandId; readonly accelerator: Accelerator }[]>();
  return (press, own) => {
    if (readFrom !== own) {
      readFrom = own;
      table.clear();
      for (const id of COMMAND_IDS) {
        for (const keys of keysOf(id, own)) {
          const accelerator = acceleratorFrom(keys, mac);
          const rows = table.get(accelerator.modifiers) ?? [];
          table.set(accelerator.modifiers, [...rows, { id, accelerator }]);
        }
      }
    }
    const rows = table.get(modifiersOf(press)) ?? [];
    // On a German keyboard the + of Ctrl++ is where others have ]: the sign on the key comes before its place.
    const meant = rows.filter(({ accelerator }) => isSign(press, accelerator));
    return (meant.length > 0 ? meant : rows.filter(({ accelerator }) => isPlace(press, accelerator))).map(({ id }) => id);
  };
}

/** Whether the page leaves a command's keys to whoever has the focus: undo in a field is that of the field. */
export function isLeftTo(id: CommandId, isText: boolean): boolean {
  return commandOf(id).keysElsewhere === true && !(id.startsWith('edit.') && !isText);
}

function acceleratorFrom(keys: string, mac: boolean): Accelerator {
  const parts = keys.split('+');
  const key = parts.pop() ?? '';
  const isMain = parts.includes('CmdOrCtrl');
  const modifiers = modifiersOf({
    ctrlKey: parts.includes('Ctrl') || (isMain && !mac), metaKey: isMain && mac, shiftKey: parts.includes('Shift'), altKey: parts.includes('Alt'),
  });
  return { modifiers, key: key.toLowerCase(), code: codeOfKey(key) };
}

function modifiersOf({ ctrlKey, metaKey, shiftKey, altKey }: Omit<Press, 'key' | 'code'>): number {
  return (ctrlKey ? 1 : 0) + (metaKey ? 2 : 0) + (shiftKey ? 4 : 0) + (altKey ? 8 : 0);
}

/** + and = are one sign: which of them needs Shift differs from keyboard to keyboard. */
const signOf = (key: string): string => (key === '+' ? '=' : key.toLowerCase());

function isSign(press: Press, { key }: Accelerator): boolean {
  return signOf(press.key) === key;
}

/** By its place, for keys that give no Latin letter: on a French keyboard Ctrl+Z stands where others have W. */
function isPlace(press: Press, { code }: Accelerator): boolean {
  return press.code === code && !/^[a-z]$/i.test(press.key);
}
