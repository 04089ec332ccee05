import { basename, dirname, extname, join } from 'node:path';
import type { ExportFormat } from '../../contract/contract.ts';
import type { Content } from '../../domain/article/article.ts';
import { mediaFilesOf, type FinalDoc } from '../../domain/export/finalDoc.ts';
import { exportFormats } from '../../domain/export/registry.ts';
import type { Site } from '../../domain/export/site.ts';
import type { ArticleKey } from '../../domain/library/entry.ts';
import { mediaTypeOf } from '../app/responses.ts';
import type { Desk } from '../desk/deskSession.ts';
import { atomicWrite } from '../files/atomicWrite.ts';
import { FailureError } from '../files/failureError.ts';
import { explained } from '../files/fileErrors.ts';
import { makeFolder } from '../files/folders.ts';
import { exportedDoc } from './exportedDoc.ts';
import { readLogo } from './logoFile.ts';

export interface ExportRequest {
  readonly key: ArticleKey;
  readonly content: Content;
  readonly format: ExportFormat;
  readonly pictures: 'files' | 'inline';
}

interface MediaFile {
  readonly file: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Writes an article's page or fragment and its media; gives the number of files. The page is written last. */
export async function writeExport(desk: Desk, request: ExportRequest, path: string): Promise<number> {
  const { doc, site } = await exportedDoc(desk, request.key, request.content);
  const media = await readMediaFiles(desk, request.key, doc);
  const logo = request.format === 'html' ? await readLogo(desk) : null;
  const all = logo === null ? media : [...media, logo];
  const folder = `${basename(path, extname(path))}-media`;
  const address = request.pictures === 'inline' ? inlineAddress(all) : (file: string) => `${encodeURIComponent(folder)}/${encodeURIComponent(file)}`;
  const html = render(request.format, doc, site, address, logo?.file ?? null);
  await explained('Not exported', async () => {
    if (request.pictures === 'files' && all.length > 0) {
      const target = join(dirname(path), folder);
      await makeFolder(target);
      for (const { file, bytes } of all) await atomicWrite(join(target, file), bytes);
    }
    await atomicWrite(path, html);
  });
  return 1 + (request.pictures === 'files' ? all.length : 0);
}

/** The text of an export whose pictures lie at addresses of the caller's choice. */
export function render(
  format: ExportFormat,
  doc: FinalDoc,
  site: Site,
  mediaUrl: (file: string) => string,
  logo: string | null,
): string {
  return exportFormats[format].render(doc, site, { mediaUrl, logoUrl: logo === null ? null : mediaUrl(logo) });
}

async function readMediaFiles(desk: Desk, key: ArticleKey, doc: FinalDoc): Promise<MediaFile[]> {
  const found: MediaFile[] = [];
  for (const file of mediaFilesOf(doc.body)) {
    const type = mediaTypeOf(file);
    if (type === null) throw new FailureError('unsupported', `Not exported: ${file} is neither a picture nor a recording. Replace it in the article.`);
    found.push({ file, type, bytes: await desk.articles.readMedia(key, file) });
  }
  return found;
}

function inlineAddress(files: readonly MediaFile[]): (file: string) => string {
  const addresses = new Map(
    files.map(({ file, type, bytes }) => [file, `data:${type};base64,${Buffer.from(bytes).toString('base64')}`]),
  );
  return (file) => addresses.get(file) ?? '';
}
