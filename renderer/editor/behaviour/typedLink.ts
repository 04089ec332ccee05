import { $createLinkNode, $isLinkNode } from '@lexical/link';
import {
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_HIGH,
  HISTORY_PUSH_TAG,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  mergeRegister,
  type LexicalEditor,
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

interface Found {
  readonly text: TextNode;
  readonly address: TypedAddress;
}

/** The address that ends so many characters before the caret, in text that is no link and may become one. */
function $addressBeforeCaret(behind: number): Found | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const text = selection.anchor.getNode();
  if (!$isTextNode(text) || !text.isSimpleText() || text.hasFormat('code') || $isLinkNode(text.getParent()) || $runRev(text).del !== undefined) return null;
  const address = typedAddress(text.getTextContent().slice(0, Math.max(0, selection.anchor.offset - behind)));
  const ahead = text.getPreviousSibling();
  const isInWord = address?.start === 0 && $isTextNode(ahead) && /\S$/.test(ahead.getTextContent());
  return address === null || isInWord ? null : { text, address };
}

function $link({ text, address: { start, end, href } }: Found): void {
  const parts = text.splitText(start, end);
  const words = start === 0 ? parts[0] : parts[1];
  if (words === undefined) return;
  const isAtCaret = parts.at(-1) === words;
  const link = $createLinkNode(href, { rel: null, target: null });
  words.insertBefore(link);
  link.append(words);
  if (isAtCaret) link.selectNext(0, 0);
}
