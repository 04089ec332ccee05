import { InitialStateExtension } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import { LinkNode } from '@lexical/link';
import { RichTextExtension } from '@lexical/rich-text';
import { COMMAND_PRIORITY_CRITICAL, configExtension, defineExtension, FORMAT_TEXT_COMMAND, HISTORY_MERGE_TAG, mergeRegister } from 'lexical';
import type { Note } from '../../../domain/body/footnoteNote.ts';
import { registerEmptyHint } from '../behaviour/emptyHint.ts';
import { registerFormatGuards } from '../behaviour/formats.ts';
import { registerLinkClicks } from '../behaviour/linkClicks.ts';
import { registerReplacedText } from '../behaviour/replacedText.ts';
import { registerSelectionInTime } from '../behaviour/selectionInTime.ts';
import { registerSmartText } from '../behaviour/smartText.ts';
import type { ClipboardOptions } from '../clipboard/insertData.ts';
import { NOTE_FORMAT } from '../marks.ts';
import { LOAD_TAG } from '../replaceBody.ts';
import { registerSpelling } from '../spelling/registerSpelling.ts';
import type { SpellingDesk } from '../spelling/spellingDesk.ts';
import { theme } from '../theme.ts';
import { registerNoteClipboard } from './noteClipboard.ts';
import { $putNote } from './noteContent.ts';
import { registerLongestNote, registerNoteKeys } from './noteKeys.ts';

/** What the fields of an article's footnotes share. */
export interface NoteSurroundings extends ClipboardOptions {
  readonly spelling?: SpellingDesk | undefined;
}

interface NoteOptions extends NoteSurroundings {
  readonly note: Note;
  readonly readOnly: boolean;
  onLeave(): void;
  /** Hears of an edit that failed and was not made. */
  readonly onError?: (error: Error) => void;
}

/**
 * The editor of one footnote: one line of words with marks and links. It has an undo of its own while one is in it, as
 * every field; what it says becomes a step of the article's undo when it is handed over (FootnoteField.tsx).
 */
export function noteExtension({ note, readOnly, onLeave, onError = reportError, spelling, ...clipboard }: NoteOptions) {
  const { environment } = clipboard;
  const { paragraph: _, ...inlineTheme } = theme;
  return defineExtension({
    name: 'stet/footnote',
    namespace: 'stet-footnote',
    theme: inlineTheme,
    onError,
    editable: !readOnly,
    dependencies: [
      RichTextExtension,
      configExtension(HistoryExtension, { disabled: false }),
      configExtension(InitialStateExtension, { updateOptions: { tag: [HISTORY_MERGE_TAG, LOAD_TAG], discrete: true } }),
    ],
    nodes: () => [LinkNode],
    $initialEditorState: () => {
      $putNote(note);
    },
    register: (editor) =>
      mergeRegister(
        registerSelectionInTime(editor),
        registerEmptyHint(editor),
        registerFormatGuards(editor),
        // All of a footnote is published: no part of it can be a note to oneself.
        editor.registerCommand(FORMAT_TEXT_COMMAND, (format) => format === NOTE_FORMAT, COMMAND_PRIORITY_CRITICAL),
        registerReplacedText(editor),
        registerLinkClicks(editor, environment),
        registerSmartText(editor, environment),
        registerNoteKeys(editor, onLeave),
        registerNoteClipboard(editor, clipboard),
        registerLongestNote(editor, (sentence) => {
          environment().services.notify(sentence);
        }),
        ...(spelling === undefined ? [] : [registerSpelling(editor, spelling)]),
      ),
  });
}
