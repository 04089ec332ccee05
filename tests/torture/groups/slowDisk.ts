import { join } from 'node:path';
import { readDesk, unreadable } from '../checker.ts';
import { skipped, type Group } from '../group.ts';
import { newDesk } from '../support/desks.ts';
import { startHost } from '../support/hostClient.ts';
import { openControl } from '../support/shim.ts';

/** F, for the store: with every call slow no two saves overlap, the last one wins, and a quit waits for it. */
export const slowDisk: Group = {
  name: 'F',
  title: 'slow disk at the store: saves do not overlap, quitting waits (typing latency: see the figures)',
  full: 40,
  slice: 2,
  inParts: true,
  async run(bench) {
    if (bench.shim === null) return skipped('needs Linux and a C compiler (cc) for the fault library');
    const control = openControl(bench.folder, bench.shim, 'slow');
    const host = startHost(bench.host, { env: { ...control.env, UV_THREADPOOL_SIZE: '4' } });
    const desk = join(bench.folder, 'desk');
    const key = (await newDesk(host, desk, ['a']))['a'] ?? '';
    const failures: string[] = [];
    let cases = 0;
    for (; cases < bench.cases && performance.now() < bench.until; cases += 1) {
      const delayMs = [20, 60, 120, 300][cases % 4] ?? 20;
      control.arm({ kinds: ['open', 'write', 'fsync', 'rename'], at: 1, sticky: true, action: 'delay', delayMs }, desk);
      // The screen does not send a second save before the first is answered; a store must stand it all the same.
      const first = host.order({ op: 'save', desk, key, doc: 'a', n: cases * 2 + 1 });
      const idle = host.order({ op: 'idle', desk }).then(() => host.acks.length);
      await first;
      const ackedAtIdle = await idle;
      const second = await host.order({ op: 'save', desk, key, doc: 'a', n: cases * 2 + 2 });
      control.disarm();
      const state = readDesk(desk);
      const wrong = unreadable(state);
      if (!second.ok) wrong.push(second.failure.message);
      if (ackedAtIdle < cases * 2 + 2) wrong.push('“idle” was said while a save was under way');
      if (state.articles[0]?.marks.includes(`a:${cases * 2 + 2}`) !== true) wrong.push('the last save is not on disk');
      if (wrong.length > 0) failures.push(`${delayMs} ms a call: ${wrong.join('; ')}`);
    }
    await host.kill();
    control.close();
    return { cases, failures };
  },
};
