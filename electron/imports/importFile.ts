import type { ImportReport } from '../../contract/contract.ts';
import { placePictures } from '../../domain/import/placePictures.ts';
import { importFile as readImport } from '../../domain/import/registry.ts';
import type { ArticleStore } from '../articles/articleStore.ts';
import { FailureError } from '../files/failureError.ts';
import { gatherPictures } from './gatherPictures.ts';

/** A file to import; `folder` is where it lies, null when only its bytes are known (drag and drop). */
interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly folder: string | null;
}

/** Makes a new article of a file, with the pictures that lie beside it. On any failure nothing is made. */
export async function importFile(
  articles: ArticleStore,
  { name, bytes, folder }: SourceFile,
  newId: () => string,
): Promise<ImportReport> {
  const imported = readImport(name, bytes, newId);
  if (!imported.ok) throw new FailureError(imported.error.code, notImported(name, imported.error.message));
  const { placed, files } = await gatherPictures(imported.value.pictures, folder);
  const { content, notes } = placePictures(imported.value, placed, newId);
  const entry = await articles.create(content, files);
  return { entry, notes: [...notes] };
}

/** The one line for a file that was refused. */
export const notImported = (name: string, why: string): string =>
  `“${name.slice(0, 80)}” was not imported. ${why}`;
