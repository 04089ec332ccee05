import { type CommandId, nameOf } from '../../../domain/commands/commands.ts';
import type { KeysOf } from '../../editor/commandKeys.ts';
import type { MenuEntry } from '../../ui/Menu.tsx';

export type ClipboardAction = 'cut' | 'copy' | 'paste' | 'pastePlain';

/** What the menus of the page need to name commands and to give them. */
export interface MenuCommands {
  onRun(id: CommandId): void;
  readonly keysOf: KeysOf;
}

/** What the person may do with the text. */
export interface May {
  readonly canWrite: boolean;
  readonly canComment: boolean;
}

/** A command as a line of a menu. */
export function commandEntry(id: CommandId, { onRun, keysOf }: MenuCommands, label = nameOf(id)): MenuEntry {
  return { label, keys: keysOf(id), onPick: () => onRun(id) };
}

/** A line is drawn above the first of these entries. */
export function group(...entries: readonly MenuEntry[]): MenuEntry[] {
  return entries.map((entry, index) => (index === 0 ? { ...entry, separated: true } : entry));
}
