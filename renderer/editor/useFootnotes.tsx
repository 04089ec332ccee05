import { $getNearestNodeFromDOMNode, $getSelection, $isNodeSelection, COMMAND_PRIORITY_CRITICAL, KEY_ENTER_COMMAND, mergeRegister, type LexicalEditor } from 'lexical';
import { useCallback, useEffect, useState, type JSX } from 'react';
import type { Note } from '../../domain/body/footnoteNote.ts';
import { FootnoteField } from './FootnoteField.tsx';
import { FootnoteList } from './FootnoteList.tsx';
import { insertFootnote, registerFootnotes, removeFootnote, showFootnote, writeFootnote, type ListedFootnote } from './footnotes.ts';
import { $isFootnoteNode } from './nodes/footnote/FootnoteNode.tsx';
import type { ReviewDesk } from './review/reviewDesk.ts';
import styles from './nodes/footnote/footnote.module.css';
import { Button } from '../ui/Button.tsx';

interface Open {
  readonly id: string;
  readonly at: { readonly left: number; readonly top: number };
}

const WIDTH = 400;
const HEIGHT = 190;

/** The footnotes of an editor: their list at the end of the page, and a field beside the reference. */
export function useFootnotes(
  editor: LexicalEditor,
  readOnly: boolean,
  newId: () => string,
  review: ReviewDesk | undefined,
): { readonly list: JSX.Element | null; readonly popover: JSX.Element | null; addFootnote(): void } {
  const [list, setList] = useState<readonly ListedFootnote[]>([]);
  const [open, setOpen] = useState<Open | null>(null);

  const openAt = useCallback((id: string, element: Element | null) => {
    const box = element?.getBoundingClientRect();
    const left = Math.max(8, Math.min((box?.left ?? 8) - 20, window.innerWidth - WIDTH));
    const top = Math.max(8, Math.min((box?.bottom ?? 8) + 8, window.innerHeight - HEIGHT));
    setOpen({ id, at: { left, top } });
  }, []);

  useEffect(() => {
    const click = (event: MouseEvent): void => {
      const element = event.target instanceof Element ? event.target.closest('[data-number]') : null;
      const found = element === null ? null : footnoteOf(editor, element);
      if (found !== null) openAt(found, element);
    };
    return mergeRegister(
      registerFootnotes(editor, () => review?.changes() ?? {}, setList),
      editor.registerRootListener((root, before) => {
        before?.removeEventListener('click', click);
        root?.addEventListener('click', click);
      }),
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        (event) => {
          const selection = $getSelection();
          const [node, ...more] = $isNodeSelection(selection) ? selection.getNodes() : [];
          if (!$isFootnoteNode(node) || more.length > 0) return false;
          event?.preventDefault();
          openAt(node.getFootnote().id, editor.getElementByKey(node.getKey()));
          return true;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
    );
  }, [editor, openAt, review]);

  const addFootnote = useCallback(() => {
    const added = insertFootnote(editor, newId);
    if (added !== null) openAt(added.id, editor.getElementByKey(added.key));
  }, [editor, newId, openAt]);

  const keyOf = (id: string): string | null => list.find((one) => one.id === id)?.key ?? null;
  const on = (act: (key: string) => void) => (id: string) => {
    const key = keyOf(id);
    if (key !== null) act(key);
  };
  const write = (id: string, note: Note): void => on((key) => writeFootnote(editor, key, note))(id);
  const show = on((key) => showFootnote(editor, key));
  const shown = open === null ? undefined : list.find(({ id }) => id === open.id);
  const close = (): void => {
    setOpen(null);
    if (open !== null) show(open.id);
  };
  return {
    list: <FootnoteList list={list} readOnly={readOnly} onNote={write} onShow={show} />,
    popover:
      open === null || shown === undefined ? null : (
        <div
          className={styles['popover']}
          style={open.at}
          role="dialog"
          aria-label={`Footnote ${String(shown.number)}`}
          onBlur={(event) => {
            if (!event.currentTarget.contains(event.relatedTarget)) setOpen(null);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            event.stopPropagation();
            close();
          }}
        >
          <FootnoteField
            key={shown.id}
            footnote={shown.id}
            label={`Text of footnote ${String(shown.number)}`}
            note={shown.note}
            suggested={shown.suggested}
            readOnly={readOnly}
            onNote={(note) => write(shown.id, note)}
            onLeave={close}
          />
          <div className={styles['actions']}>
            {readOnly ? null : (
              <Button
                small
                onClick={() => {
                  setOpen(null);
                  removeFootnote(editor, shown.key);
                  editor.focus();
                }}
              >
                Remove
              </Button>
            )}
            <Button small onClick={close}>
              Done
            </Button>
          </div>
        </div>
      ),
    addFootnote,
  };
}

function footnoteOf(editor: LexicalEditor, element: Element): string | null {
  return editor.getEditorState().read(
    () => {
      const node = $getNearestNodeFromDOMNode(element);
      return $isFootnoteNode(node) ? node.getFootnote().id : null;
    },
    { editor },
  );
}
