import { canRun, type CommandId, type MenuState } from '../../../domain/commands/commands.ts';

/** What each command does. A command without a row does not compile. */
export type CommandTable = Record<CommandId, () => void>;

/** Runs commands, refusing those that cannot run now: the menu may be a moment behind. */
export function createRunner(table: CommandTable, state: () => MenuState): (id: CommandId) => void {
  return (id) => {
    if (canRun(id, state())) table[id]();
  };
}
