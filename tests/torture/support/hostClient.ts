import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Order } from '../host.ts';

export interface Ack {
  readonly doc: string;
  readonly n: number;
  readonly revision: string;
  readonly hash: string;
}

export type Answer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly failure: { readonly code: string; readonly message: string } };

/** A host process: the real store, driven from here. */
export interface Host {
  readonly pid: number;
  readonly acks: readonly Ack[];
  /** Everything it wrote to stderr. */
  problems(): string;
  ready: Promise<void>;
  /** Resolves when it has ended, with how. */
  ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
  /** Gives an order. A host that dies before it answers gives a failure with the code GONE. */
  order(order: Omit<Order, 'id'>): Promise<Answer>;
  onAck(listener: (ack: Ack) => void): void;
  /** Lets it end by itself, as when nothing is asked of it any more. */
  end(): Promise<void>;
  kill(signal?: NodeJS.Signals): Promise<void>;
}

interface HostOptions {
  readonly env?: NodeJS.ProcessEnv;
  /** A program, with arguments, that runs it: strace, prlimit, setpriv. */
  readonly through?: readonly string[];
  readonly nodeArgs?: readonly string[];
}

export function startHost(script: string, { env = {}, through = [], nodeArgs = [] }: HostOptions = {}): Host {
  const [program, ...before] = through;
  const node = [...nodeArgs, script];
  const args = program === undefined ? node : [...before, process.execPath, ...node];
  const child: ChildProcess = spawn(program ?? process.execPath, args, {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  const acks: Ack[] = [];
  const listeners: ((ack: Ack) => void)[] = [];
  const waiting = new Map<number, (answer: Answer) => void>();
  let problems = '';
  let orders = 0;
  let isGone = false;

  child.stderr?.on('data', (data: Buffer) => (problems += data.toString()));
  // A host that was killed closes its end; what is written after that is of no use.
  child.stdin?.on('error', () => undefined);
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.on('close', (code, signal) => {
      isGone = true;
      for (const tell of waiting.values()) tell({ ok: false, failure: { code: 'GONE', message: '' } });
      waiting.clear();
      resolve({ code, signal });
    });
  });
  const ready = new Promise<void>((resolve, reject) => {
    void ended.then(() => reject(new Error(`the host ended: ${problems}`)));
    if (child.stdout === null) return;
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line === 'READY') return resolve();
      if (line.startsWith('ACK ')) {
        const [, doc = '', n = '', revision = '', hash] = line.split(' ');
        // A line that a kill cut off in the middle was not told.
        if (hash === undefined) return;
        const ack = { doc, n: Number(n), revision, hash };
        acks.push(ack);
        for (const listener of listeners) listener(ack);
      }
      if (line.startsWith('DONE ')) {
        const answer = JSON.parse(line.slice(5)) as Answer & { id: number };
        waiting.get(answer.id)?.(answer);
        waiting.delete(answer.id);
      }
    });
  });
  ready.catch(() => undefined);
  return {
    pid: child.pid ?? -1,
    acks,
    problems: () => problems,
    ready,
    ended,
    async order(order) {
      await ready.catch(() => undefined);
      if (isGone) return { ok: false, failure: { code: 'GONE', message: problems } };
      const id = (orders += 1);
      return new Promise<Answer>((resolve) => {
        waiting.set(id, resolve);
        // readline also ends a line at U+2028 and U+2029.
        const line = JSON.stringify({ ...order, id }).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
        child.stdin?.write(`${line}\n`);
      });
    },
    onAck: (listener) => void listeners.push(listener),
    async end() {
      child.stdin?.end();
      await ended;
    },
    async kill(signal = 'SIGKILL') {
      child.kill(signal);
      await ended;
    },
  };
}
