import { createContext, useCallback, useContext } from 'react';
import type { CommandId } from '../../domain/commands/commands.ts';
import { keysOf, type Shortcuts } from '../../domain/commands/shortcuts.ts';

/** The shortcuts that the person changed. Whatever names a command's keys, in a menu or a hint, asks here. */
export const OwnShortcuts = createContext<Shortcuts>({});

/** The keys that a command has now, as an accelerator. */
export type KeysOf = (id: CommandId) => string | undefined;

export function useKeysOf(): KeysOf {
  const own = useContext(OwnShortcuts);
  return useCallback((id) => keysOf(id, own)[0], [own]);
}
