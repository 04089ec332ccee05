import { randomUUID } from 'node:crypto';
import type { MenuState } from '../../domain/commands/commands.ts';
import type { SomeHandlers } from '../ipc/handlers.ts';

interface Deps {
  readonly version: string;
  readonly tour: boolean;
  readonly assisted: () => boolean;
  readonly ready: (windowId: number) => void;
  readonly flushed: (windowId: number, saved: boolean) => void;
  readonly menuState: (windowId: number, state: MenuState) => void;
}

export function appHandlers(deps: Deps): SomeHandlers<'app:info' | 'app:flushed' | 'menu:state'> {
  const runtime = `Electron ${process.versions.electron}, Chromium ${process.versions.chrome}, Node ${process.versions.node}`;
  // Each start has its own: what an earlier one left on the clipboard is somebody else's.
  const session = randomUUID();
  return {
    'app:info': () => ({ version: deps.version, platform: process.platform, runtime, tour: deps.tour, session, assisted: deps.assisted() }),
    'app:flushed': ({ saved }, { windowId }) => {
      deps.flushed(windowId, saved);
    },
    'menu:state': (state, { windowId }) => {
      deps.ready(windowId);
      deps.menuState(windowId, state);
    },
  };
}
