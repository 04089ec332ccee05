/** A recording's block without its id and type (nodes/data.ts). */
export interface AudioData {
  file: string;
  title: string;
  credit: string;
  transcript: string;
  /** Keys this version does not know. */
  [key: string]: unknown;
}
