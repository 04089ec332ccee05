import { $createLinkNode } from '@lexical/link';
import { $createParagraphNode, $createTextNode, $getNodeByKey, $getState, type NodeKey } from 'lexical';
import { shownAddress } from '../../../../domain/embeds/providers.ts';
import { dataState } from '../data.ts';
import type { EmbedData } from './embedData.ts';

/** Puts a paragraph with the link in the place of a card. */
export function $unwrapEmbed(key: NodeKey): void {
  const node = $getNodeByKey(key);
  if (node === null) return;
  // The key is that of the card whose button was pressed.
  const { url, title } = $getState(node, dataState) as EmbedData;
  const link = $createLinkNode(url, { rel: null, target: null });
  link.append($createTextNode(title === '' ? shownAddress(url) : title));
  const paragraph = $createParagraphNode().append(link);
  node.replace(paragraph);
  paragraph.selectEnd();
}
