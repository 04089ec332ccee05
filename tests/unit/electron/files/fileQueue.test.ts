import { expect, it } from 'vitest';
import { setTimeout as sleep } from 'node:timers/promises';
import { createFileQueue } from '../../../../electron/files/fileQueue.ts';

it('runs tasks of one name in order and never two at once, others beside them', async () => {
  const queue = createFileQueue();
  const log: string[] = [];
  const task = (name: string, ms: number) => async (): Promise<string> => {
    log.push(`${name} begins`);
    await sleep(ms);
    log.push(`${name} ends`);
    return name;
  };
  const results = [queue.run('a', task('a1', 30)), queue.run('a', task('a2', 1)), queue.run('b', task('b1', 10))];
  expect(await Promise.all(results)).toEqual(['a1', 'a2', 'b1']);
  expect(log).toEqual(['a1 begins', 'b1 begins', 'b1 ends', 'a1 ends', 'a2 begins', 'a2 ends']);
});

it('goes on after a failed task and reports it to its caller only', async () => {
  const queue = createFileQueue();
  const failed = queue.run('a', () => Promise.reject(new Error('full')));
  const next = queue.run('a', () => Promise.resolve('next'));
  await expect(failed).rejects.toThrow('full');
  expect(await next).toBe('next');
  await queue.idle();
});
