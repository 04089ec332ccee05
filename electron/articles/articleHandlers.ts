import { newContent } from '../../domain/article/article.ts';
import { addSample, type SampleSource } from '../desk/fillNewDesk.ts';
import type { DeskSession } from '../desk/deskSession.ts';
import type { SomeHandlers } from '../ipc/handlers.ts';
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
}

export function articleHandlers({ desks, settings, sample, showInFolder }: Deps): SomeHandlers<Names> {
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
    'article:save': ({ key, baseRevision, content, seq }) => keeper().save(key, baseRevision, content, seq),
    'article:rename': ({ key, headline }) => articles().rename(key, headline),
    'article:duplicate': ({ key }) => articles().duplicate(key),
    'article:trash': async ({ key }) => {
      await articles().trash(key);
      await keeper().drop(key);
    },
    'article:restore': ({ key }) => articles().restore(key),
    'article:showInFolder': ({ key }) => {
      showInFolder(articlePath(desks.require().path, key));
    },
  };
}
