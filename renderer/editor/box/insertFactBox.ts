import { $createParagraphNode, $getRoot, $getSelection } from 'lexical';
import { $isEmptyParagraph, $topOf } from '../behaviour/blockTree.ts';
import { $createFactBox } from '../nodes/factBox/FactBoxNode.ts';

/** Puts an empty fact box below the block at the caret, or in the place of an empty paragraph; the caret goes to its title. */
export function $insertFactBox(): void {
  const box = $createFactBox().append($createParagraphNode());
  const place = $getSelection()?.getNodes().at(-1);
  const top = place === undefined ? null : $topOf(place);
  if (top === null) $getRoot().append(box);
  else top.insertAfter(box);
  if ($isEmptyParagraph(top)) top?.remove();
  if (box.getNextSibling() === null) box.insertAfter($createParagraphNode());
  box.selectStart();
}
