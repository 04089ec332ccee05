import type { LexicalEditor } from 'lexical';
import { useEffect, useId, useRef, useState, type JSX } from 'react';
import { nameOf } from '../../../domain/commands/commands.ts';
import { formatKeys } from '../../ui/formatKeys.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { useKeysOf } from '../commandKeys.ts';
import type { EditorCommandId } from '../editorTypes.ts';
import { registerSlash, type SlashMenu as Menu, type SlashView } from './registerSlash.ts';
import styles from './slashMenu.module.css';

interface Props {
  readonly editor: LexicalEditor;
  readonly run: (id: EditorCommandId) => void;
}

/** The list of blocks that a typed slash opens. The caret stays in the text; the list is moved through from there. */
export function SlashMenu({ editor, run }: Props): JSX.Element {
  const [view, setView] = useState<SlashView | null>(null);
  const menu = useRef<Menu | null>(null);
  const id = useId();
  useEffect(() => {
    const registered = registerSlash(editor, { onView: setView, run });
    menu.current = registered;
    return registered.remove;
  }, [editor, run]);
  const active = view === null ? null : `${id}${String(view.active)}`;
  useEffect(() => {
    const root = editor.getRootElement();
    if (root === null || active === null) return undefined;
    const told = { 'aria-controls': id, 'aria-activedescendant': active, 'aria-autocomplete': 'list', 'aria-haspopup': 'listbox' };
    for (const [name, value] of Object.entries(told)) root.setAttribute(name, value);
    return () => {
      for (const name of Object.keys(told)) root.removeAttribute(name);
    };
  }, [editor, id, active]);
  return (
    <>
      <VisuallyHidden role="status">
        {view === null ? '' : `${String(view.items.length)} kinds of block. Arrow keys choose, Enter takes one, Escape closes.`}
      </VisuallyHidden>
      {view === null ? null : (
        <ul
          id={id}
          role="listbox"
          aria-label="Blocks"
          // It scrolls, so it can be reached; the caret leaves the text for nothing else.
          tabIndex={0}
          className={styles['menu']}
          ref={placeAtCaret}
          onMouseDown={(event) => {
            event.preventDefault();
          }}
        >
          {view.items.map((item, index) => (
            <li
              key={item}
              id={`${id}${String(index)}`}
              role="option"
              aria-selected={index === view.active}
              className={styles['item']}
              ref={index === view.active ? (line) => line?.scrollIntoView({ block: 'nearest' }) : undefined}
              onPointerDown={(event) => {
                // The caret stays where it is.
                event.preventDefault();
              }}
              onClick={() => {
                menu.current?.choose(item);
              }}
            >
              <span className={styles['label']}>{nameOf(item).replace(/…$/, '')}</span>
              <Keys id={item} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Keys({ id }: { readonly id: EditorCommandId }): JSX.Element | null {
  const keys = useKeysOf()(id);
  return keys === undefined ? null : <kbd className={styles['keys']}>{formatKeys(keys)}</kbd>;
}

/** Below the caret, or above it where the window ends. The list stays where it opened. */
function placeAtCaret(list: HTMLElement | null): void {
  const selection = window.getSelection();
  if (list === null || selection === null || selection.rangeCount === 0) return;
  const caret = selection.getRangeAt(0).getBoundingClientRect();
  const { width, height } = list.getBoundingClientRect();
  const isBelow = caret.bottom + 6 + height <= window.innerHeight - 8;
  list.style.left = `${String(Math.max(8, Math.min(caret.left, window.innerWidth - width - 8)))}px`;
  // Above it the lower edge stays, however short the list gets.
  if (isBelow) list.style.top = `${String(caret.bottom + 6)}px`;
  else list.style.bottom = `${String(window.innerHeight - caret.top + 6)}px`;
}
