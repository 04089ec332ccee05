/** Whether a file's name says that the importer can read it. */
export function isImportable(name: string): boolean {
  return /\.(txt|md|markdown|html?)$/i.test(name);
}
