import { $createLinkNode, $isLinkNode } from '@lexical/link';
import {
  $getSelection,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_HIGH,
  HISTORY_PUSH_TAG,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  mergeRegister,
  type LexicalEditor,
  type LexicalNode,
  type TextNode,
} from 'lexical';
import { typedAddress, type TypedAddress } from '../../../domain/typography/typedAddress.ts';
import { $runRev } from '../review/revOf.ts';
import { isTypedCharacter, nearCaret } from './typedText.ts';

/** Links a web address once a space or a new line is typed behind it, as a step of its own: one Undo takes the link away. */
export function registerTypedLinks(editor: LexicalEditor): () => void {
  const $linkOnNewLine = (): boolean => {
    const found = $addressBeforeCaret(0);
    if (found !== null) $link(found);
    return false;
  };
  return mergeRegister(
    editor.registerUpdateListener((payload) => {
      if (editor.isComposing() || !nearCaret(payload.editorState).endsWith(' ') || !isTypedCharacter(payload)) return;
      if (payload.editorState.read(() => $addressBeforeCaret(1)) === null) return;
      editor.update(
        () => {
          const found = $addressBeforeCaret(1);
          if (found !== null) $link(found);
        },
        { tag: HISTORY_PUSH_TAG },
      );
    }),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $linkOnNewLine, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(INSERT_LINE_BREAK_COMMAND, $linkOnNewLine, COMMAND_PRIORITY_HIGH),
  );
}

/** A stretch of text that looks alike: a suggestion or a format parts what is one word to its reader. */
interface Piece {
  readonly text: TextNode;
  /** So much of it stands before the caret. */
  readonly size: number;
}

interface Found {
  readonly pieces: readonly Piece[];
  readonly address: TypedAddress;
  readonly isAtCaret: boolean;
}

/** The address that ends so many characters before the caret, in text that is no link and may become one. */
function $addressBeforeCaret(behind: number): Found | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const caret = selection.anchor.getNode();
  if (!$mayBeLinked(caret)) return null;
  const size = Math.max(0, selection.anchor.offset - behind);
  const pieces: Piece[] = [{ text: caret, size }];
  let before = caret.getTextContent().slice(0, size);
  let ahead = caret.getPreviousSibling();
  for (; $mayBeLinked(ahead) && !/\s/.test(before); ahead = ahead.getPreviousSibling()) {
    pieces.unshift({ text: ahead, size: ahead.getTextContentSize() });
    before = ahead.getTextContent() + before;
  }
  const address = typedAddress(before);
  // What goes on ahead of it is struck, code or a link: then it is no word of its own.
  if (address === null || (address.start === 0 && ahead !== null && !$isLineBreakNode(ahead))) return null;
  return { pieces, address, isAtCaret: behind === 0 && address.end === before.length };
}

function $mayBeLinked(node: LexicalNode | null): node is TextNode {
  return $isTextNode(node) && node.isSimpleText() && !node.hasFormat('code') && !$isLinkNode(node.getParent()) && $runRev(node).del === undefined;
}

function $link({ pieces, address: { start, end, href }, isAtCaret }: Found): void {
  let at = 0;
  const words: TextNode[] = [];
  for (const { text, size } of pieces) {
    const [from, to] = [Math.max(0, start - at), Math.min(size, end - at)];
    at += size;
    if (to <= from) continue;
    const parts = text.splitText(from, to);
    const part = from === 0 ? parts[0] : parts[1];
    if (part !== undefined) words.push(part);
  }
  const link = $createLinkNode(href, { rel: null, target: null });
  words[0]?.insertBefore(link);
  link.append(...words);
  if (isAtCaret) link.selectNext(0, 0);
}
