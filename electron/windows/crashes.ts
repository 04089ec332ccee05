const MOST = 3;
const WITHIN_MS = 60_000;

/** Counts crashes of the page: one may be bad luck, several in a minute would go on for ever. */
export function createCrashCounter(now: () => number): () => boolean {
  let times: number[] = [];
  return () => {
    times = [...times.filter((at) => now() - at < WITHIN_MS), now()];
    return times.length <= MOST;
  };
}
