/**
 * Runs something once, this long after it was last asked for. A timer that runs is left alone and looks again when it
 * fires, so that asking at each key costs next to nothing.
 */
export function debounce(ms: number, run: () => void): () => void {
  let due = 0;
  let isWaiting = false;
  const look = (): void => {
    const left = due - performance.now();
    isWaiting = left > 0;
    if (isWaiting) setTimeout(look, left);
    else run();
  };
  return () => {
    due = performance.now() + ms;
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(look, ms);
  };
}
