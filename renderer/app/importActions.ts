import { request, takeDropped, type ImportReport } from '../api.ts';
import { tell, tellProblem } from '../ui/notices.ts';
import type { ArticleActions } from './articleActions.ts';
import type { Core } from './core.ts';
import type { LibraryActions } from './libraryActions.ts';

/** As large as the main process reads; a larger file is refused before it is copied into memory. */
const LARGEST_BYTES = 50 * 1024 * 1024;

/** Taking text files in. */
export function createImportActions(core: Core, articles: ArticleActions, library: LibraryActions) {
  async function pick(): Promise<void> {
    const picked = await request('import:pick', undefined);
    if (picked.ok) await show(picked.value);
    else if (picked.error.code !== 'cancelled') tellProblem(picked.error.message);
  }

  async function take(files: readonly File[]): Promise<void> {
    const reports: ImportReport[] = [];
    for (const file of files) {
      if (file.size > LARGEST_BYTES) {
        tellProblem(`“${file.name}” is larger than 50 MB. Split it and import the parts.`);
        continue;
      }
      const bytes = new Uint8Array(await file.arrayBuffer());
      const report = await request('import:file', { name: file.name, bytes });
      if (report.ok) reports.push(report.value);
      else tellProblem(report.error.message);
    }
    await show(reports);
  }

  /** An article's folder or its article.json. */
  async function takeArticle(file: File): Promise<void> {
    const taken = await takeDropped(file);
    if (!taken.ok) {
      tellProblem(taken.error.message);
      return;
    }
    const { key, own } = taken.value;
    await Promise.all([articles.open(key, 'none'), library.refresh()]);
    if (!own) tell('The article was copied into this desk. What you dropped is as it was.');
  }

  async function show(reports: readonly ImportReport[]): Promise<void> {
    const last = reports.at(-1);
    if (last === undefined) return;
    await Promise.all([articles.open(last.entry.key, 'none'), library.refresh()]);
    core.ui.setState({ reports });
  }

  return { pick, take, takeArticle };
}
