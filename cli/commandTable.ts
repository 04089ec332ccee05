import type { Command } from './command.ts';

/** Every command by its name, each loaded only when it is called. */
export const commandTable = {
  import: async () => (await import('./commands/import.ts')).importCommand,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  check: async () => (await import('./commands/check.ts')).checkCommand,
  list: async () => (await import('./commands/list.ts')).listCommand,
  verify: async () => (await import('./commands/verify.ts')).verifyCommand,
  review: async () => (await import('./commands/review.ts')).reviewCommand,
  new: async () => (await import('./commands/new.ts')).newCommand,
} as const satisfies Record<string, () => Promise<Command>>;

export type CommandName = keyof typeof commandTable;

/** Whether a word is the name of a command; inherited names of objects are not. */
export const isCommandName = (word: string): word is CommandName => Object.hasOwn(commandTable, word);
