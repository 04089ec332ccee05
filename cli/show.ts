import { WrongUse, type Outcome } from './command.ts';

/** Prints what a command did; gives the exit code. */
export function showOutcome({ lines, json, exit }: Outcome, asJson: boolean): number {
  if (asJson) process.stdout.write(`${JSON.stringify({ ok: true, ...json }, null, 2)}\n`);
  else for (const line of lines) process.stdout.write(`${plainLine(line)}\n`);
  return exit;
}

/** Prints a failure as one plain line, never a stack trace; gives the exit code. */
export function showFailure(error: unknown, asJson: boolean): number {
  const { code, message } = failureOf(error);
  if (asJson)
    process.stdout.write(
      `${JSON.stringify({ ok: false, error: { code, message: plainLine(message) } }, null, 2)}\n`,
    );
  process.stderr.write(`${plainLine(message)}\n`);
  return code === 'usage' ? 2 : 1;
}

function failureOf(error: unknown): { code: string; message: string } {
  if (error instanceof WrongUse) return { code: 'usage', message: error.message };
  // By shape, since the class lives in a module that a command may not have needed to load.
  if (error instanceof Error && 'failure' in error && isFailure(error.failure)) return error.failure;
  const detail = error instanceof Error ? error.message : String(error);
  return { code: 'internal', message: `Stet met an error of its own and stopped: ${detail}` };
}

const isFailure = (value: unknown): value is { code: string; message: string } =>
  typeof value === 'object' &&
  value !== null &&
  'code' in value &&
  typeof value.code === 'string' &&
  'message' in value &&
  typeof value.message === 'string';

/** One line that a terminal shows as it is: names of files and headlines may hold line ends and control sequences. */
export const plainLine = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, ' ').trimEnd();
