import { join } from 'node:path';
import { lostAcknowledged, readDesk, unreadable } from '../checker.ts';
import type { Group } from '../group.ts';
import { newDesk } from '../support/desks.ts';
import { startHost } from '../support/hostClient.ts';

const ENDS = ['SIGTERM', 'SIGHUP', 'SIGINT', 'uncaught error', 'out of memory'] as const;

/** A6: the ends that are no SIGKILL. */
export const signals: Group = {
  name: 'A6',
  title: 'SIGTERM, SIGHUP, SIGINT, an uncaught error and out of memory while saving',
  full: 200,
  slice: 5,
  async run(bench) {
    const failures: string[] = [];
    let cases = 0;
    const desk = join(bench.folder, 'desk');
    const first = startHost(bench.host);
    const keys = await newDesk(first, desk, ['a', 'b']);
    await first.kill();
    const acknowledged = new Map<string, number>();
    for (; cases < bench.cases && performance.now() < bench.until; cases += 1) {
      const end = ENDS[cases % ENDS.length] ?? 'SIGTERM';
      const host = startHost(bench.host, { nodeArgs: ['--max-old-space-size=24'] });
      await host.ready;
      await new Promise<void>((resolve) => {
        void host.ended.then(() => resolve());
        host.onAck(() => resolve());
        void host.order({ op: 'loop', desk, keys });
      });
      if (end === 'uncaught error') void host.order({ op: 'throw', desk });
      else if (end === 'out of memory') void host.order({ op: 'exhaust', desk });
      else process.kill(host.pid, end);
      await host.ended;
      for (const { doc, n } of host.acks) acknowledged.set(doc, Math.max(n, acknowledged.get(doc) ?? 0));
      const state = readDesk(desk);
      const found = [...unreadable(state), ...lostAcknowledged(state, acknowledged)];
      if (found.length > 0) failures.push(`${end}: ${found.join('; ')}`);
    }
    return { cases, failures };
  },
};
