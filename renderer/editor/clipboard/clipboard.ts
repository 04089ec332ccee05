import { $isTableSelection } from '@lexical/table';
import {
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  COPY_COMMAND,
  CUT_COMMAND,
  CUT_TAG,
  DRAGOVER_COMMAND,
  DRAGSTART_COMMAND,
  DROP_COMMAND,
  mergeRegister,
  PASTE_COMMAND,
  PASTE_TAG,
  $addUpdateTag,
  type LexicalEditor,
} from 'lexical';
import type { Block, BlockId } from '../../../domain/body/body.ts';
import { embedFor, knownProvider } from '../../../domain/embeds/providers.ts';
import { $blockOf, $isEmptyParagraph } from '../behaviour/blockTree.ts';
import { $insertObject } from '../behaviour/insertObject.ts';
import { $removeSelectedObjects } from '../behaviour/objects.ts';
import { $selectAtPoint } from '../behaviour/selectAtPoint.ts';
import type { ReadEnvironment } from '../environment.ts';
import { $setLink, isWebAddress } from '../links.ts';
import { $createEmbedNode } from '../nodes/embed/EmbedNode.tsx';
import { clipboardHtmlToBlocks } from './clipboardHtml.ts';
import { blocksToHtml, blocksToText } from './clipboardText.ts';
import { $pasteable } from './pastedNotes.ts';
import { $insertBlocks } from './insertBlocks.ts';
import { OWN_TYPE, readOwn, writeOwn } from './ownFlavour.ts';
import { addMediaFiles } from './media.ts';
import { withoutReview } from '../../../domain/review/withoutReview.ts';
import { withoutNotes } from './withoutNotes.ts';
import { tabbedTextToCells } from './tabbedText.ts';
import { final } from '../../../domain/suggestions/views.ts';
import { plainTextToBlocks } from './plainTextToBlocks.ts';
import { $clearSelectedCells, $selectedCells } from '../table/tableEdits.ts';
import { $selectionBlocks } from './selectionBlocks.ts';

export interface ClipboardOptions {
  readonly environment: ReadEnvironment;
  readonly newId: () => BlockId;
  readonly articleKey: string;
}

/**
 * Copy, cut, paste and drop. All of Lexical's own handling is replaced: it takes any node from any page that names
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
    $insertData(data, options);
  };
  return mergeRegister(
    editor.registerCommand(
      COPY_COMMAND,
      (event) => {
        if (isClipboardEvent(event)) $write(event, options, 'copy');
        else askForEvent(editor, 'copy');
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      CUT_COMMAND,
      (event) => {
        if (!isClipboardEvent(event)) askForEvent(editor, 'cut');
        else if ($write(event, options, 'cut')) {
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
    // Text is moved by cut and paste; dragging it would bypass the checks above.
    editor.registerCommand(
      DRAGSTART_COMMAND,
      (event) => {
        event.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      DRAGOVER_COMMAND,
      (event) => {
        event.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      DROP_COMMAND,
      (event) => {
        event.preventDefault();
        if (event.dataTransfer === null) return true;
        $selectAtPoint(editor, event.clientX, event.clientY);
        const files = [...event.dataTransfer.files];
        if (files.length > 0) void addMediaFiles(editor, files, environment, newId);
        else $paste(event.dataTransfer);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

/** Puts in the best form the data has: our own blocks, HTML, or text. */
function $insertData(data: DataTransfer, { environment, newId, articleKey }: ClipboardOptions): void {
  const text = data.getData('text/plain');
  const selection = $getSelection();
  if ($isRangeSelection(selection) && !selection.isCollapsed() && isWebAddress(text)) {
    $setLink(text.trim());
    return;
  }
  const card = $isRangeSelection(selection) && $selectedCells() === null && $isEmptyParagraph($blockOf(selection.anchor.getNode())) ? cardFor(text) : null;
  if (card !== null) {
    $insertObject($createEmbedNode(card));
    return;
  }
  const { services } = environment();
  const own = readOwn(data.getData(OWN_TYPE));
  if (own !== null) {
    const isHere = own.articleKey === articleKey;
    const blocks = $pasteable(own.blocks, isHere).filter((block) => isHere || (block.type !== 'picture' && block.type !== 'audio'));
    if (blocks.length < own.blocks.length) {
      services.notify(
        'Pictures and recordings were left out: they belong to another article. Add them here from their files.',
      );
    }
    $insertBlocks(blocks, newId);
    return;
  }
  const html = data.getData('text/html');
  const read = html === '' ? { blocks: [], notes: [] } : clipboardHtmlToBlocks(html, newId);
  const blocks: readonly Block[] = read.blocks.length > 0 ? read.blocks : (tabbedTextToCells(text, newId) ?? plainTextToBlocks(text, newId));
  $insertBlocks(blocks, newId);
  const [note] = read.notes;
  if (note !== undefined) services.notify(note);
}

/** The address of a post or film that stands alone becomes its card. */
function cardFor(text: string): ReturnType<typeof embedFor> {
  return isWebAddress(text) && knownProvider(text.trim()) !== null ? embedFor(text.trim()) : null;
}

/** Writes the selection to the clipboard. Returns whether there was something to write. */
function $write(event: ClipboardEvent, { articleKey, environment }: ClipboardOptions, how: 'copy' | 'cut'): boolean {
  const { language } = environment();
  event.preventDefault();
  const selected = $selectionBlocks();
  const blocks = withoutReview(selected);
  if (blocks.length === 0 || event.clipboardData === null) return false;
  // Nothing that leaves this window has notes to oneself in it; what is pasted back here still has.
  const open = withoutNotes(blocks);
  event.clipboardData.setData('text/plain', blocksToText(open));
  event.clipboardData.setData('text/html', blocksToHtml(open, language));
  // What is cut may come back with its comments; a copy has none of them.
  event.clipboardData.setData(OWN_TYPE, writeOwn(how === 'cut' ? final(selected) : blocks, articleKey));
  return true;
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
