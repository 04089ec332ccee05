import { $createLinkNode } from '@lexical/link';
import { $createParagraphNode, $createTextNode, $getNodeByKey, type NodeKey } from 'lexical';
import { shownAddress } from '../../../../domain/embeds/providers.ts';
import { $isEmbedNode } from './EmbedNode.tsx';

/** Puts a paragraph with the link in the place of a card. Returns whether it was a card. */
export function $unwrapEmbed(key: NodeKey | undefined): boolean {
  const node = key === undefined ? null : $getNodeByKey(key);
  if (!$isEmbedNode(node)) return false;
  const { url, title } = node.getEmbed();
  const link = $createLinkNode(url, { rel: null, target: null });
  link.append($createTextNode(title === '' ? shownAddress(url) : title));
  const paragraph = $createParagraphNode().append(link);
  node.replace(paragraph);
  paragraph.selectEnd();
  return true;
}
