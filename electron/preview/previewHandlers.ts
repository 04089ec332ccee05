import type { DeskSession } from '../desk/deskSession.ts';
import type { SomeHandlers } from '../ipc/handlers.ts';
import type { PreviewPages } from './previewPages.ts';

export function previewHandlers(
  desks: DeskSession,
  pages: PreviewPages,
  reloadFrame: (windowId: number, url: string) => void,
): SomeHandlers<'preview:show'> {
  return {
    'preview:show': async ({ key, content }, { windowId }) => {
      const url = await pages.show(desks.require(), key, content);
      reloadFrame(windowId, url);
      return { url };
    },
  };
}
