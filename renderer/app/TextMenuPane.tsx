import { useRef, useState, type MouseEvent, type ReactNode } from 'react';
import { scriptOf } from '../../domain/export/language.ts';
import type { Suggestion } from '../../domain/review/suggestion.ts';
import type { Decision } from '../../domain/suggestions/decide.ts';
import { useKeysOf } from '../editor/commandKeys.ts';
import type { EditorHandle } from '../editor/editorTypes.ts';
import type { ObjectHere } from '../editor/objects/objectTypes.ts';
import { fieldOf, replaceInField, wordInField, type TextField } from '../features/textmenu/fieldWord.ts';
import { objectMenuEntries } from '../features/textmenu/objectMenuEntries.ts';
import { group } from '../features/textmenu/menuCommands.ts';
import { suggestionEntries } from '../features/textmenu/suggestionEntries.ts';
import { textMenuEntries, type MisspelledHere } from '../features/textmenu/textMenuEntries.ts';
import { ContextMenu } from '../ui/Menu.tsx';
import type { Stet } from './actions.ts';
import { createMenuActions, onceClosed } from './textMenuActions.ts';
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
  readonly object: ObjectHere | null;
  readonly misspelled: MisspelledHere | null;
  readonly suggestion: Suggestion | null;
  replace(text: string): void;
}

const NOWHERE: Here = { field: null, object: null, misspelled: null, suggestion: null, replace: () => undefined };

/** The menu of the page's texts and of what stands among them: by right click, the menu key or Shift+F10. */
export function TextMenuPane({ stet, readOnly, editor, children }: Props) {
  const { spelling, reviewing } = stet;
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
    const isByKey = event.nativeEvent.isTrusted && event.button !== 2;
    const isArticle = field === null && !(event.target instanceof Element && event.target.closest('[data-footnote]') !== null);
    const object = isArticle ? (editor()?.objects.pick(isByKey ? null : event.target) ?? null) : null;
    const pointed = event.target instanceof Element ? event.target : null;
    const suggestion = isArticle ? reviewing.suggestionAt(isByKey ? (object?.element ?? null) : pointed) : null;
    setHere({ ...NOWHERE, field, object, suggestion });
    if (object !== null) {
      if (isByKey) openAt(object.element, event);
      return;
    }
    const found = field === null ? wordInBody(editor(), event) : wordIn(stet, field);
    if (found === null) return;
    void spelling.wrongOf([found.word]).then(async (wrong) => {
      if (!wrong.has(found.word)) return;
      const show = (suggestions: readonly string[] | null): void => {
        if (ticket === opened.current) setHere({ field, object, suggestion, misspelled: { word: found.word, suggestions }, replace: found.replace });
      };
      show(null);
      show((await spelling.suggest(found.word)).slice(0, 5));
    });
  };

  const focusBack = (): void => {
    if (here.field === null) editor()?.focusBack();
    else here.field.focus();
  };
  const actions = { ...createMenuActions(stet, editor, focusBack, here.object !== null), keysOf, onSuggestion: here.replace };
  const { link, block, inBox, table } = stet.core.article.getState().status ?? { link: null, block: 'paragraph', inBox: false, table: null };
  const canComment = stet.core.article.getState().session?.readOnly === null;
  const own =
    here.object === null
      ? textMenuEntries(
          {
            misspelled: here.misspelled,
            canWrite: !readOnly && here.field?.readOnly !== true,
            canComment,
            body: here.field === null ? { link, block, inBox, table } : null,
          },
          actions,
        )
      : objectMenuEntries(here.object, { canWrite: !readOnly, canComment }, actions);
  const onDecide = (suggestion: Suggestion, decision: Decision, next: boolean): void => {
    if (next) reviewing.decideAndGo([suggestion], decision);
    else reviewing.decide([suggestion], decision);
  };
  const { suggestion } = here;
  const entries = suggestion === null ? own : [...suggestionEntries(suggestion, !readOnly, { onDecide, keysOf }), ...group(...own)];
  return (
    <div className={styles.through} onContextMenuCapture={look}>
      <ContextMenu className={styles.through} entries={entries} returnFocus={focusBack}>
        {children}
      </ContextMenu>
    </div>
  );
}

/** By key the menu of a selected object opens at the object, which may be far from where the caret was. */
function openAt(element: HTMLElement, event: MouseEvent): void {
  event.preventDefault();
  event.stopPropagation();
  const { left, top, bottom } = element.getBoundingClientRect();
  const clientY = Math.min(Math.max(top, 0) + 24, bottom);
  element.dispatchEvent(new globalThis.MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX: left + 24, clientY }));
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
      onceClosed(() => {
        replaceInField(field, found, text);
      });
    },
  };
}
