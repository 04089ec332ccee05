import { newContent, type ArticleId } from '../../domain/article/article.ts';
import { addSample, type SampleSource } from '../desk/fillNewDesk.ts';
import type { DeskSession } from '../desk/deskSession.ts';
import type { Broadcast, SomeHandlers } from '../ipc/handlers.ts';
import type { SettingsStore } from '../settings/settingsStore.ts';
import { articlePath } from './articlePaths.ts';

type Names =
  | 'library:list' | 'library:trashed'
  | 'article:create' | 'article:sample' | 'article:open' | 'article:peek' | 'article:save' | 'article:rename' | 'article:duplicate'
  | 'article:trash' | 'article:restore' | 'article:showInFolder';

interface Deps {
  readonly desks: DeskSession;
  readonly settings: SettingsStore;
  readonly sample: SampleSource;
  readonly showInFolder: (path: string) => void;
  readonly tellWindows: Broadcast;
  /** The person at the keyboard has changed what an article holds, named by its hashes. */
  readonly ownSave: (id: ArticleId, before: string, after: string) => Promise<void>;
}

export function articleHandlers({ desks, settings, sample, showInFolder, tellWindows, ownSave }: Deps): SomeHandlers<Names> {
  const articles = () => desks.require().articles;
  const keeper = () => desks.require().keeper;
  return {
    'library:list': () => articles().list(),
    'library:trashed': () => articles().listTrash(),
    'article:create': async ({ headline }) => {
      const { language } = await desks.require().outlet.get();
      const { userName } = settings.get();
      const bylines = userName === '' ? [] : [{ name: userName }];
      return articles().create(newContent({ headline, language, bylines }, sample.newId));
    },
    'article:sample': () => addSample(articles(), sample),
    'article:open': ({ key }) => keeper().open(key),
    'article:peek': async ({ key }) => {
      const { content } = (await articles().read(key)).article;
      return { ...content, body: [...content.body] };
    },
    'article:save': async ({ key, baseRevision, content, seq }, { windowId }) => {
      const before = articles().seen(key)?.header.hash;
      const receipt = await keeper().save(key, baseRevision, content, seq, windowId);
      const after = articles().seen(key);
      if (before !== undefined && after !== null) await ownSave(after.header.id, before, after.header.hash);
      tellWindows('article:saved', { key, revision: receipt.revision }, windowId);
      return receipt;
    },
    'article:rename': async ({ key, headline }, { windowId }) => {
      const entry = await articles().rename(key, headline);
      tellWindows('article:moved', { key, now: entry.key }, windowId);
      return entry;
    },
    'article:duplicate': ({ key }) => articles().duplicate(key),
    'article:trash': async ({ key }, { windowId }) => {
      await articles().trash(key);
      await keeper().drop(key);
      tellWindows('article:moved', { key, now: null }, windowId);
    },
    'article:restore': ({ key }) => articles().restore(key),
    'article:showInFolder': ({ key }) => {
      showInFolder(articlePath(desks.require().path, key));
    },
  };
}
