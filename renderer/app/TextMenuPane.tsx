import { useRef, useState, type MouseEvent, type ReactNode } from 'react';
import { scriptOf } from '../../domain/export/language.ts';
import { useKeysOf } from '../editor/commandKeys.ts';
import type { EditorHandle } from '../editor/editorTypes.ts';
import { fieldOf, replaceInField, wordInField, type TextField } from '../features/textmenu/fieldWord.ts';
import { textMenuEntries, type ClipboardAction, type MisspelledHere } from '../features/textmenu/textMenuEntries.ts';
import { request } from '../api.ts';
import { ContextMenu } from '../ui/Menu.tsx';
import { tellProblem } from '../ui/notices.ts';
import type { Stet } from './actions.ts';
import styles from './Workspace.module.css';

interface Props {
  readonly stet: Stet;
  readonly readOnly: boolean;
  readonly editor: () => EditorHandle | null;
  readonly children: ReactNode;
}

interface Here {
  /** Null for the body. */
  readonly field: TextField | null;
  readonly misspelled: MisspelledHere | null;
  replace(text: string): void;
}

const NOWHERE: Here = { field: null, misspelled: null, replace: () => undefined };

/** The menu of the page's texts: by right click, the menu key or Shift+F10. */
export function TextMenuPane({ stet, readOnly, editor, children }: Props) {
  const { spelling } = stet;
  const keysOf = useKeysOf();
  const [here, setHere] = useState(NOWHERE);
  const opened = useRef(0);

  const look = (event: MouseEvent): void => {
    const field = fieldOf(event.target);
    const inBody = event.target instanceof Element && event.target.closest('[data-field="body"] [contenteditable]') !== null;
    if (field === null && !inBody) {
      event.stopPropagation();
      return;
    }
    opened.current += 1;
    const ticket = opened.current;
    const found = field === null ? wordInBody(editor(), event) : wordIn(stet, field);
    setHere({ field, misspelled: null, replace: () => undefined });
    if (found === null) return;
    void spelling.wrongOf([found.word]).then(async (wrong) => {
      if (!wrong.has(found.word)) return;
      const show = (suggestions: readonly string[] | null): void => {
        if (ticket === opened.current) setHere({ field, misspelled: { word: found.word, suggestions }, replace: found.replace });
      };
      show(null);
      show((await spelling.suggest(found.word)).slice(0, 5));
    });
  };

  const focusBack = (): void => {
    if (here.field === null) editor()?.focus();
    else here.field.focus();
  };
  const clipboard = (action: ClipboardAction): void => {
    // The menu has the focus until it has closed; what is cut or pasted is where the caret was.
    setTimeout(() => {
      focusBack();
      void request('clipboard:act', { action }).then((done) => {
        if (!done.ok) tellProblem(done.error.message);
      });
    }, 60);
  };
  const entries = textMenuEntries(
    { misspelled: here.misspelled, canWrite: !readOnly && here.field?.readOnly !== true, inBody: here.field === null },
    {
      onSuggestion: here.replace,
      onAddPersonal: spelling.addPersonal,
      onAddToDesk: (word) => void spelling.addToDesk(word),
      onIgnore: spelling.ignore,
      onClipboard: clipboard,
      keysOf,
      onRun: (id) => {
        setTimeout(() => {
          focusBack();
          stet.run(id);
        }, 60);
      },
    },
  );
  return (
    <div className={styles.through} onContextMenuCapture={look}>
      <ContextMenu className={styles.through} entries={entries} returnFocus={focusBack}>
        {children}
      </ContextMenu>
    </div>
  );
}

interface FoundWord {
  readonly word: string;
  replace(text: string): void;
}

function wordInBody(editor: EditorHandle | null, { button, clientX, clientY }: MouseEvent): FoundWord | null {
  // A key opens the menu at the caret; the pointer takes the caret along.
  const found = editor?.spelling.wordHere(button === 2 ? { x: clientX, y: clientY } : null) ?? null;
  if (editor === null || found === null) return null;
  return {
    word: found.word,
    replace: (text) => {
      editor.spelling.replace(found, text);
    },
  };
}

function wordIn({ core, spelling }: Stet, field: TextField): FoundWord | null {
  const isText = field instanceof HTMLTextAreaElement;
  if (!isText || spelling.spelling.getState().phase !== 'ready') return null;
  const found = wordInField(field, scriptOf(core.article.getState().meta?.language ?? ''));
  if (found === null) return null;
  return {
    word: found.text,
    replace: (text) => {
      setTimeout(() => {
        replaceInField(field, found, text);
      }, 60);
    },
  };
}
