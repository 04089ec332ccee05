import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ContentEditableElement } from '@lexical/react/LexicalContentEditable';
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer';
import { useEffect, useState, type JSX } from 'react';
import type { Note } from '../../../domain/body/footnoteNote.ts';
import { $selectAtPoint } from '../behaviour/selectAtPoint.ts';
import styles from '../nodes/footnote/footnote.module.css';
import { registerStatus } from '../registerStatus.ts';
import type { NoteField } from '../textFocus.ts';
import { useAddressPopover } from '../useAddressPopover.tsx';
import { useNoteContext } from './NoteContext.ts';
import { noteExtension } from './noteExtension.ts';
import { registerDraft, showNote } from './noteDraft.ts';
import { runInNote } from './runInNote.ts';

/** A point of the window. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface NoteEditorProps {
  /** The footnote it writes. */
  readonly footnote: string;
  readonly label: string;
  readonly note: Note;
  readonly readOnly: boolean;
  /** Where the pointer wants the caret; otherwise it goes to the end. */
  readonly caret?: Point | null;
  /** What was written, after a pause and when the field is left. */
  onNote(note: Note): void;
  /** Enter or Escape. */
  onLeave(): void;
}

/** The text of one footnote, to be written: it takes the focus, since it is there only where somebody goes. */
export function NoteEditor(props: NoteEditorProps): JSX.Element {
  const { surroundings } = useNoteContext();
  const [session] = useState(() => createSession(props));
  useEffect(() => {
    session.setProps(props);
  });
  const [extension] = useState(() => noteExtension({ ...surroundings, note: props.note, readOnly: props.readOnly, onLeave: session.onLeave }));
  return (
    <LexicalExtensionComposer extension={extension} contentEditable={null}>
      <NoteSurface {...props} onNote={session.onNote} />
    </LexicalExtensionComposer>
  );
}

/** The newest props are read at each use, so that none is ever stale. */
function createSession(opened: NoteEditorProps) {
  let latest = opened;
  return {
    setProps: (props: NoteEditorProps) => {
      latest = props;
    },
    onNote: (note: Note) => {
      latest.onNote(note);
    },
    onLeave: () => {
      latest.onLeave();
    },
  };
}

function NoteSurface({ footnote, label, note, readOnly, caret = null, onNote }: NoteEditorProps): JSX.Element {
  const [editor] = useLexicalComposerContext();
  const { surroundings, texts } = useNoteContext();
  const { environment, newId } = surroundings;
  const { popover, openPopover } = useAddressPopover(editor, environment);
  useEffect(() => {
    editor.setEditable(!readOnly);
  }, [editor, readOnly]);
  useEffect(() => registerDraft(editor, onNote), [editor, onNote]);
  useEffect(() => {
    showNote(editor, note);
  }, [editor, note]);
  useEffect(() => {
    const nothing = (): void => undefined;
    const options = { environment, newId, openAddress: openPopover, openTablePopover: nothing, addFootnote: nothing, openBlockMenu: nothing };
    const field: NoteField = { id: footnote, editor, run: (command) => runInNote(editor, command, options) };
    const stop = registerStatus(editor, (status) => {
      texts.inNote(field, status);
    });
    return () => {
      stop();
      texts.left(field);
    };
  }, [editor, texts, footnote, environment, newId, openPopover]);
  useEffect(() => {
    if (caret !== null) editor.update(() => void $selectAtPoint(editor, caret.x, caret.y), { discrete: true });
    editor.focus();
    // Where nothing can be written there is no caret, and Lexical leaves the focus where it is.
    if (!editor.isEditable()) editor.getRootElement()?.focus();
  }, [editor, caret]);
  return (
    <>
      <ContentEditableElement
        editor={editor}
        className={styles['note']}
        data-footnote={footnote}
        aria-label={label}
        aria-multiline={false}
        aria-placeholder="What the footnote says"
        tabIndex={0}
        spellCheck={false}
      />
      {popover}
    </>
  );
}
