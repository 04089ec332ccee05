import { $createLinkNode, $isLinkNode, type LinkNode } from '@lexical/link';
import { $createTextNode, $findMatchingParent, $getSelection, $isLineBreakNode, $isRangeSelection, $isTextNode, type RangeSelection } from 'lexical';
import { safeHref } from '../../domain/export/links.ts';

/** The link the caret or the start of the selection stands in. */
export function $selectedLink(): LinkNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  for (const point of [selection.anchor, selection.focus]) {
    const link = $findMatchingParent(point.getNode(), $isLinkNode);
    if (link !== null) return link;
  }
  return selection.getNodes().find($isLinkNode) ?? null;
}

/** Links the selection; with only a caret, changes the link it stands in or writes the address as linked text. */
export function $setLink(href: string): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const link = $selectedLink();
  if (link !== null) link.setURL(href);
  else if (selection.isCollapsed()) {
    const text = $createTextNode(href.replace(/^(https?:\/\/|mailto:|tel:)/, '')).setFormat(selection.format);
    selection.insertNodes([$createLinkNode(href, { rel: null, target: null }).append(text)]);
  } else $linkTexts(selection, href);
  $goBehind();
}

/** The caret goes behind the words: while they are selected, the next letter would take their place. */
function $goBehind(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const { key, offset, type } = selection.isBackward() ? selection.anchor : selection.focus;
  for (const point of [selection.anchor, selection.focus]) point.set(key, offset, type);
}

/** Whether there is text in the selection, which can be linked. */
export const $hasText = (selection: RangeSelection): boolean => selection.getNodes().some($isTextNode);

/** Links what is text of the selection; Lexical would put pictures between into links too, and lose them. */
function $linkTexts(selection: RangeSelection, href: string): void {
  let link: LinkNode | null = null;
  for (const node of selection.extract()) {
    if (!$isTextNode(node) && !$isLineBreakNode(node)) continue;
    if (link === null || !link.is(node.getPreviousSibling())) {
      link = $createLinkNode(href, { rel: null, target: null });
      node.insertBefore(link);
    }
    link.append(node);
  }
}

/** Takes the whole link away that the caret stands in; its text stays. */
export function $removeLink(): void {
  const link = $selectedLink();
  if (link === null) return;
  for (const child of link.getChildren()) link.insertBefore(child);
  link.remove();
}

/** What a person types as an address: "stet.example" means the web, "desk@stet.example" mail. Null if unusable. */
export function typedHref(typed: string): string | null {
  const text = typed.trim();
  if (text === '' || /\s/.test(text)) return null;
  if (safeHref(text) !== null) return text;
  if (/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text)) return null;
  if (/^[^@/]+@[^@/]+\.[^@/]+$/.test(text)) return safeHref(`mailto:${text}`);
  return text.includes('.') ? safeHref(`https://${text}`) : null;
}

/** Whether text as a whole is a web address, so that pasting it over a selection means a link. */
export function isWebAddress(text: string): boolean {
  const address = text.trim();
  return /^https?:\/\/\S+$/i.test(address) && safeHref(address) !== null;
}
