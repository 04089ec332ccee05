import { parseArgs } from 'node:util';
import { WrongUse, type Arguments, type Command } from './command.ts';

/** Checks what stands behind a command's name. Throws WrongUse with a sentence that says what to type. */
export function parseCall(command: Command, args: readonly string[]): Arguments {
  const { values, positionals } = parsed(command, args);
  if (positionals.length < command.words.length) {
    throw new WrongUse(
      `The ${command.words[positionals.length] ?? 'argument'} is missing. Use: ${command.usage}`,
    );
  }
  if (positionals.length > command.words.length) {
    throw new WrongUse(
      `There is a word too many: “${positionals[command.words.length] ?? ''}”. Use: ${command.usage}`,
    );
  }
  const options: Record<string, string | undefined> = {};
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'string') options[name] = value;
    else if (value === true) options[name] = 'yes';
  }
  for (const name of command.required) {
    if (options[name] === undefined || options[name] === '')
      throw new WrongUse(`--${name} is missing. Use: ${command.usage}`);
  }
  if (positionals.includes('')) throw new WrongUse(`A name is empty. Use: ${command.usage}`);
  return { words: positionals, options };
}

function parsed(
  { options, usage }: Command,
  args: readonly string[],
): { values: Record<string, unknown>; positionals: string[] } {
  try {
    return parseArgs({
      args: [...args],
      options: { ...options, json: { type: 'boolean' } },
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
      const first = error.message.split('\n')[0] ?? '';
      throw new WrongUse(`${first.split(/(?<=[.?!])\s/)[0]?.replace(/[.?!]?$/, '.') ?? ''} Use: ${usage}`);
    }
    throw error;
  }
}
