import type { DeskSession } from '../desk/deskSession.ts';
import type { Broadcast, SomeHandlers } from '../ipc/handlers.ts';
import { listVersions, readVersion } from '../versions/versionStore.ts';

type Names =
  | 'journal:append' | 'journal:base' | 'journal:close'
  | 'version:list' | 'version:keep' | 'version:read' | 'version:restore'
  | 'recovery:list' | 'recovery:dismiss';

export function keepingHandlers(desks: DeskSession, tellWindows: Broadcast): SomeHandlers<Names> {
  const keeper = () => desks.require().keeper;
  return {
    'journal:append': ({ key, seq, delta }, { windowId }) => keeper().append(key, seq, delta, windowId),
    'journal:base': ({ key, seq, content }, { windowId }) => keeper().base(key, seq, content, windowId),
    'journal:close': ({ key, discard }, { windowId }) => (discard ? keeper().drop(key) : keeper().close(key, windowId)),
    'version:list': ({ key }) => listVersions(desks.require().path, key),
    'version:keep': async ({ key }) => {
      await keeper().keepCurrent(key, 'saveNow');
    },
    'version:read': async ({ key, id }) => {
      const { content } = await readVersion(desks.require().path, key, id);
      return { ...content, body: [...content.body] };
    },
    'version:restore': async ({ key, id }, { windowId }) => {
      const { content } = await readVersion(desks.require().path, key, id);
      const receipt = await keeper().restore(key, content);
      tellWindows('article:saved', { key, revision: receipt.revision }, windowId);
      return receipt;
    },
    'recovery:list': () => desks.require().recovered,
    'recovery:dismiss': () => {
      desks.require().recovered.splice(0);
    },
  };
}
