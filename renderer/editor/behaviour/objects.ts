import {
  $createNodeSelection,
  $createParagraphNode,
  $getNodeByKey,
  $getSelection,
  $isDecoratorNode,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  $setSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_HIGH,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  KEY_ENTER_COMMAND,
  mergeRegister,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  type RangeSelection,
} from 'lexical';
import { $selectAtPoint } from './selectAtPoint.ts';
import { $blockOf, $isAtBlockEnd, $isAtBlockStart } from './blockTree.ts';

/**
 * Pictures, dividers and unknown parts are selected as a whole. Backspace or Delete beside one only selects it; a
 * second press removes it, so none goes by accident.
 */
export function registerObjects(editor: LexicalEditor): () => void {
  const $select = (isBackward: boolean): boolean => {
    const selection = $getSelection();
    const object = $isRangeSelection(selection) ? $objectBeside(selection, isBackward) : null;
    if (object === null) return false;
    $selectObject(object.getKey());
    return true;
  };
  const $remove = (event: KeyboardEvent | null): boolean => {
    if (!$isNodeSelection($getSelection())) return false;
    event?.preventDefault();
    $removeSelectedObjects();
    return true;
  };
  const $move = (event: KeyboardEvent, step: -1 | 1): boolean => {
    const object = event.altKey ? $selectedObject() : null;
    if (object === null) return false;
    event.preventDefault();
    $moveObject(object, step);
    return true;
  };
  // Lexical only takes the selection off the object, and the caret would be nowhere.
  const $clickAway = (event: MouseEvent): boolean => {
    const selection = $getSelection();
    const { target } = event;
    if (!$isNodeSelection(selection) || event.shiftKey || !(target instanceof Node)) return false;
    const isInside = selection
      .getNodes()
      .some((node) => editor.getElementByKey(node.getKey())?.contains(target) === true);
    return !isInside && $selectAtPoint(editor, event.clientX, event.clientY);
  };
  return mergeRegister(
    editor.registerCommand(CLICK_COMMAND, $clickAway, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(DELETE_CHARACTER_COMMAND, $select, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(DELETE_WORD_COMMAND, $select, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(DELETE_LINE_COMMAND, $select, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_BACKSPACE_COMMAND, $remove, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_DELETE_COMMAND, $remove, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ARROW_UP_COMMAND, (event) => $move(event, -1), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ARROW_DOWN_COMMAND, (event) => $move(event, 1), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        const object = $selectedObject();
        if (object === null) return false;
        event?.preventDefault();
        const field = editor.getElementByKey(object.getKey())?.querySelector('textarea') ?? null;
        if (field !== null) {
          field.focus();
        } else {
          const paragraph = $createParagraphNode();
          object.insertAfter(paragraph);
          paragraph.select();
        }
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

export function $selectObject(key: NodeKey): void {
  const selection = $createNodeSelection();
  selection.add(key);
  $setSelection(selection);
}

/** The one object that is selected, if exactly one is. */
export function $selectedObject(): LexicalNode | null {
  const selection = $getSelection();
  if (!$isNodeSelection(selection)) return null;
  const [node, ...more] = selection.getNodes();
  return node !== undefined && more.length === 0 && $isDecoratorNode(node) ? node : null;
}

/** Puts an object before the block above it, or after the block below it. */
export function $moveObject(object: LexicalNode, step: -1 | 1): void {
  const block = $getNodeByKey(object.getKey());
  const other = step === -1 ? block?.getPreviousSibling() : block?.getNextSibling();
  if (block === null || other === null || other === undefined) return;
  if (step === -1) other.insertBefore(block);
  else other.insertAfter(block);
  $selectObject(block.getKey());
}

/** Removes the selected objects and puts the caret where they were. */
export function $removeSelectedObjects(): void {
  const selection = $getSelection();
  if (!$isNodeSelection(selection)) return;
  for (const node of selection.getNodes()) {
    const next = node.getNextSibling();
    const before = node.getPreviousSibling();
    if ($isElementNode(next)) next.selectStart();
    else if ($isElementNode(before)) before.selectEnd();
    else {
      const paragraph = $createParagraphNode();
      node.insertAfter(paragraph);
      paragraph.select();
    }
    node.remove();
  }
}

function $objectBeside(selection: RangeSelection, isBackward: boolean): LexicalNode | null {
  if (!selection.isCollapsed()) return null;
  const { anchor } = selection;
  const node = anchor.getNode();
  if (node.getKey() === 'root' && $isElementNode(node)) {
    const beside = node.getChildAtIndex(isBackward ? anchor.offset - 1 : anchor.offset);
    return $isDecoratorNode(beside) ? beside : null;
  }
  const block = $blockOf(node)?.getTopLevelElement() ?? null;
  if (block === null) return null;
  const size = $isElementNode(node) ? node.getChildrenSize() : node.getTextContentSize();
  const isAtEdge = isBackward
    ? anchor.offset === 0 && $isAtBlockStart(node, block)
    : anchor.offset === size && $isAtBlockEnd(node, block);
  if (!isAtEdge) return null;
  const beside = isBackward ? block.getPreviousSibling() : block.getNextSibling();
  if (!$isDecoratorNode(beside)) return null;
  // An empty paragraph beside it is what the person wants gone.
  if ($isElementNode(block) && block.isEmpty()) block.remove();
  return beside;
}
