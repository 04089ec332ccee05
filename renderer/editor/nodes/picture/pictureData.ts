/** A picture block without its id and type (nodes/data.ts). */
export interface PictureData {
  file: string;
  width: number;
  height: number;
  caption: string;
  credit: string;
  alt: string;
  decorative?: boolean | undefined;
  gallery?: string | undefined;
  /** Keys this version does not know. */
  [key: string]: unknown;
}
