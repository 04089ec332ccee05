/** Runs tasks one after another per name, so that two writes to one file never overlap. */
export interface FileQueue {
  run<T>(name: string, task: () => Promise<T>): Promise<T>;
  /** Resolves when everything queued so far is done. */
  idle(): Promise<void>;
}

export function createFileQueue(): FileQueue {
  const tails = new Map<string, Promise<unknown>>();
  return {
    run(name, task) {
      const before = tails.get(name) ?? Promise.resolve();
      const result = before.then(task);
      // The tail never rejects: a failed task is its caller's to report and must not fail the next one.
      const tail = result.then(
        () => undefined,
        () => undefined,
      );
      tails.set(name, tail);
      void tail.then(() => {
        if (tails.get(name) === tail) tails.delete(name);
      });
      return result;
    },
    async idle() {
      await Promise.all(tails.values());
    },
  };
}
