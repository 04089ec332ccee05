import type { LexicalEditor } from 'lexical';
import type { EditorCommandId, EditorStatus } from './editorTypes.ts';
import { NO_STATUS } from './status.ts';

/** The field of a footnote, for whatever acts on the text one is in. */
export interface NoteField {
  /** The footnote it writes. */
  readonly id: string;
  readonly editor: LexicalEditor;
  /** Carries out a command there. Returns whether it is one for a footnote. */
  run(command: EditorCommandId): boolean;
}

/**
 * Which text of an article one is in, the article's own or that of a footnote: commands, menus and the toolbar turn to
 * the one that had the focus last.
 */
export interface TextFocus {
  /** The footnote one is in; null in the article's text. */
  note(): NoteField | null;
  inBody(status: EditorStatus): void;
  inNote(field: NoteField, status: EditorStatus): void;
  /** The field is gone. */
  left(field: NoteField): void;
}

export function createTextFocus(onStatus: (status: EditorStatus) => void): TextFocus {
  let body = NO_STATUS;
  let current: NoteField | null = null;
  return {
    note: () => current,
    inBody: (status) => {
      if (status.focused && !body.focused) current = null;
      body = status;
      if (current === null) onStatus(body);
    },
    inNote: (field, status) => {
      if (status.focused) current = field;
      // Its words are none of the article's, of which the status line counts those that are selected.
      if (current === field) onStatus({ ...status, block: 'footnote', selectedWords: 0 });
    },
    left: (field) => {
      if (current !== field) return;
      current = null;
      onStatus(body);
    },
  };
}
