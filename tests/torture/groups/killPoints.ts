import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { readDesk } from '../checker.ts';
import { skipped, type Bench, type Group } from '../group.ts';
import { copyDesk, done } from '../support/desks.ts';
import { startHost, type Host } from '../support/hostClient.ts';
import { journalsLeft, judgeOperation } from '../support/judgeOperation.ts';
import { journalOperations, makeTemplates, operations, type Operation, type Templates } from '../support/operations.ts';
import { ALL_KINDS, openControl, type Control, type Kind } from '../support/shim.ts';

const NO_SHIM = 'needs Linux and a C compiler (cc) for the fault library';

/** A4: every file operation is killed at each of its file calls, before and after the call. A5: so is what follows. */
export const killPoints: Group = {
  name: 'A4',
  title: 'SIGKILL at every file call of every operation, before and after the call',
  full: 5_000,
  slice: 70,
  async run(bench) {
    if (bench.shim === null) return skipped(NO_SHIM);
    const rig = await openRig(bench, bench.shim);
    const failures: string[] = [];
    let cases = 0;
    const points = new Map<string, number>();
    const chosen = bench.slice ? [...operations.filter((one) => one.name === 'overwrite'), ...journalOperations] : [...operations, ...journalOperations];
    for (const operation of chosen) {
      for (const kind of ALL_KINDS) {
        for (const action of ['kill', 'killAfter'] as const) {
          for (let at = 1; cases < bench.cases && performance.now() < bench.until; at += 1) {
            const found = await killAt(bench, rig, operation, kind, at, action);
            if (found === 'finished') break;
            cases += 1;
            points.set(operation.name, (points.get(operation.name) ?? 0) + 1);
            if (found.length > 0) failures.push(`${operation.name}, ${action} at ${kind} ${at}: ${found.join('; ')}`);
          }
        }
      }
    }
    await rig.close();
    return { cases, failures, notes: [[...points].map(([name, n]) => `${name} ${n}`).join(', ')] };
  },
};

/** A5: the start that recovers is itself killed at each of its file calls. */
export const killRecovery: Group = {
  name: 'A5',
  title: 'SIGKILL at every file call of the recovery after a kill',
  full: 5_000,
  slice: 12,
  async run(bench) {
    if (bench.shim === null) return skipped(NO_SHIM);
    const rig = await openRig(bench, bench.shim);
    const failures: string[] = [];
    let cases = 0;
    // A whole new temp beside the article is the hardest to settle: killed before the rename.
    for (const operation of operations.filter((one) => ['overwrite', 'first save'].includes(one.name))) {
      for (const kind of ALL_KINDS) {
        for (let at = 1; cases < bench.cases && performance.now() < bench.until; at += 1) {
          const desk = await cutOff(bench, rig, operation, operation.name === 'overwrite' ? 'rename' : 'link', 1, 'kill');
          if (desk === null) break;
          const host = startHost(bench.host, { env: rig.control.env });
          await host.ready;
          rig.control.arm({ kinds: [kind], at, action: 'kill' }, desk);
          const answer = await host.order({ op: 'tidy', desk });
          rig.control.disarm();
          await host.kill();
          if (answer.ok) {
            rmSync(dirname(desk), { recursive: true });
            break;
          }
          cases += 1;
          await done(rig.judge, { op: 'tidy', desk });
          const found = judgeOperation(desk, { steps: [1, 2], tidied: true });
          const kept = operation.name === 'overwrite' ? await recoveredTexts(rig.judge, desk) : 1;
          if (kept < 1) found.push('I4 the text that was cut off on its way is gone');
          if (found.length > 0) failures.push(`${operation.name}, recovery killed at ${kind} ${at}: ${found.join('; ')}`);
          else rmSync(dirname(desk), { recursive: true });
        }
      }
    }
    await rig.close();
    return { cases, failures };
  },
};

interface Rig extends Templates {
  readonly control: Control;
  /** A host that is never harmed and stands for the next start. */
  readonly judge: Host;
  cases: number;
  close(): Promise<void>;
}

async function openRig(bench: Bench, shim: string): Promise<Rig> {
  const control = openControl(bench.folder, shim, 'kill');
  const judge = startHost(bench.host);
  const templates = await makeTemplates(judge, bench.folder);
  return {
    ...templates, control, judge, cases: 0,
    async close() {
      await judge.kill();
      control.close();
    },
  };
}

/** Runs an operation up to a file call; gives its desk, or null when there is no such call. */
async function cutOff(bench: Bench, rig: Rig, operation: Operation, kind: Kind, at: number, action: 'kill' | 'killAfter'): Promise<string | null> {
  const desk = copyDesk(operation.fromTrash === true ? rig.trashed : rig.desk, bench.folder, `case-${(rig.cases += 1)}`);
  const host = startHost(bench.host, { env: rig.control.env });
  if (operation.fromTrash !== true) await done(host, { op: 'open', desk, key: rig.key });
  for (const order of operation.before?.(desk, rig.key) ?? []) await done(host, order);
  rig.control.arm({ kinds: [kind], at, action }, dirname(desk));
  const answer = await host.order(operation.order(desk, rig.key));
  const { fired } = rig.control.read();
  rig.control.disarm();
  await host.kill();
  if (!answer.ok && answer.failure.code === 'BUG') throw new Error(answer.failure.message);
  if (fired > 0) return desk;
  rmSync(dirname(desk), { recursive: true });
  return null;
}

async function killAt(bench: Bench, rig: Rig, operation: Operation, kind: Kind, at: number, action: 'kill' | 'killAfter'): Promise<string[] | 'finished'> {
  const desk = await cutOff(bench, rig, operation, kind, at, action);
  if (desk === null) return 'finished';
  const found = judgeOperation(desk, { steps: [1, operation.after], tidied: false });
  await done(rig.judge, { op: 'tidy', desk });
  found.push(...judgeOperation(desk, { steps: operation.recovered ?? [1, operation.after], tidied: true }), ...journalsLeft(desk));
  const listed = (await done(rig.judge, { op: 'list', desk })) as { state: string }[];
  if (listed.some((one) => one.state !== 'ready')) found.push('the library lists a damaged article');
  if (found.length === 0) rmSync(dirname(desk), { recursive: true });
  return found;
}

async function recoveredTexts(judge: Host, desk: string): Promise<number> {
  await done(judge, { op: 'idle', desk });
  const state = readDesk(desk);
  return [...state.others, ...state.articles].filter((one) => one.marks.includes('a:2')).length;
}
