import type { ParseArgsConfig } from 'node:util';

/** What a command did: lines for a person, the same as one JSON value, and whether all is fine. */
export interface Outcome {
  readonly lines: readonly string[];
  readonly json: Readonly<Record<string, unknown>>;
  /** 0: fine. 1: something was found. */
  readonly exit: 0 | 1;
}

/** The words and options behind a command's name, checked against what it declares. */
export interface Arguments {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | undefined>>;
}

/**
 * One command of `stet`. Commands are loaded when they are called, and load what they work with in `run`: a wrong
 * call, `help` and every other command do not pay for it.
 */
export interface Command {
  readonly usage: string;
  readonly summary: string;
  /** Names of the words it takes. */
  readonly words: readonly string[];
  readonly options: NonNullable<ParseArgsConfig['options']>;
  readonly required: readonly string[];
  readonly run: (given: Arguments) => Promise<Outcome>;
}

/** A call that cannot be meant: exit 2. */
export class WrongUse extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'WrongUse';
  }
}
