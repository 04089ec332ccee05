/** Whether a file's name says that the importer can read it. */
export function isImportable(name: string): boolean {
  return /\.(txt|text|md|markdown|html?|xhtml)$/i.test(name);
}
