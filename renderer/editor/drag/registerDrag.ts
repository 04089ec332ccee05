import {
  $addUpdateTag,
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $getSelection,
  $isDecoratorNode,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  DRAGOVER_COMMAND,
  DRAGSTART_COMMAND,
  DROP_COMMAND,
  mergeRegister,
  PASTE_TAG,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { $selectObject } from '../behaviour/objects.ts';
import { $selectAtPoint } from '../behaviour/selectAtPoint.ts';
import { $stand } from '../behaviour/wholeBlocks.ts';
import { $wholeBlock } from '../clipboard/selectionBlocks.ts';
import { $insertData, type ClipboardOptions } from '../clipboard/insertData.ts';
import { $selectionBlocks } from '../clipboard/selectionBlocks.ts';
import { writeFlavours } from '../clipboard/writeFlavours.ts';
import { beginDrag, draggedIn, isTextDraggedIn } from './dragged.ts';
import { dropBlocks, dropFiles } from './dropInto.ts';
import { $dropPlaceAt, createDropLine } from './dropPlace.ts';
import { $moveSelectionTo } from './moveText.ts';

/** Says that the drag is of whole blocks, which go between others and not into a sentence. It holds nothing. */
const WHOLE_BLOCKS = 'application/x-stet-whole-blocks';

/**
 * Dragging text and blocks out of the text, and dropping text, blocks of other articles and files into it. A block of this
 * article that is only moved is blockDrag.ts.
 */
export function registerDrag(editor: LexicalEditor, options: ClipboardOptions): () => void {
  const line = createDropLine();
  const start = (event: DragEvent): boolean => {
    const { dataTransfer, target } = event;
    if (dataTransfer === null) return true;
    // What is selected in a field of an object is the browser's own.
    if (target instanceof Element && target.closest('input, textarea, button, audio') !== null) return true;
    const key = draggedIn(editor) ?? $objectAt(target);
    const selection = $getSelection();
    if (key !== null) {
      $selectObjectAt(key);
      const block = $getNodeByKey(key);
      writeFlavours(dataTransfer, block === null ? [] : $wholeBlock(block), 'copy', options);
      dataTransfer.setData(WHOLE_BLOCKS, '');
    } else if ($isRangeSelection(selection) && !selection.isCollapsed()) {
      writeFlavours(dataTransfer, $selectionBlocks(), 'cut', options);
    } else {
      event.preventDefault();
      return true;
    }
    dataTransfer.effectAllowed = 'copyMove';
    beginDrag({ editor, key });
    return true;
  };
  const over = (event: DragEvent): boolean => {
    const isBetween = isOfBlocks(event) || isOfFiles(event);
    // For text the browser shows the caret where it would go, if it is left alone.
    if (isBetween) event.preventDefault();
    line.show(isBetween ? $dropPlaceAt(editor, event) : null);
    return true;
  };
  const drop = (event: DragEvent): boolean => {
    event.preventDefault();
    const { dataTransfer, clientX, clientY } = event;
    const place = $dropPlaceAt(editor, event);
    line.show(null);
    if (dataTransfer === null) return true;
    if (isOfFiles(event)) void dropFiles(editor, [...dataTransfer.files], place, options);
    else if (isOfBlocks(event)) void dropBlocks(editor, dataTransfer, place, options);
    else if (isTextDraggedIn(editor) && !isCopy(event)) $moveSelectionTo(editor, clientX, clientY, options.newId);
    else if ($selectAtPoint(editor, clientX, clientY)) {
      $addUpdateTag(PASTE_TAG);
      $insertData(editor, dataTransfer, options);
    }
    editor.getRootElement()?.focus({ preventScroll: true });
    return true;
  };
  const leave = (event: DragEvent): void => {
    const { relatedTarget } = event;
    if (!(relatedTarget instanceof Node) || editor.getRootElement()?.contains(relatedTarget) !== true) line.show(null);
  };
  return mergeRegister(
    editor.registerCommand(DRAGSTART_COMMAND, start, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(DRAGOVER_COMMAND, over, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(DROP_COMMAND, drop, COMMAND_PRIORITY_HIGH),
    editor.registerRootListener((root, before) => {
      before?.removeEventListener('dragleave', leave);
      root?.addEventListener('dragleave', leave);
    }),
  );
}

const isOfFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true;
const isOfBlocks = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes(WHOLE_BLOCKS) === true;

/** Whoever holds the key leaves the text where it is, too. */
const isCopy = (event: DragEvent): boolean => (navigator.userAgent.includes('Mac OS') ? event.altKey : event.ctrlKey);

function $objectAt(target: EventTarget | null): NodeKey | null {
  const node = target instanceof Element && target.closest('[draggable="true"]') !== null ? $getNearestNodeFromDOMNode(target) : null;
  return $isDecoratorNode(node) && !node.isInline() ? node.getKey() : null;
}

function $selectObjectAt(key: NodeKey): void {
  const node = $getNodeByKey(key);
  if ($isDecoratorNode(node)) $selectObject(key);
  else if (node !== null) $stand(node);
}
