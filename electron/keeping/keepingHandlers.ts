import type { DeskSession } from '../desk/deskSession.ts';
import type { SomeHandlers } from '../ipc/handlers.ts';
import { listVersions, readVersion } from '../versions/versionStore.ts';

type Names =
  | 'journal:append' | 'journal:base' | 'journal:close'
  | 'version:list' | 'version:keep' | 'version:read' | 'version:restore'
  | 'recovery:list' | 'recovery:dismiss';

export function keepingHandlers(desks: DeskSession): SomeHandlers<Names> {
  const keeper = () => desks.require().keeper;
  return {
    'journal:append': ({ key, seq, delta }) => keeper().append(key, seq, delta),
    'journal:base': ({ key, seq, content }) => keeper().base(key, seq, content),
    'journal:close': ({ key, discard }) => (discard ? keeper().drop(key) : keeper().close(key)),
    'version:list': ({ key }) => listVersions(desks.require().path, key),
    'version:keep': async ({ key }) => {
      await keeper().keepCurrent(key, 'saveNow');
    },
    'version:read': async ({ key, id }) => {
      const { content } = await readVersion(desks.require().path, key, id);
      return { ...content, body: [...content.body] };
    },
    'version:restore': async ({ key, id }) => {
      const { content } = await readVersion(desks.require().path, key, id);
      return keeper().restore(key, content);
    },
    'recovery:list': () => desks.require().recovered,
    'recovery:dismiss': () => {
      desks.require().recovered.splice(0);
    },
  };
}
