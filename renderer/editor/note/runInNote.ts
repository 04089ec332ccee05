import type { LexicalEditor } from 'lexical';
import type { EditorCommandId } from '../editorTypes.ts';
import { runCommand, type CommandOptions } from '../runCommand.ts';

/** What can be done to the words of a footnote; all other commands are about blocks of the article. */
const IN_NOTE: ReadonlySet<EditorCommandId> = new Set([
  'edit.undo',
  'edit.redo',
  'format.bold',
  'format.italic',
  'format.strike',
  'format.sub',
  'format.sup',
  'format.code',
  'format.clear',
  'format.unlink',
  'insert.link',
  'insert.space',
  'insert.hyphen',
]);

/** Carries out a command in the field of a footnote. Returns whether it is done with. */
export function runInNote(editor: LexicalEditor, command: EditorCommandId, options: CommandOptions): boolean {
  if (command === 'format.note') {
    options.environment().services.notify('A footnote is published whole: no part of it can be a note to yourself.');
    return true;
  }
  if (!IN_NOTE.has(command)) return false;
  runCommand(editor, command, options);
  return true;
}
