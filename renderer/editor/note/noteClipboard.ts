import {
  $addUpdateTag,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  COPY_COMMAND,
  CUT_COMMAND,
  DROP_COMMAND,
  mergeRegister,
  PASTE_COMMAND,
  PASTE_TAG,
  type LexicalEditor,
} from 'lexical';
import { isTextBlock, isTextRun, type Block, type TextRun } from '../../../domain/body/body.ts';
import { noteOf, noteRuns } from '../../../domain/body/footnoteNote.ts';
import { withoutReview } from '../../../domain/review/withoutReview.ts';
import { $selectAtPoint } from '../behaviour/selectAtPoint.ts';
import { $runsToNodes } from '../bodyToLexical.ts';
import { clipboardHtmlToBlocks } from '../clipboard/clipboardHtml.ts';
import type { ClipboardOptions } from '../clipboard/insertData.ts';
import { OWN_TYPE, readOwn } from '../clipboard/ownFlavour.ts';
import { $selectionBlocks } from '../clipboard/selectionBlocks.ts';
import { withoutNotes } from '../clipboard/withoutNotes.ts';
import { writeFlavours } from '../clipboard/writeFlavours.ts';
import { $hasText, $setLink, isWebAddress } from '../links.ts';

/** Copy, cut, paste and drop in the field of a footnote: what comes in is words with their marks and links, on one line. */
export function registerNoteClipboard(editor: LexicalEditor, options: ClipboardOptions): () => void {
  const take = (how: 'copy' | 'cut') => (event: ClipboardEvent | KeyboardEvent | null): boolean => {
    // Lexical sends the key as well; the browser's own event follows it.
    if (event === null || !('clipboardData' in event) || event.clipboardData === null) return false;
    event.preventDefault();
    const selection = $getSelection();
    if (writeFlavours(event.clipboardData, $selectionBlocks(), how, options) && how === 'cut' && $isRangeSelection(selection)) selection.removeText();
    return true;
  };
  return mergeRegister(
    editor.registerCommand(COPY_COMMAND, take('copy'), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(CUT_COMMAND, take('cut'), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        event.preventDefault();
        if ('clipboardData' in event && event.clipboardData !== null) $putIn(event.clipboardData, options);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      DROP_COMMAND,
      (event) => {
        event.preventDefault();
        if (event.dataTransfer !== null && $selectAtPoint(editor, event.clientX, event.clientY)) $putIn(event.dataTransfer, options);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

function $putIn(data: DataTransfer, { newId }: ClipboardOptions): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  $addUpdateTag(PASTE_TAG);
  const text = data.getData('text/plain');
  if (!selection.isCollapsed() && $hasText(selection) && isWebAddress(text)) $setLink(text.trim());
  else selection.insertNodes($runsToNodes(noteRuns(noteOf(runsIn(data, text, newId)))));
}

/** The words of what is on a clipboard, in the best form it has. Nothing private comes along: a footnote is published whole. */
function runsIn(data: DataTransfer, text: string, newId: () => string): readonly TextRun[] {
  const html = data.getData('text/html');
  const own = readOwn(data.getData(OWN_TYPE));
  const blocks: readonly Block[] = own?.blocks ?? (html === '' ? [] : clipboardHtmlToBlocks(html, newId).blocks);
  const runs = withoutNotes(withoutReview(blocks))
    .filter(isTextBlock)
    .flatMap((block, index): TextRun[] => [...(index === 0 ? [] : [{ text: ' ' }]), ...block.runs.filter(isTextRun)]);
  return runs.length > 0 ? runs : [{ text: text.replace(/[\r\n]+$/, '') }];
}
