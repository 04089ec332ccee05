/** What one typed character turns into: how many characters before the caret go, and what comes instead. */
export interface Replacement {
  readonly remove: number;
  readonly insert: string;
}
