import {
  $addUpdateTag,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_CRITICAL,
  HISTORY_PUSH_TAG,
  KEY_BACKSPACE_COMMAND,
  mergeRegister,
  UNDO_COMMAND,
  type LexicalEditor,
  type TextNode,
} from 'lexical';
import type { Replacement } from '../../../domain/typography/replacement.ts';
import { mayBeReplaced, smartReplacement } from '../../../domain/typography/smartReplacement.ts';
import type { ReadEnvironment } from '../environment.ts';
import { $runRev } from '../review/revOf.ts';
import { $textBeforeCaret, isTypedCharacter, nearCaret } from './typedText.ts';

/** What was set for the person just now, until anything else happens. */
interface JustSet {
  readonly typed: string;
  readonly insert: string;
  /** Whether some of what was typed was there before, as other text: that is struck now, and comes back by Undo only. */
  readonly reached: boolean;
}

/** Marks the update that sets a sign. */
const SMART_TAG = 'stet-smart';

/**
 * Sets typographic quotes, dashes, ellipses and spaces while typing, as a step of its own: one Backspace, or Undo,
 * gives back what was typed.
 */
export function registerSmartText(editor: LexicalEditor, environment: ReadEnvironment): () => void {
  let justSet: JustSet | null = null;
  const $takeBack = (event: KeyboardEvent | null): boolean => {
    const set = justSet;
    justSet = null;
    const caret = set === null ? null : $textAtCaret();
    if (set === null || caret === null) return false;
    const start = caret.offset - set.insert.length;
    if (start < 0 || caret.text.getTextContent().slice(start, caret.offset) !== set.insert) return false;
    event?.preventDefault();
    if (set.reached) return editor.dispatchCommand(UNDO_COMMAND, undefined);
    $addUpdateTag(HISTORY_PUSH_TAG);
    caret.text.spliceText(start, set.insert.length, set.typed, true);
    return true;
  };
  return mergeRegister(
    editor.registerCommand(KEY_BACKSPACE_COMMAND, $takeBack, COMMAND_PRIORITY_CRITICAL),
    editor.registerUpdateListener((payload) => {
      if (payload.tags.has(SMART_TAG)) return;
      justSet = null;
      const { language, smartTypography } = environment();
      // The usual letter is left after one look, and nothing is read.
      if (!smartTypography || editor.isComposing() || !mayBeReplaced(nearCaret(payload.editorState)) || !isTypedCharacter(payload)) return;
      const before = payload.editorState.read($textBeforeCaret);
      if (before === null || smartReplacement(before, language) === null) return;
      editor.update(
        () => {
          const now = $textBeforeCaret();
          const found = now === null ? null : smartReplacement(now, language);
          const caret = $textAtCaret();
          if (now === null || found === null || caret === null || !$replaceBefore(caret, found)) return;
          justSet = { typed: now.slice(now.length - found.remove), insert: found.insert, reached: caret.offset < found.remove };
        },
        { tag: [HISTORY_PUSH_TAG, SMART_TAG] },
      );
    }),
  );
}

interface Caret {
  readonly text: TextNode;
  readonly offset: number;
}

/**
 * Replaces what stands before the caret. A suggestion or a comment parts what is one text to its reader, so that may begin
 * in another node, which looks the same. Returns whether it could.
 */
function $replaceBefore({ text, offset }: Caret, { remove, insert }: Replacement): boolean {
  const ahead: Caret[] = [];
  let left = remove - offset;
  for (let one = text.getPreviousSibling(); left > 0; one = one.getPreviousSibling()) {
    if (!$isTextNode(one)) return false;
    if ($runRev(one).del !== undefined) continue;
    if (one.getFormat() !== text.getFormat()) return false;
    const size = one.getTextContentSize();
    ahead.push({ text: one, offset: Math.max(0, size - left) });
    left -= size;
  }
  for (const { text: before, offset: from } of ahead) before.spliceText(from, before.getTextContentSize() - from, '');
  const here = Math.min(offset, remove);
  text.spliceText(offset - here, here, insert, true);
  return true;
}

function $textAtCaret(): Caret | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const text = selection.anchor.getNode();
  return $isTextNode(text) ? { text, offset: selection.anchor.offset } : null;
}
