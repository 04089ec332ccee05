import {
  $getSelection,
  $isRangeSelection,
  FORMAT_TEXT_COMMAND,
  INDENT_CONTENT_COMMAND,
  OUTDENT_CONTENT_COMMAND,
  REDO_COMMAND,
  UNDO_COMMAND,
  type LexicalEditor,
} from 'lexical';
import type { BlockId, NoteKind } from '../../domain/body/body.ts';
import { assertNever } from '../../domain/result.ts';
import { $toggleBlocks, type PlainKind } from './behaviour/blocks.ts';
import { $insertFactBox } from './box/insertFactBox.ts';
import { unwrapBox, wrapInBox } from './box/wrapInBox.ts';
import { $clearFormats } from './behaviour/formats.ts';
import { $joinGallery, $leaveGallery } from './behaviour/gallery.ts';
import { $insertObject } from './behaviour/insertObject.ts';
import { $moveBlocks } from './behaviour/moveBlocks.ts';
import { $selectedObject } from './behaviour/objects.ts';
import { $deleteBlocks, $duplicateBlocks } from './behaviour/wholeBlocks.ts';
import { insertMedia, pictureBlocks, soundBlocks } from './clipboard/media.ts';
import type { EditorCommandId } from './editorTypes.ts';
import type { AddressPurpose } from './AddressPopover.tsx';
import { $removeLink } from './links.ts';
import { NOTE_FORMAT } from './marks.ts';
import type { ReadEnvironment } from './environment.ts';
import { $runTableCommand } from './table/tableCommands.ts';
import { NOTE_DATE_COMMAND } from './nodes/correction/useNoteDate.tsx';
import { $unwrapEmbed } from './nodes/embed/unwrapEmbed.ts';
import { replaceFile } from './objects/replaceFile.ts';
import { $createDividerNode } from './nodes/divider/DividerNode.tsx';

export interface CommandOptions {
  readonly environment: ReadEnvironment;
  readonly newId: () => BlockId;
  /** Asks for an address: of a link, or of something to embed. */
  readonly openAddress: (purpose: AddressPurpose) => void;
  /** Asks for the size of a new table. */
  readonly openTablePopover: () => void;
  readonly addFootnote: () => void;
  /** Opens the menu of the block at the caret. */
  readonly openBlockMenu: () => void;
}

/** Carries out a command of the menu or toolbar. */
export function runCommand(editor: LexicalEditor, command: EditorCommandId, options: CommandOptions): void {
  const { environment, newId, openAddress, openTablePopover, openBlockMenu, addFootnote } = options;
  const { services } = environment();
  const isUndo = command === 'edit.undo' || command === 'edit.redo';
  if (!editor.isEditable()) return;
  // A command of the native menu may overtake the news of a moved caret, as a key may (selectionInTime.ts).
  editor.getRootElement()?.ownerDocument.dispatchEvent(new Event('selectionchange'));
  if (isUndo && undoInField(editor, command)) return;
  switch (command) {
    case 'edit.undo':
      editor.dispatchCommand(UNDO_COMMAND, undefined);
      return;
    case 'edit.redo':
      editor.dispatchCommand(REDO_COMMAND, undefined);
      return;
    case 'insert.picture':
    case 'insert.gallery': {
      const gallery = command === 'insert.gallery' ? newId() : undefined;
      void insertMedia(editor, environment, async () => pictureBlocks(await services.pickPictures(), newId, gallery));
      return;
    }
    case 'insert.audio':
      void insertMedia(editor, environment, async () => soundBlocks(await services.pickSounds(), newId));
      return;
    case 'insert.divider':
      editor.update(() => {
        $insertObject($createDividerNode());
      });
      return;
    case 'insert.factBox':
      editor.update($insertFactBox);
      return;
    case 'insert.table':
      openTablePopover();
      return;
    case 'insert.link':
      openAddress('link');
      return;
    case 'insert.embed':
      openAddress('embed');
      return;
    case 'insert.footnote':
      addFootnote();
      return;
    case 'format.bold':
      editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold');
      return;
    case 'format.italic':
      editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'italic');
      return;
    case 'format.strike':
      editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'strikethrough');
      return;
    case 'format.sub':
      editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'subscript');
      return;
    case 'format.sup':
      editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'superscript');
      return;
    case 'format.code':
      editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'code');
      return;
    case 'format.note':
      editor.dispatchCommand(FORMAT_TEXT_COMMAND, NOTE_FORMAT);
      return;
    case 'insert.space':
    case 'insert.hyphen':
      editor.update(() => {
        const selection = $getSelection();
        if ($isRangeSelection(selection))
          selection.insertText(command === 'insert.space' ? '\u00a0' : '\u2011');
      });
      return;
    case 'block.moveUp':
    case 'block.moveDown':
      editor.update(() => {
        $moveBlocks(command === 'block.moveUp' ? -1 : 1);
      });
      return;
    case 'block.duplicate':
      editor.update(() => {
        $duplicateBlocks(newId);
      });
      return;
    case 'block.delete':
      editor.update($deleteBlocks);
      return;
    case 'block.menu':
      openBlockMenu();
      return;
    case 'block.joinGallery':
      editor.update(() => {
        if (!$joinGallery(newId)) services.notify('Select a picture that stands right below another one.');
      });
      return;
    case 'block.leaveGallery':
      editor.update(() => {
        if (!$leaveGallery()) services.notify('Select a picture of a gallery.');
      });
      return;
    case 'block.wrapBox': {
      const problem = wrapInBox(editor);
      if (problem !== null) services.notify(problem);
      return;
    }
    case 'block.unwrapBox':
      if (!unwrapBox(editor)) services.notify('Put the caret into a fact box.');
      return;
    case 'block.noteDate':
      if (!editor.dispatchCommand(NOTE_DATE_COMMAND, undefined)) services.notify('Put the caret into a note of correction.');
      return;
    case 'block.replaceFile':
      void replaceFile(editor, environment);
      return;
    case 'block.cardToLink':
      editor.update(() => {
        if (!$unwrapEmbed($selectedObject()?.getKey())) services.notify('Select a card.');
      });
      return;
    case 'format.unlink':
      editor.update($removeLink);
      return;
    case 'format.clear':
      editor.update($clearFormats);
      return;
    case 'block.paragraph':
    case 'block.heading2':
    case 'block.heading3':
    case 'block.quote':
    case 'block.pullQuote':
    case 'block.bullets':
    case 'block.numbers':
      editor.update(() => {
        $toggleBlocks(KINDS[command]);
      });
      return;
    case 'block.correction':
    case 'block.clarification':
    case 'block.update': {
      const at = environment().now();
      editor.update(() => {
        $toggleBlocks({ kind: NOTES[command], at });
      });
      return;
    }
    case 'table.rowAbove':
    case 'table.rowBelow':
    case 'table.columnBefore':
    case 'table.columnAfter':
    case 'table.headerRow':
    case 'table.deleteRow':
    case 'table.deleteColumn':
    case 'table.delete':
      editor.update(() => {
        $runTableCommand(command);
      });
      return;
    case 'block.indent':
      editor.dispatchCommand(INDENT_CONTENT_COMMAND, undefined);
      return;
    case 'block.outdent':
      editor.dispatchCommand(OUTDENT_CONTENT_COMMAND, undefined);
      return;
    default:
      assertNever(command);
  }
}

const KINDS = {
  'block.paragraph': 'paragraph',
  'block.heading2': 'heading2',
  'block.heading3': 'heading3',
  'block.quote': 'quote',
  'block.pullQuote': 'pullQuote',
  'block.bullets': 'bullets',
  'block.numbers': 'numbers',
} as const satisfies Partial<Record<EditorCommandId, PlainKind>>;

const NOTES = {
  'block.correction': 'correction',
  'block.clarification': 'clarification',
  'block.update': 'update',
} as const satisfies Partial<Record<EditorCommandId, NoteKind>>;

/** A picture's field has its own history while one types in it. */
function undoInField(editor: LexicalEditor, command: 'edit.undo' | 'edit.redo'): boolean {
  const active = document.activeElement;
  const isField = active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement;
  if (!isField || editor.getRootElement()?.contains(active) !== true) return false;
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- a field's own undo has no other way in
  document.execCommand(command === 'edit.undo' ? 'undo' : 'redo');
  return true;
}
