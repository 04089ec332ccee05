import { $getNearestNodeFromDOMNode, $getNodeByKey, $getSelection, DRAGSTART_COMMAND, type LexicalEditor, type NodeKey } from 'lexical';
import { GripVertical } from 'lucide-react';
import { useEffect, useImperativeHandle, useRef, useState, type JSX, type Ref } from 'react';
import { AnchoredMenu } from '../../ui/Menu.tsx';
import { blockElementAt } from '../behaviour/blockElement.ts';
import { $selectedBlocks } from '../behaviour/blocks.ts';
import { $blockOf } from '../behaviour/blockTree.ts';
import { beginDrag } from '../drag/dragged.ts';
import { $stand } from '../behaviour/wholeBlocks.ts';
import { useKeysOf } from '../commandKeys.ts';
import type { EditorCommandId } from '../editorTypes.ts';
import styles from './blockHandle.module.css';
import { blockMenuEntries } from './blockMenu.ts';

interface Props {
  readonly editor: LexicalEditor;
  readonly run: (command: EditorCommandId) => void;
  readonly ref: Ref<{ openMenu(): void }>;
}

interface Shown {
  readonly key: NodeKey;
  readonly element: HTMLElement;
  readonly top: number;
}

/**
 * The handle at the left of the block under the pointer: dragging it moves the block, a click opens what else can be
 * done with it. Keys have the same menu by a command, and nothing here runs while one types.
 */
export function BlockHandle({ editor, run, ref }: Props): JSX.Element {
  const keysOf = useKeysOf();
  const [shown, setShown] = useState<Shown | null>(null);
  const [anchor, setAnchor] = useState<Element | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const isOpen = anchor !== null;
  useEffect(() => watchPointer(editor, setShown), [editor]);
  useImperativeHandle(ref, () => ({
    openMenu: () => {
      const key = editor.read(() => $selectedBlocks()[0]?.getKey());
      const element = key === undefined ? null : editor.getElementByKey(key);
      if (key === undefined || element === null) return;
      setShown(describe(editor, key, element));
      setAnchor(element);
    },
  }));
  return (
    <>
      <button
        ref={button}
        type="button"
        tabIndex={-1}
        draggable
        className={styles['handle']}
        hidden={shown === null}
        style={shown === null ? undefined : { top: shown.top }}
        aria-label="Move or change this block"
        title="Drag to move, click for more"
        onMouseDown={(event) => {
          // The caret stays where it is.
          event.stopPropagation();
        }}
        onClick={() => {
          if (shown === null) return;
          standIn(editor, shown.key);
          setAnchor(button.current);
        }}
        onDragStart={(event) => {
          if (shown === null) return;
          event.dataTransfer.setDragImage(shown.element, 0, 0);
          beginDrag({ editor, key: shown.key });
          editor.dispatchCommand(DRAGSTART_COMMAND, event.nativeEvent);
        }}
      >
        <GripVertical size={15} strokeWidth={2} aria-hidden />
      </button>
      <AnchoredMenu
        anchor={anchor}
        label="Block"
        entries={isOpen ? blockMenuEntries(editor, keysOf, run) : []}
        onClose={() => {
          setAnchor(null);
        }}
        returnFocus={() => {
          editor.focus();
        }}
      />
    </>
  );
}

/** What is done next is done to this block, wherever the caret was. */
function standIn(editor: LexicalEditor, key: NodeKey): void {
  editor.update(
    () => {
      const node = $getNodeByKey(key);
      const isHere = $getSelection()?.getNodes().every((one) => $blockOf(one)?.getKey() === key) === true;
      if (node !== null && !isHere) $stand(node);
    },
    { discrete: true },
  );
}

/** Tells which block the pointer is at, in its text or left of it; null while one types. */
function watchPointer(editor: LexicalEditor, onBlock: (shown: Shown | null) => void): () => void {
  let last: HTMLElement | null = null;
  const show = (element: HTMLElement | null): void => {
    if (element === last) return;
    last = element;
    const key = element === null ? null : editor.read(() => $getNearestNodeFromDOMNode(element)?.getKey() ?? null);
    onBlock(element === null || key === null ? null : describe(editor, key, element));
  };
  const move = (event: PointerEvent): void => {
    const root = editor.getRootElement();
    if (root === null || !editor.isEditable() || event.buttons !== 0 || isOnHandle(event.target)) return;
    const { left, right, top, bottom } = root.getBoundingClientRect();
    const isNear = event.clientX > left - REACH && event.clientX < right + REACH && event.clientY > top && event.clientY < bottom;
    if (!isNear) {
      show(null);
      return;
    }
    // On the way to the handle the block stays the one it was; left of the text, a list is not yet its items.
    const isBeside = event.clientX < left + INDENT;
    const box = last?.getBoundingClientRect();
    if (isBeside && box !== undefined && event.clientY >= box.top && event.clientY <= box.bottom) return;
    const inside = Math.max(left + INDENT, Math.min(event.clientX, right - 2));
    const element = blockElementAt(root, document.elementFromPoint(inside, event.clientY));
    if (element !== null) show(element);
  };
  const hide = (event: Event): void => {
    if (last !== null && !isOnHandle(event.target)) show(null);
  };
  document.addEventListener('pointermove', move);
  document.addEventListener('keydown', hide);
  return () => {
    document.removeEventListener('pointermove', move);
    document.removeEventListener('keydown', hide);
  };
}

/** Where the text of a list item stands at the latest, in pixels. */
const INDENT = 40;
/** How far beside the text the pointer still means a block, in pixels. */
const REACH = 48;

/** While its menu is open the handle stays where it is. */
function isOnHandle(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(`.${styles['handle'] ?? ''}, [role='menu']`) !== null;
}

/** The handle stands at the first line of its block. */
function describe(editor: LexicalEditor, key: NodeKey, element: HTMLElement): Shown {
  const frame = editor.getRootElement()?.parentElement?.getBoundingClientRect().top ?? 0;
  return { key, element, top: element.getBoundingClientRect().top - frame };
}
