import { dirname, join } from 'node:path';
import { stampArticle } from '../../domain/article/articleFile.ts';
import type { Content } from '../../domain/article/article.ts';
import { slugFrom } from '../../domain/article/slug.ts';
import { toFinalDoc } from '../../domain/export/finalDoc.ts';
import { relativeMediaUrl, renderFragment } from '../../domain/export/fragment.ts';
import { text } from '../../domain/export/html.ts';
import type { Dialogs } from '../app/dialogs.ts';
import { articleBytes } from '../articles/articleOnDisk.ts';
import type { DeskSession } from '../desk/deskSession.ts';
import { atomicWrite } from '../files/atomicWrite.ts';
import { FailureError } from '../files/failureError.ts';
import { explained } from '../files/fileErrors.ts';
import { sha256 } from '../files/sha256.ts';
import type { SomeHandlers } from '../ipc/handlers.ts';
import { newestGoodVersion } from '../versions/versionStore.ts';
import { adoptCopy, listCopies, readCopy } from './copies.ts';

interface Deps {
  readonly desks: DeskSession;
  readonly dialogs: Dialogs;
  readonly documents: string;
  readonly newId: () => string;
  readonly now: () => Date;
}

type Names = 'copies:list' | 'copies:read' | 'copies:adopt' | 'rescue:find' | 'rescue:restore' | 'rescue:saveElsewhere';

/** Other texts of an article: copies beside it, kept versions of one that is damaged, and a way out for unsaved ones. */
export function rescueHandlers({ desks, dialogs, documents, newId, now }: Deps): SomeHandlers<Names> {
  return {
    'copies:list': ({ key }) => listCopies(desks.require().path, key),
    'copies:read': async ({ key, name }) => sendable(await readCopy(desks.require().path, key, name)),
    'copies:adopt': ({ key, name }) => adoptCopy(desks.require().articles, key, name),
    'rescue:find': async ({ key }) => {
      const found = await newestGoodVersion(desks.require().path, key);
      if (found === null) return null;
      const { header, content } = found.article;
      return { at: header.savedAt, from: 'a kept version', content: sendable(content) };
    },
    'rescue:restore': async ({ key }) => {
      const { path, articles } = desks.require();
      const found = await newestGoodVersion(path, key);
      if (found === null) throw new FailureError('not-found', 'No earlier text of this article was found.');
      await articles.rebuild(key, found.article);
    },
    'rescue:saveElsewhere': async ({ content }, { windowId }) => {
      const name = `${slugFrom(content.meta.slug || content.meta.headline) || 'article'}.html`;
      const path = await dialogs.saveFile(windowId, {
        title: 'Save elsewhere',
        suggested: join(documents, name),
        filter: { name: 'Web page and Stet article', extensions: ['html'] },
      });
      if (path === null) throw new FailureError('cancelled', 'Nothing was written.');
      await explained('Not saved elsewhere', () => writeBoth(path, content));
      return { path };
    },
  };

  /** A page that any program opens, and beside it everything as Stet itself would save it. */
  async function writeBoth(path: string, content: Content): Promise<void> {
    const at = now().toISOString();
    const article = stampArticle(content, { id: newId(), revision: newId(), parent: null, createdAt: at, savedAt: at }, sha256);
    const stem = path.replace(/\.html?$/i, '');
    await atomicWrite(join(dirname(path), `${stem.slice(dirname(path).length + 1)}.article.json`), articleBytes(article, sha256));
    const { headline, standfirst } = content.meta;
    const head = `<!doctype html>\n<meta charset="utf-8">\n<h1>${text(headline)}</h1>\n<p>${text(standfirst)}</p>\n`;
    await atomicWrite(path, head + renderFragment(toFinalDoc(content), { mediaUrl: relativeMediaUrl }));
  }
}

const sendable = (content: Content) => ({ ...content, body: [...content.body] });
