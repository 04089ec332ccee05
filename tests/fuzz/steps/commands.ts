import fc from 'fast-check';
import { $getRoot, HISTORY_PUSH_TAG, REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import { embedFor } from '../../../domain/embeds/providers.ts';
import { $insertObject } from '../../../renderer/editor/behaviour/insertObject.ts';
import { $selectedObject } from '../../../renderer/editor/behaviour/objects.ts';
import { $putMedia, pictureBlocks, soundBlocks } from '../../../renderer/editor/clipboard/media.ts';
import type { EditorCommandId } from '../../../renderer/editor/editorTypes.ts';
import { insertFootnote } from '../../../renderer/editor/footnotes.ts';
import { $setLink } from '../../../renderer/editor/links.ts';
import { $isCorrectionNode } from '../../../renderer/editor/nodes/correction/CorrectionNode.ts';
import { $createEmbedNode } from '../../../renderer/editor/nodes/embed/EmbedNode.tsx';
import { $changeData } from '../../../renderer/editor/nodes/data.ts';
import { $isPictureNode } from '../../../renderer/editor/nodes/picture/PictureNode.tsx';
import { runCommand } from '../../../renderer/editor/runCommand.ts';
import { $insertTable } from '../../../renderer/editor/table/tableEdits.ts';
import { dispatch, named, within, type Step } from '../step.ts';

const picture = { file: 'b.jpg', width: 4, height: 3, caption: 'A quay', credit: '', alt: '' };

export const run = (id: EditorCommandId): Step => ({ editor, environment, newId }) => {
  runCommand(editor, id, { environment, newId, openAddress: () => undefined, openTablePopover: () => undefined, addFootnote: () => undefined, openBlockMenu: () => undefined });
  editor.read(() => undefined);
};
const embed: Step = (open) => {
  const card = embedFor('https://www.youtube.com/watch?v=x');
  if (card !== null) within(open, () => $insertObject($createEmbedNode(card)));
};
const replaceFile: Step = (open) => {
  within(open, () => {
    const object = $selectedObject();
    if ($isPictureNode(object)) $changeData(object.getKey(), { file: 'c.jpg', width: 8, height: 6 });
  }, HISTORY_PUSH_TAG);
};
const noteDate: Step = (open) => {
  within(open, () => {
    const note = $getRoot().getChildren().find($isCorrectionNode);
    if (note !== undefined) note.setNote({ ...note.getNote(), at: '2026-11-25T08:00:00Z' });
  });
};
const footnote: Step = ({ editor, newId }) => void insertFootnote(editor, newId);

/** What each command of menu and toolbar does; those that ask first, as they do once they are answered. */
const COMMANDS: Record<Exclude<EditorCommandId, 'block.menu'>, Step> = {
  'edit.undo': (open) => dispatch(open, UNDO_COMMAND, undefined),
  'edit.redo': (open) => dispatch(open, REDO_COMMAND, undefined),
  'insert.picture': (open) => within(open, () => $putMedia(pictureBlocks([picture], open.newId))),
  'insert.gallery': (open) => within(open, () => $putMedia(pictureBlocks([picture, picture], open.newId, open.newId()))),
  'insert.audio': (open) => within(open, () => $putMedia(soundBlocks([{ file: 'b.mp3', title: 'Waves' }], open.newId))),
  'insert.divider': run('insert.divider'),
  'insert.factBox': run('insert.factBox'),
  'insert.table': (open) => within(open, () => $insertTable(2, 2, true)),
  'insert.link': (open) => within(open, () => $setLink('https://a.example')),
  'insert.embed': embed,
  'insert.footnote': footnote,
  'insert.space': run('insert.space'),
  'insert.hyphen': run('insert.hyphen'),
  'format.bold': run('format.bold'),
  'format.italic': run('format.italic'),
  'format.strike': run('format.strike'),
  'format.sub': run('format.sub'),
  'format.sup': run('format.sup'),
  'format.code': run('format.code'),
  'format.note': run('format.note'),
  'format.unlink': run('format.unlink'),
  'format.clear': run('format.clear'),
  'block.moveUp': run('block.moveUp'),
  'block.moveDown': run('block.moveDown'),
  'block.duplicate': run('block.duplicate'),
  'block.delete': run('block.delete'),
  'block.wrapBox': run('block.wrapBox'),
  'block.unwrapBox': run('block.unwrapBox'),
  'block.noteDate': noteDate,
  'block.replaceFile': replaceFile,
  'block.cardToLink': run('block.cardToLink'),
  'block.joinGallery': run('block.joinGallery'),
  'block.leaveGallery': run('block.leaveGallery'),
  'block.paragraph': run('block.paragraph'),
  'block.heading2': run('block.heading2'),
  'block.heading3': run('block.heading3'),
  'block.quote': run('block.quote'),
  'block.pullQuote': run('block.pullQuote'),
  'block.bullets': run('block.bullets'),
  'block.numbers': run('block.numbers'),
  'block.correction': run('block.correction'),
  'block.clarification': run('block.clarification'),
  'block.update': run('block.update'),
  'block.indent': run('block.indent'),
  'block.outdent': run('block.outdent'),
  'table.rowAbove': run('table.rowAbove'),
  'table.rowBelow': run('table.rowBelow'),
  'table.columnBefore': run('table.columnBefore'),
  'table.columnAfter': run('table.columnAfter'),
  'table.headerRow': run('table.headerRow'),
  'table.deleteRow': run('table.deleteRow'),
  'table.deleteColumn': run('table.deleteColumn'),
  'table.delete': run('table.delete'),
};

/** What one command does. */
export const perform = (id: keyof typeof COMMANDS): Step => COMMANDS[id];

/** Any command there is: a new one without a step here does not compile. */
export const commands: fc.Arbitrary<Step> = fc.constantFrom(...Object.entries(COMMANDS).map(([id, step]) => named(id, step)));
