import type { LexicalNode } from 'lexical';
import type { BlockId } from '../../../domain/body/body.ts';
import { $changeData } from '../nodes/data.ts';
import { $isPictureNode, type PictureNode } from '../nodes/picture/PictureNode.tsx';
import { $selectedBlocks } from './blocks.ts';

/** Shows the selected pictures beside the one above them. Returns whether there was one. */
export function $joinGallery(newId: () => BlockId): boolean {
  const pictures = $selectedBlocks().filter($isPictureNode);
  const above = pictures[0]?.getPreviousSibling();
  if (!$isPictureNode(above)) return false;
  const gallery = above.getPicture().gallery ?? newId();
  for (const picture of [above, ...pictures]) $changeData(picture.getKey(), { gallery });
  return true;
}

/** Takes the selected pictures out of their gallery and puts them below it. Returns whether one was in a gallery. */
export function $leaveGallery(): boolean {
  const pictures = $selectedBlocks()
    .filter($isPictureNode)
    .filter((picture) => picture.getPicture().gallery !== undefined);
  for (const picture of pictures.reverse()) {
    const last = $lastOfGallery(picture);
    $changeData(picture.getKey(), { gallery: undefined });
    if (!last.is(picture)) last.insertAfter(picture);
  }
  return pictures.length > 0;
}

function $lastOfGallery(picture: PictureNode): LexicalNode {
  const { gallery } = picture.getPicture();
  let last = picture;
  for (let next = last.getNextSibling(); $isPictureNode(next) && next.getPicture().gallery === gallery; next = last.getNextSibling())
    last = next;
  return last;
}
