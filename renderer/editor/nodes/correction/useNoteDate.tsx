import {
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  createCommand,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { useCallback, useEffect, useState, type JSX } from 'react';
import { $blockOf } from '../../behaviour/blockTree.ts';
import type { ReadEnvironment } from '../../environment.ts';
import { $isCorrectionNode, type CorrectionNode } from './CorrectionNode.ts';
import { NoteDatePopover } from './NoteDatePopover.tsx';

/** Asks for the date of the note that the caret stands in; unheard where there is none. */
export const NOTE_DATE_COMMAND = createCommand<undefined>('NOTE_DATE_COMMAND');

interface Open {
  readonly key: NodeKey;
  readonly date: string;
  readonly at: { readonly left: number; readonly top: number };
}

/** The popover for the date of a note: by the command, or by a click on the line that says it. */
export function useNoteDate(editor: LexicalEditor, environment: ReadEnvironment): JSX.Element | null {
  const [open, setOpen] = useState<Open | null>(null);
  useEffect(() => {
    const show = (note: CorrectionNode | null): boolean => {
      const element = note === null ? null : editor.getElementByKey(note.getKey());
      if (note === null || element === null || !editor.isEditable()) return false;
      const { left, top } = element.getBoundingClientRect();
      setOpen({ key: note.getKey(), date: note.getNote().at, at: { left: left + 12, top: Math.min(top + 34, window.innerHeight - 190) } });
      return true;
    };
    const click = (event: MouseEvent): void => {
      const { target, clientY } = event;
      // The line is drawn by the style sheet above the text: a click on it is one on the note itself.
      const isOnLine = target instanceof HTMLElement && target.role === 'note' && clientY < topOfText(target);
      if (isOnLine) editor.read(() => show($noteOf($getNearestNodeFromDOMNode(target))));
    };
    const stop = editor.registerCommand(NOTE_DATE_COMMAND, () => show($noteHere()), COMMAND_PRIORITY_LOW);
    const stopClicks = editor.registerRootListener((root, before) => {
      before?.removeEventListener('click', click);
      root?.addEventListener('click', click);
    });
    return () => {
      stop();
      stopClicks();
    };
  }, [editor]);
  const close = useCallback(() => {
    setOpen(null);
    editor.focus();
  }, [editor]);
  if (open === null) return null;
  return (
    <NoteDatePopover
      at={open.at}
      date={open.date}
      now={() => environment().now()}
      onSet={(at) => {
        editor.update(() => {
          const note = $noteOf($getNodeByKey(open.key));
          if (note !== null) note.setNote({ ...note.getNote(), at });
        });
        close();
      }}
      onClose={close}
    />
  );
}

function $noteHere(): CorrectionNode | null {
  const selection = $getSelection();
  return $isRangeSelection(selection) ? $noteOf($blockOf(selection.anchor.getNode())) : null;
}

const $noteOf = (node: LexicalNode | null): CorrectionNode | null => ($isCorrectionNode(node) ? node : null);

function topOfText(element: HTMLElement): number {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect().top;
}
