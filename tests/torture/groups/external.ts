import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { judge, marksIn } from '../checker.ts';
import { control, NO_SWAP, skipped, type Bench, type Group } from '../group.ts';
import { actors } from '../support/actors.ts';
import type { BadWriter } from '../support/badWriters.ts';
import { done, newDesk } from '../support/desks.ts';
import { startHost, type Answer, type Host } from '../support/hostClient.ts';
import { mark } from '../support/script.ts';

const LATEST_MS = 6;

interface Tally {
  rounds: number;
  falseConflicts: number;
  conflicts: number;
  readonly failures: string[];
}

/** G: another program does something to the file at a random moment around a save. */
export const external: Group = {
  name: 'G',
  title: 'external edits around a save: no silent overwrite, both texts reachable, the own echo is none',
  full: 10_000,
  slice: 300,
  inParts: true,
  async run(bench) {
    if (bench.slice && !bench.canSwap) return skipped(NO_SWAP);
    const real = await play(bench, bench.cases, 'real');
    const bad = await play(bench, Math.min(400, bench.cases), 'blindRename');
    const caught = control('blind rename', bad.failures.length, bad.rounds);
    const rate = real.falseConflicts / real.rounds;
    const tooMany = rate > 0.001 ? [`${real.falseConflicts} false conflict prompts in ${real.rounds} rounds (0.1 % allowed)`] : [];
    return {
      cases: real.rounds,
      failures: [...real.failures, ...tooMany, ...caught.failures],
      controls: caught.controls ?? [],
      counted: { 'conflicts told': real.conflicts, 'of them needless': real.falseConflicts },
    };
  },
};

async function play(bench: Bench, rounds: number, writer: BadWriter | 'real'): Promise<Tally> {
  const tally: Tally = { rounds: 0, falseConflicts: 0, conflicts: 0, failures: [] };
  const desk = join(bench.folder, writer);
  const host = startHost(bench.host);
  const key = (await newDesk(host, desk, ['a']))['a'] ?? '';
  const good = readFileSync(join(desk, key, 'article.json'));
  for (; tally.rounds < rounds && (writer !== 'real' || performance.now() < bench.until); tally.rounds += 1) {
    if (writer !== 'real' && tally.failures.length >= 3) break;
    await playRound(bench, host, { desk, key, good, writer }, tally);
    if (tally.failures.length >= 20 && writer === 'real') break;
  }
  await host.kill();
  return tally;
}

interface Table {
  readonly desk: string;
  readonly key: string;
  readonly good: Buffer;
  readonly writer: BadWriter | 'real';
}

async function playRound({ random }: Bench, host: Host, { desk, key, good, writer }: Table, tally: Tally): Promise<void> {
  const folder = join(desk, key);
  const path = join(folder, 'article.json');
  // What an actor broke in the last round is put right, so that rounds do not hang together.
  for (const name of readdirSync(folder)) if (name !== 'article.json') rmSync(join(folder, name), { recursive: true });
  const isRight = judge(path).problem === null;
  if (!isRight) writeFileSync(path, good);
  await done(host, { op: 'open', desk, key });
  const n = tally.rounds + 1;
  const foreign = `foreign${n}:1`;
  const actor = random.pick(actors);
  const saving = host.order({ op: 'save', desk, key, doc: 'a', n, ...(writer === 'real' ? {} : { writer }) });
  await waitFinely(random.next() * LATEST_MS);
  const acted = tryTo(() => actor.act(path, mark(`foreign${n}`, 1)));
  const answer = await saving;
  // What was written into a file while it was replaced is looked for a few seconds later; here that need not be waited for.
  await done(host, { op: 'idle', desk });
  if (!acted) return;
  if (!answer.ok && answer.failure.code === 'conflict') tally.conflicts += 1;
  const wrong = await judgeRound({ host, desk, key, answer, own: `a:${n}`, foreign, writes: actor.writes, writer, tally });
  if (wrong.length > 0) tally.failures.push(`round ${n}, ${actor.name}: ${wrong.join('; ')}`);
}

interface Round {
  readonly host: Host;
  readonly desk: string;
  readonly key: string;
  readonly answer: Answer;
  readonly own: string;
  readonly foreign: string;
  readonly writes: 'text' | 'same' | 'harm' | 'nothing';
  readonly writer: BadWriter | 'real';
  readonly tally: Tally;
}

async function judgeRound({ host, desk, key, answer, own, foreign, writes, writer, tally }: Round): Promise<string[]> {
  const folder = join(desk, key);
  const texts = readdirSync(folder).map((name) => ({ name, marks: marksIn(readFileSync(join(folder, name), 'utf8')) }));
  const onDisk = texts.find(({ name }) => name === 'article.json')?.marks ?? [];
  const everywhere = texts.flatMap(({ marks }) => marks);
  const wrong: string[] = [];
  if (writes === 'text' && !everywhere.includes(foreign)) wrong.push('the foreign text was overwritten without a word');
  if (!answer.ok) {
    const { code, message } = answer.failure;
    if (!['conflict', 'not-found', 'damaged'].includes(code)) wrong.push(`${code}: ${message}`);
    if (code === 'conflict' && !everywhere.includes(own)) wrong.push('a conflict was told and the own text is nowhere');
    if (writes === 'same' || writes === 'nothing') tally.falseConflicts += 1;
  }
  if (writer !== 'real') return wrong;
  const changed = (await done(host, { op: 'changed', desk })) as unknown[];
  // Whoever wrote after the save took the own text's place; then it must at least be told, and the journal has it.
  if (answer.ok && !onDisk.includes(own) && changed.length === 0) wrong.push('the own text was replaced and nobody was told');
  if (answer.ok && onDisk.includes(own) && !onDisk.includes(foreign) && changed.length > 0 && writes !== 'harm') wrong.push('the own echo was taken for a change');
  return wrong;
}

/** Timers are a millisecond coarse; a race needs finer. */
async function waitFinely(ms: number): Promise<void> {
  const end = performance.now() + ms;
  if (ms > 2) await sleep(ms - 1.5);
  while (performance.now() < end);
}

/** The file may be away for a moment when the actor comes; then it has done nothing. */
function tryTo(act: () => void): boolean {
  try {
    act();
    return true;
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof Error && 'code' in error)) return false;
    throw error;
  }
}
