import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readDesk } from '../checker.ts';
import { control, mostMs, skipped, type Bench, type Group } from '../group.ts';
import { copyDesk, done } from '../support/desks.ts';
import { startHost, type Answer, type Host } from '../support/hostClient.ts';
import { journalsLeft, judgeOperation } from '../support/judgeOperation.ts';
import { journalOperations, makeTemplates, operations, type Operation, type Templates } from '../support/operations.ts';
import { ALL_KINDS, ERRORS, openControl, type Control, type Fault, type Kind } from '../support/shim.ts';

interface Rig extends Templates {
  readonly bench: Bench;
  readonly control: Control;
  host: Host;
  /** Never harmed: the next start. */
  readonly judge: Host;
  cases: number;
  /** Desks so far: none is used twice, since the host remembers them. */
  desks: number;
  slowest: number;
}

/** B: every file call of every operation fails with every error, once and from then on. */
export const faults: Group = {
  name: 'B',
  title: 'every file call of every operation fails: EIO, ENOSPC, EDQUOT, EACCES, EROFS, EMFILE, EINTR, short write',
  full: 5_000,
  slice: 500,
  async run(bench) {
    if (bench.shim === null) return skipped('needs Linux and a C compiler (cc) for the fault library');
    const control_ = openControl(bench.folder, bench.shim, 'faults');
    const host = await faultyHost(bench, control_);
    const judge = startHost(bench.host);
    const rig: Rig = { ...(await makeTemplates(host, bench.folder)), bench, control: control_, host, judge, cases: 0, desks: 0, slowest: 0 };
    const failures: string[] = [];
    const chosen = bench.slice ? [...operations.filter((one) => ['overwrite', 'first save'].includes(one.name)), ...journalOperations] : [...operations, ...journalOperations];
    for (const operation of chosen) {
      for (const [kind, fault] of plans()) {
        for (let at = 1; rig.cases < bench.cases && performance.now() < bench.until; at += 1) {
          const found = await fail(rig, operation, { ...fault, kinds: [kind], at });
          if (found === 'finished') break;
          if (found.length > 0) failures.push(`${operation.name}, ${fault.error ?? fault.action}${fault.sticky === true ? ' for ever' : ''} at ${kind} ${at}: ${found.join('; ')}`);
        }
      }
    }
    const blind = await shortWriteControl(rig);
    await Promise.all([rig.host.kill(), judge.kill()]);
    control_.close();
    return { cases: rig.cases, failures: [...failures, ...blind.failures], controls: blind.controls ?? [], notes: [`slowest report ${rig.slowest} ms`] };
  },
};

async function faultyHost(bench: Bench, { env }: Control): Promise<Host> {
  const host = startHost(bench.host, { env });
  await host.ready;
  return host;
}

function plans(): [Kind, Omit<Fault, 'at' | 'kinds'>][] {
  const errors = Object.keys(ERRORS) as (keyof typeof ERRORS)[];
  return ALL_KINDS.flatMap((kind) =>
    [false, true].flatMap((sticky): [Kind, Omit<Fault, 'at' | 'kinds'>][] => [
      // A call that is interrupted for ever never ends; the system does not do that.
      ...errors.filter((error) => !(sticky && error === 'EINTR')).map((error): [Kind, Omit<Fault, 'at' | 'kinds'>] => [kind, { action: 'fail', error, sticky }]),
      ...(kind === 'write' ? [[kind, { action: 'short', sticky }] as [Kind, Omit<Fault, 'at' | 'kinds'>]] : []),
    ]),
  );
}

async function fail(rig: Rig, operation: Operation, fault: Fault): Promise<string[] | 'finished'> {
  const { host } = rig;
  const desk = copyDesk(operation.fromTrash === true ? rig.trashed : rig.desk, rig.bench.folder, `case-${(rig.desks += 1)}`);
  if (operation.fromTrash !== true) await done(host, { op: 'open', desk, key: rig.key });
  const before = operation.fromTrash === true ? null : readFileSync(join(desk, rig.key, 'article.json'));
  for (const order of operation.before?.(desk, rig.key) ?? []) await done(host, order);
  rig.control.arm(fault, dirname(desk));
  const from = performance.now();
  const answer = await host.order(operation.order(desk, rig.key));
  const took = Math.round(performance.now() - from);
  const { fired } = rig.control.read();
  rig.control.disarm();
  if (fired === 0) {
    rmSync(dirname(desk), { recursive: true });
    return 'finished';
  }
  rig.cases += 1;
  rig.slowest = Math.max(rig.slowest, took);
  const found = [...judgeAnswer(rig.bench, answer, took), ...judgeOperation(desk, { steps: answer.ok ? [operation.after] : [1, operation.after], tidied: false })];
  if (operation.recovered !== undefined) found.push(...(await judgeJournal(rig, operation, desk)));
  else if (operation.name === 'overwrite') found.push(...(await judgeSave(rig, desk, answer, before)));
  else found.push(...(await judgeRetry(rig, operation, desk, answer)));
  if (found.length === 0) rmSync(dirname(desk), { recursive: true });
  return found;
}

/** Goal 4: it is said, in a sentence, within two seconds; never a crash, never a bug's message. */
function judgeAnswer(bench: Bench, answer: Answer, took: number): string[] {
  const late = took > mostMs(bench, 2000) ? [`it took ${took} ms to say so`] : [];
  if (answer.ok) return late;
  const { code, message } = answer.failure;
  if (code === 'BUG' || code === 'GONE') return [...late, `a bug reached the person: ${message.slice(0, 300)}`];
  return /^\S.*[.!?]$/s.test(message) ? late : [...late, `no sentence: “${message}”`];
}

/** The old file stays, or the new one is whole in its place; and with the fault over the very next save succeeds. */
async function judgeSave(rig: Rig, desk: string, answer: Answer, before: Buffer | null): Promise<string[]> {
  const { host, key } = rig;
  const path = join(desk, key, 'article.json');
  const found: string[] = [];
  const isOld = before?.equals(readFileSync(path)) === true;
  if (answer.ok && isOld) found.push('“Saved” was said and the old bytes are on disk');
  if (!answer.ok && answer.failure.code === 'conflict') found.push('a fault of the disk is called a conflict');
  // The person goes on typing, and the screen still holds the revision of the last save it was told of.
  const retry = await host.order({ op: 'save', desk, key, doc: 'a', n: 3 });
  if (!retry.ok) found.push(`the next save failed: ${retry.failure.code} ${retry.failure.message}`);
  else found.push(...judgeOperation(desk, { steps: [3], tidied: false }));
  const { others, temps } = readDesk(desk);
  if (others.length > 0) found.push('a copy for a conflict was made, though nobody else wrote');
  if (temps.length > 1) found.push(`${temps.length} temps are left`);
  return found;
}

/** The page sends what is next, which arrives; and the next start brings it back. */
async function judgeJournal(rig: Rig, { name }: Operation, desk: string): Promise<string[]> {
  const { host, judge, key } = rig;
  const closed = name === 'journal closed';
  const found: string[] = [];
  if (!closed) {
    const next = await host.order({ op: 'type', desk, key, doc: 'a', n: 4 });
    if (!next.ok) found.push(`the next entry failed: ${next.failure.code} ${next.failure.message}`);
  }
  // A temp passes for work under way as long as the process lives that made it; a next start comes after its end.
  if (readDesk(desk).temps.length > 0) {
    await host.kill();
    rig.host = await faultyHost(rig.bench, rig.control);
  }
  await done(judge, { op: 'tidy', desk });
  return [...found, ...judgeOperation(desk, { steps: [closed ? 2 : 4], tidied: true }), ...journalsLeft(desk)];
}

async function judgeRetry(rig: Rig, operation: Operation, desk: string, answer: Answer): Promise<string[]> {
  if (answer.ok) return [];
  const { host, key } = rig;
  const where = readDesk(desk).articles.find((one) => one.marks.includes('a:1'));
  const moved = where !== undefined && !where.path.includes(`/${key}/`);
  const inTrash = where?.path.includes('/trash/') === true;
  // What came to pass although its last step failed need not come to pass twice.
  const isDone = (operation.name === 'trash' && inTrash) || (operation.name === 'restore' && !inTrash) || (operation.name === 'rename' && moved);
  if (isDone) return [];
  const retry = await host.order(operation.order(desk, key));
  return retry.ok ? judgeOperation(desk, { steps: [operation.after], tidied: false }) : [`the next try failed: ${retry.failure.code} ${retry.failure.message}`];
}

/** A writer that ignores short writes must be caught by the same judge. */
async function shortWriteControl(rig: Rig): Promise<ReturnType<typeof control>> {
  const desk = copyDesk(rig.desk, rig.bench.folder, 'control');
  rig.control.arm({ kinds: ['write'], at: 1, action: 'short' }, dirname(desk));
  await rig.host.order({ op: 'save', desk, key: rig.key, doc: 'a', n: 2, writer: 'oneWrite' });
  rig.control.disarm();
  const found = judgeOperation(desk, { steps: [2], tidied: false });
  rmSync(dirname(desk), { recursive: true });
  return control('single write, count ignored (as write-file-atomic)', found.length > 0 ? 1 : 0, 1);
}
