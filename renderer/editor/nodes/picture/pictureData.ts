import { $getNodeByKey, $getState, $setState, createState, type NodeKey } from 'lexical';
import { sameJson } from '../state.ts';

/** A picture block without its id and type, which the node keeps as every block does. */
export interface PictureData {
  file: string;
  width: number;
  height: number;
  caption: string;
  credit: string;
  alt: string;
  decorative?: boolean | undefined;
  /** Keys this version does not know. */
  [key: string]: unknown;
}

const EMPTY: PictureData = { file: '', width: 0, height: 0, caption: '', credit: '', alt: '' };

export const pictureState = createState('picture', {
  // Set only by our own converter and fields, from a picture that the body schema has let in.
  parse: (value) => (typeof value === 'object' && value !== null ? (value as PictureData) : EMPTY),
  isEqual: sameJson,
});

/** Changes some of a picture's texts. "Not decorative" is written by leaving the key out. */
export function $changePicture(key: NodeKey, change: Partial<PictureData>): void {
  const node = $getNodeByKey(key);
  if (node === null) return;
  const { decorative, ...rest } = { ...$getState(node, pictureState), ...change };
  $setState(node, pictureState, decorative === true ? { ...rest, decorative } : rest);
}
