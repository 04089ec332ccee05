/** Enough to keep a disk busy, few enough that no limit of open files is near. */
const AT_ONCE = 16;

/** Does something for each, several at once; gives what came of each, in their order. The first failure ends it. */
export async function severalAtOnce<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const waiting = all.entries();
  const results: R[] = [];
  const next = async (): Promise<void> => {
    for (const [n, one] of waiting) results[n] = await work(one);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, all.length) }, next));
  return results;
}
