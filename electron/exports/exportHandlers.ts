import { dirname, join } from 'node:path';
import { relativeMediaUrl } from '../../domain/export/fragment.ts';
import { exportFormats } from '../../domain/export/registry.ts';
import { slugFrom } from '../../domain/article/slug.ts';
import type { Dialogs } from '../app/dialogs.ts';
import type { DeskSession } from '../desk/deskSession.ts';
import { FailureError } from '../files/failureError.ts';
import type { SomeHandlers } from '../ipc/handlers.ts';
import type { SettingsStore } from '../settings/settingsStore.ts';
import { exportedDoc } from './exportedDoc.ts';
import { render, writeExport } from './writeExport.ts';

interface Deps {
  readonly desks: DeskSession;
  readonly dialogs: Dialogs;
  readonly settings: SettingsStore;
  readonly documents: string;
  readonly writeClipboard: (data: { text: string; html: string }) => Promise<void>;
  readonly showInFolder: (path: string) => void;
}

export function exportHandlers({
  desks, dialogs, settings, documents, writeClipboard, showInFolder,
}: Deps): SomeHandlers<'export:write' | 'export:copy' | 'export:showInFolder'> {
  let last: string | null = null;
  return {
    'export:write': async ({ key, revision, format, pictures }, { windowId }) => {
      const desk = desks.require();
      const { article } = await desk.articles.read(key);
      if (article.header.revision !== revision) {
        throw new FailureError('conflict', 'Not exported: the article on disk is not the one on the screen. Save it and try again.');
      }
      const name = `${slugFrom(article.content.meta.slug || article.content.meta.headline) || 'article'}.${exportFormats[format].extension}`;
      const path = await dialogs.saveFile(windowId, {
        title: 'Export',
        suggested: join(settings.remembered().exportFolder ?? documents, name),
        filter: { name: exportFormats[format].label, extensions: [exportFormats[format].extension, 'htm'] },
      });
      if (path === null) throw new FailureError('cancelled', 'Nothing was exported.');
      const files = await writeExport(desk, { key, content: article.content, format, pictures }, path);
      settings.remember({ exportFolder: dirname(path) });
      last = path;
      return { path, files };
    },
    'export:copy': async ({ key, content, format }) => {
      const { doc, site } = await exportedDoc(desks.require(), key, content);
      const html = render(format, doc, site, relativeMediaUrl, null);
      // As text too: a CMS's HTML field takes the source, its visual editor takes the page.
      await writeClipboard({ text: html, html });
    },
    'export:showInFolder': () => {
      if (last === null) throw new FailureError('not-found', 'Nothing has been exported yet.');
      showInFolder(last);
    },
  };
}
