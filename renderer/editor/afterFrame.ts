/** Asks for something to be done; asked again before it is done, it is done once. */
export interface AfterFrame {
  ask(): void;
  cancel(): void;
}

/**
 * Does something once what has just happened is painted, so that a letter on the screen never waits for what merely
 * follows from it. A window out of sight paints nothing: there it is done at once after what runs now.
 */
export function afterFrame(run: () => void): AfterFrame {
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = (): void => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    frame = 0;
    timer = undefined;
  };
  const soon = (): void => {
    timer = setTimeout(() => {
      cancel();
      run();
    });
  };
  return {
    cancel,
    ask() {
      if (frame !== 0 || timer !== undefined) return;
      if (document.hidden) soon();
      else frame = requestAnimationFrame(soon);
    },
  };
}
