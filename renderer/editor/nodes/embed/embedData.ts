/** An embed block without its id and type (nodes/data.ts). */
export interface EmbedData {
  url: string;
  title: string;
  provider: string;
  author?: string | undefined;
  /** Keys this version does not know. */
  [key: string]: unknown;
}
