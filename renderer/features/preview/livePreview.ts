import type { Result } from '../../../domain/result.ts';
import type { Failure } from '../../api.ts';

/** A pause of this length renders the page again. */
export const PREVIEW_QUIET_MS = 400;

export interface PreviewState {
  readonly url: string | null;
  readonly problem: string | null;
}

interface Deps {
  /** Renders what is on the screen now. */
  readonly render: () => Promise<Result<{ readonly url: string }, Failure>>;
  readonly show: (state: PreviewState) => void;
}

/** Keeps the preview behind the text by one pause; never renders twice at the same time. */
export function createLivePreview({ render, show }: Deps) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  let again = false;
  let stopped = false;

  async function now(): Promise<void> {
    if (running) {
      again = true;
      return;
    }
    running = true;
    const result = await render();
    running = false;
    if (stopped) return;
    if (result.ok) show({ url: result.value.url, problem: null });
    else show({ url: null, problem: result.error.message });
    if (again) {
      again = false;
      await now();
    }
  }

  return {
    start: (): void => void now(),
    changed: (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void now(), PREVIEW_QUIET_MS);
    },
    stop: (): void => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
