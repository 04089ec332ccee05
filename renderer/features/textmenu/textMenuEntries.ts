import { commandOf, type CommandId } from '../../../domain/commands/commands.ts';
import type { KeysOf } from '../../editor/commandKeys.ts';
import type { MenuEntry } from '../../ui/Menu.tsx';

export type ClipboardAction = 'cut' | 'copy' | 'paste' | 'pastePlain';

/** A misspelled word under the menu. */
export interface MisspelledHere {
  readonly word: string;
  /** Null while they are looked for. */
  readonly suggestions: readonly string[] | null;
}

export interface TextMenuActions {
  onSuggestion(text: string): void;
  onAddPersonal(word: string): void;
  onAddToDesk(word: string): void;
  onIgnore(word: string): void;
  onClipboard(action: ClipboardAction): void;
  onRun(id: CommandId): void;
  readonly keysOf: KeysOf;
}

interface Here {
  readonly misspelled: MisspelledHere | null;
  readonly canWrite: boolean;
  readonly inBody: boolean;
}

const IN_BODY: readonly CommandId[] = ['format.bold', 'format.italic', 'insert.link', 'block.paragraph', 'block.heading2', 'block.quote', 'block.bullets'];
/** A line is drawn above these. */
const GROUP_STARTS: readonly CommandId[] = ['format.bold', 'block.paragraph'];

/** The menu of a text: what may have been meant, then the clipboard, then what can be done to words and blocks. */
export function textMenuEntries({ misspelled, canWrite, inBody }: Here, actions: TextMenuActions): MenuEntry[] {
  return [
    ...(misspelled === null ? [] : spellingEntries(misspelled, canWrite, actions)),
    ...clipboardEntries(misspelled !== null, canWrite, actions),
    ...(inBody && canWrite ? IN_BODY.map((id) => commandEntry(id, actions)) : []),
  ];
}

function spellingEntries({ word, suggestions }: MisspelledHere, canWrite: boolean, actions: TextMenuActions): MenuEntry[] {
  const nothing = (label: string): MenuEntry[] => [{ label, disabled: true, onPick: () => undefined }];
  const offered = (suggestions ?? []).map((label): MenuEntry => ({ label, strong: true, disabled: !canWrite, onPick: () => actions.onSuggestion(label) }));
  return [
    ...(suggestions === null ? nothing('Looking for suggestions…') : offered.length === 0 ? nothing('No suggestions') : offered),
    { label: 'Add to my words', separated: true, onPick: () => actions.onAddPersonal(word) },
    { label: 'Add to the desk’s words', onPick: () => actions.onAddToDesk(word) },
    { label: 'Ignore here', onPick: () => actions.onIgnore(word) },
  ];
}

function clipboardEntries(separated: boolean, canWrite: boolean, { onClipboard }: TextMenuActions): MenuEntry[] {
  const entry = (label: string, action: ClipboardAction, keys: string, disabled = !canWrite): MenuEntry => ({
    label,
    keys,
    disabled,
    onPick: () => onClipboard(action),
  });
  return [
    { ...entry('Cut', 'cut', 'CmdOrCtrl+X'), separated },
    entry('Copy', 'copy', 'CmdOrCtrl+C', false),
    entry('Paste', 'paste', 'CmdOrCtrl+V'),
    entry('Paste as plain text', 'pastePlain', 'CmdOrCtrl+Shift+V'),
  ];
}

function commandEntry(id: CommandId, { onRun, keysOf }: TextMenuActions): MenuEntry {
  const { label } = commandOf(id);
  return { label, keys: keysOf(id), separated: GROUP_STARTS.includes(id), onPick: () => onRun(id) };
}
