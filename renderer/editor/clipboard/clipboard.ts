import { $isTableSelection } from '@lexical/table';
import {
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_LOW,
  COPY_COMMAND,
  CUT_COMMAND,
  CUT_TAG,
  mergeRegister,
  PASTE_COMMAND,
  PASTE_TAG,
  $addUpdateTag,
  type LexicalEditor,
} from 'lexical';
import type { Block } from '../../../domain/body/body.ts';
import { $removeSelectedObjects } from '../behaviour/objects.ts';
import { $clearSelectedCells } from '../table/tableEdits.ts';
import { $insertData, type ClipboardOptions } from './insertData.ts';
import { addMediaFiles } from './media.ts';
import { $selectionBlocks } from './selectionBlocks.ts';
import { writeFlavours } from './writeFlavours.ts';

/**
 * Copy, cut and paste. All of Lexical's own handling is replaced: it takes any node from any page that names
 * its type, and its HTML reader makes a Trusted Types policy at each paste.
 */
export function registerClipboard(editor: LexicalEditor, options: ClipboardOptions): () => void {
  const { environment, newId } = options;
  const $paste = (data: DataTransfer): void => {
    const files = [...data.files];
    if (files.length > 0 && !data.types.includes('text/plain')) {
      void addMediaFiles(editor, files, environment, newId);
      return;
    }
    $addUpdateTag(PASTE_TAG);
    $insertData(editor, data, options);
  };
  return mergeRegister(
    editor.registerCommand(
      COPY_COMMAND,
      (event) => {
        if (isClipboardEvent(event)) write(event, $selectionBlocks(), 'copy', options);
        else askForEvent(editor, 'copy');
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      CUT_COMMAND,
      (event) => {
        if (!isClipboardEvent(event)) askForEvent(editor, 'cut');
        else if (write(event, $selectionBlocks(), 'cut', options)) {
          $addUpdateTag(CUT_TAG);
          const selection = $getSelection();
          if ($isRangeSelection(selection)) selection.removeText();
          else if ($isNodeSelection(selection)) $removeSelectedObjects();
          else if ($isTableSelection(selection)) $clearSelectedCells();
        }
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        event.preventDefault();
        if (isClipboardEvent(event) && event.clipboardData !== null) $paste(event.clipboardData);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    // Where one of these fails, Lexical must not do it in its own way: that would take along notes to oneself.
    editor.registerCommand(COPY_COMMAND, () => true, COMMAND_PRIORITY_LOW),
    editor.registerCommand(CUT_COMMAND, () => true, COMMAND_PRIORITY_LOW),
    editor.registerCommand(PASTE_COMMAND, () => true, COMMAND_PRIORITY_LOW),
  );
}

function write(event: ClipboardEvent, blocks: readonly Block[], how: 'copy' | 'cut', options: ClipboardOptions): boolean {
  event.preventDefault();
  return event.clipboardData !== null && writeFlavours(event.clipboardData, blocks, how, options);
}

/** Lexical also sends key and input events with these commands. */
function isClipboardEvent(event: Event | null): event is ClipboardEvent {
  return event !== null && 'clipboardData' in event;
}

/**
 * Makes the browser send the clipboard event that a key or menu has asked for. It goes where the page's own selection is,
 * which need not be at the object that is selected: then it is taken wherever it goes.
 */
function askForEvent(editor: LexicalEditor, kind: 'copy' | 'cut'): void {
  if (!$isNodeSelection($getSelection())) {
    exec(kind);
    return;
  }
  const take = (event: ClipboardEvent): void => {
    event.stopImmediatePropagation();
    editor.dispatchCommand(kind === 'cut' ? CUT_COMMAND : COPY_COMMAND, event);
  };
  document.addEventListener('copy', take, true);
  exec('copy');
  document.removeEventListener('copy', take, true);
}

function exec(kind: 'copy' | 'cut'): void {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else sends an event with a clipboard to write to
  document.execCommand(kind);
}
