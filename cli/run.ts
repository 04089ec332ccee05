import { readFile } from 'node:fs/promises';
import { WrongUse, type Outcome } from './command.ts';
import { commandTable, isCommandName, type CommandName } from './commandTable.ts';
import { parseCall } from './parseCall.ts';

/** Runs the command that the words after `stet` name. */
export async function run(args: readonly string[]): Promise<Outcome> {
  const [first, ...rest] = args.filter((word, index) => !(word === '--json' && index === 0));
  const plain = rest.filter((word) => word !== '--json');
  if (first === undefined) throw new WrongUse('Which command? Type “stet help” for a list.');
  if (first === '--version' || first === '-v') return version();
  if (first === 'help' || first === '--help' || first === '-h') {
    const about = plain[0];
    if (about === undefined) return help();
    return isCommandName(about) ? commandHelp(about) : unknown(about);
  }
  if (!isCommandName(first)) return unknown(first);
  if (plain.length > 0 && plain.every((word) => word === '--help' || word === '-h'))
    return commandHelp(first);
  const command = await commandTable[first]();
  return command.run(parseCall(command, rest));
}

function unknown(word: string): never {
  throw new WrongUse(`There is no command “${word.slice(0, 80)}”. Type “stet help” for a list.`);
}

async function version(): Promise<Outcome> {
  const file: unknown = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
  const found =
    typeof file === 'object' && file !== null && 'version' in file ? String(file.version) : 'unknown';
  return { lines: [`stet ${found}`], json: { version: found }, exit: 0 };
}

async function help(): Promise<Outcome> {
  const names = Object.keys(commandTable).filter(isCommandName);
  const commands = await Promise.all(
    names.map(async (name) => ({ name, command: await commandTable[name]() })),
  );
  return {
    lines: [
      'Stet drafts, checks and publishes newsroom articles. Commands:',
      '',
      ...commands.flatMap(({ command }) => [`  ${command.usage}`, `      ${command.summary}`]),
      '  stet help [command]',
      '  stet --version',
      '',
      'With --json every command prints one JSON document. Exit codes: 0 fine, 1 findings or refused, 2 wrong use.',
    ],
    json: { commands: commands.map(({ name, command: { usage, summary } }) => ({ name, usage, summary })) },
    exit: 0,
  };
}

async function commandHelp(name: CommandName): Promise<Outcome> {
  const { usage, summary } = await commandTable[name]();
  return { lines: [usage, `  ${summary}`], json: { name, usage, summary }, exit: 0 };
}
