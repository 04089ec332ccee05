import type { CommandId } from '../../../domain/commands/commands.ts';
import type { EditorStatus } from '../../editor/editorTypes.ts';
import type { MenuEntry } from '../../ui/Menu.tsx';
import { commandEntry, group, type ClipboardAction, type May, type MenuCommands } from './menuCommands.ts';

/** A misspelled word under the menu. */
export interface MisspelledHere {
  readonly word: string;
  /** Null while they are looked for. */
  readonly suggestions: readonly string[] | null;
}

export interface TextMenuActions extends MenuCommands {
  onSuggestion(text: string): void;
  onAddPersonal(word: string): void;
  onAddToDesk(word: string): void;
  onIgnore(word: string): void;
  onClipboard(action: ClipboardAction): void;
  onOpenLink(url: string): void;
  onCopyAddress(url: string): void;
}

interface Here extends May {
  readonly misspelled: MisspelledHere | null;
  /** What stands around the caret; null in a field. */
  readonly body: Pick<EditorStatus, 'block' | 'link' | 'inBox' | 'table'> | null;
}

const KINDS: readonly CommandId[] = ['block.paragraph', 'block.heading2', 'block.quote', 'block.bullets'];
const TABLE_ADDS: readonly CommandId[] = ['table.rowAbove', 'table.rowBelow', 'table.columnBefore', 'table.columnAfter'];

const NOTES: readonly EditorStatus['block'][] = ['correction', 'clarification', 'update'];

/** The menu of a text: what may have been meant, then the clipboard, then what can be done to words and to what is around them. */
export function textMenuEntries({ misspelled, canWrite, canComment, body }: Here, actions: TextMenuActions): MenuEntry[] {
  const entries = (ids: readonly CommandId[]): MenuEntry[] => ids.map((id) => commandEntry(id, actions));
  const { onOpenLink, onCopyAddress } = actions;
  const link = body?.link ?? null;
  return [
    ...(misspelled === null ? [] : spellingEntries(misspelled, canWrite, actions)),
    ...clipboardEntries(misspelled !== null, canWrite, actions),
    ...(link === null ? [] : group({ label: 'Open link', onPick: () => onOpenLink(link) }, { label: 'Copy address', onPick: () => onCopyAddress(link) })),
    ...(link === null || !canWrite ? [] : [commandEntry('insert.link', actions, 'Edit link…'), ...entries(['format.unlink'])]),
    ...(body === null ? [] : canWrite ? bodyEntries(body, entries) : canComment ? group(...entries(['review.comment'])) : []),
  ];
}

function bodyEntries({ block, link, inBox, table }: NonNullable<Here['body']>, entries: (ids: readonly CommandId[]) => MenuEntry[]): MenuEntry[] {
  const format = ['format.bold', 'format.italic', ...(link === null ? (['insert.link'] as const) : [])] as const;
  if (block === 'footnote') return group(...entries(format));
  const words = group(...entries([...format, 'review.comment']));
  if (table !== null) {
    const removes: readonly CommandId[] = ['table.deleteRow', 'table.deleteColumn', 'table.delete'];
    return [...words, ...group(...entries(TABLE_ADDS)), ...group(...entries(removes).map((entry) => ({ ...entry, danger: true })))];
  }
  return [
    ...words,
    ...(block === 'factBox' ? [] : group(...entries(KINDS))),
    ...(NOTES.includes(block) ? group(...entries(['block.noteDate'])) : []),
    ...group(...entries([inBox ? 'block.unwrapBox' : 'block.wrapBox'])),
  ];
}

function spellingEntries({ word, suggestions }: MisspelledHere, canWrite: boolean, actions: TextMenuActions): MenuEntry[] {
  const nothing = (label: string): MenuEntry[] => [{ label, disabled: true, onPick: () => undefined }];
  const offered = (suggestions ?? []).map((label): MenuEntry => ({ label, strong: true, disabled: !canWrite, onPick: () => actions.onSuggestion(label) }));
  return [
    ...(suggestions === null ? nothing('Looking for suggestions…') : offered.length === 0 ? nothing('No suggestions') : offered),
    ...group(
      { label: 'Add to my words', onPick: () => actions.onAddPersonal(word) },
      { label: 'Add to the desk’s words', onPick: () => actions.onAddToDesk(word) },
      { label: 'Ignore here', onPick: () => actions.onIgnore(word) },
    ),
  ];
}

/** Also the first lines of the menu of an object. */
export function clipboardEntries(separated: boolean, canWrite: boolean, { onClipboard }: Pick<TextMenuActions, 'onClipboard'>): MenuEntry[] {
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
