import type { Content } from '../../domain/article/article.ts';
import { renderPage } from '../../domain/export/page.ts';
import type { ArticleKey } from '../../domain/library/entry.ts';
import { MEDIA_POLICY, PREVIEW_POLICY } from '../app/contentPolicy.ts';
import { notFound, respond } from '../app/responses.ts';
import { PREVIEW_SCHEME } from '../app/schemes.ts';
import { decodedParts, serveFile } from '../articles/serveMedia.ts';
import { exportedDoc } from '../exports/exportedDoc.ts';
import { logoFile, readLogo } from '../exports/logoFile.ts';
import type { Desk } from '../desk/deskSession.ts';

interface Page {
  readonly desk: Desk;
  readonly key: ArticleKey;
  readonly html: string;
}

export interface PreviewPages {
  /** Renders what is on the screen; the address stays the same for one article, so that its frame keeps its place. */
  show(desk: Desk, key: ArticleKey, content: Content): Promise<string>;
  serve(url: string, range: string | null): Promise<Response>;
}

/** More than one window shows at a time; older pages are forgotten. */
const MOST_PAGES = 8;

/** The pages of the preview, each under an origin of its own that nobody can guess. */
export function createPreviewPages(newId: () => string): PreviewPages {
  const pages = new Map<string, Page>();
  const tokens = new Map<string, string>();
  return {
    async show(desk, key, content) {
      const name = `${desk.path}\0${key}`;
      const token = tokens.get(name) ?? newId();
      tokens.set(name, token);
      const { doc, site } = await exportedDoc(desk, key, content);
      const logo = logoFile(site.outlet);
      const html = renderPage(doc, site, {
        mediaUrl: (file) => `/media/${encodeURIComponent(file)}`,
        logoUrl: logo === null ? null : `/logo/${encodeURIComponent(logo)}`,
      });
      pages.delete(token);
      pages.set(token, { desk, key, html });
      const oldest = pages.keys().next();
      if (pages.size > MOST_PAGES && oldest.done !== true) pages.delete(oldest.value);
      return `${PREVIEW_SCHEME}://${token}/page.html`;
    },
    async serve(url, range) {
      const page = pages.get(new URL(url).host);
      const parts = decodedParts(url);
      if (page === undefined || parts === null) return notFound();
      const [folder, file] = parts;
      if (parts.length === 1 && folder === 'page.html') return respond(page.html, 'text/html; charset=utf-8', PREVIEW_POLICY);
      if (parts.length !== 2 || file === undefined) return notFound();
      if (folder === 'media') return serveFile(page.desk.articles, page.key, file, range);
      return folder === 'logo' ? serveLogo(page.desk, file) : notFound();
    },
  };
}

async function serveLogo(desk: Desk, file: string): Promise<Response> {
  const logo = await readLogo(desk);
  return logo?.file === file ? respond(logo.bytes, logo.type, MEDIA_POLICY) : notFound();
}
