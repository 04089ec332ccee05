import { assertNever } from '../../../domain/result.ts';
import type { ObjectHere } from '../../editor/objects/objectTypes.ts';
import type { MenuEntry } from '../../ui/Menu.tsx';
import { commandEntry, group, type ClipboardAction, type May, type MenuCommands } from './menuCommands.ts';
import { clipboardEntries } from './textMenuEntries.ts';

export interface ObjectMenuActions extends MenuCommands {
  onClipboard(action: ClipboardAction): void;
  onEdit(field: string): void;
  onOpenLink(url: string): void;
  onCopyAddress(url: string): void;
  onSaveCopy(file: string): void;
  onShowFile(file: string): void;
}

/** The menu of a picture, a recording, a card or a divider. What is only read can be commented on all the same. */
export function objectMenuEntries(object: ObjectHere, { canWrite, canComment }: May, actions: ObjectMenuActions): MenuEntry[] {
  const { file, url, fields } = object;
  const { onClipboard, onEdit, onOpenLink, onCopyAddress, onSaveCopy, onShowFile } = actions;
  const [cut, copy, paste] = clipboardEntries(false, canWrite, { onClipboard });
  const texts = fields.map(({ name, label }): MenuEntry => ({ label: `Edit ${label.toLowerCase()}`, onPick: () => onEdit(name) }));
  return [
    ...[cut, copy, paste].filter((entry) => entry !== undefined),
    ...(canWrite ? group(...texts, ...another(object, actions)) : []),
    ...(url === null ? [] : group({ label: 'Open', onPick: () => onOpenLink(url) }, { label: 'Copy address', onPick: () => onCopyAddress(url) })),
    ...(file === null
      ? []
      : group({ label: 'Save original as…', onPick: () => onSaveCopy(file) }, { label: 'Show in folder', onPick: () => onShowFile(file) })),
    ...(canWrite ? changes(object, actions) : canComment ? group(commandEntry('review.comment', actions)) : []),
  ];
}

/** Another file, or another address. */
function another({ kind }: ObjectHere, actions: ObjectMenuActions): MenuEntry[] {
  switch (kind) {
    case 'picture':
      return [commandEntry('block.replaceFile', actions, 'Replace picture…')];
    case 'audio':
      return [commandEntry('block.replaceFile', actions, 'Replace recording…')];
    case 'embed':
      return [commandEntry('insert.embed', actions, 'Edit address…')];
    case 'divider':
    case 'unknown':
      return [];
    default:
      return assertNever(kind);
  }
}

function changes({ kind, canJoin, inGallery }: ObjectHere, actions: ObjectMenuActions): MenuEntry[] {
  return [
    ...group(
      ...(kind === 'embed' ? [commandEntry('block.cardToLink', actions, 'Make it a link')] : []),
      ...(canJoin ? [commandEntry('block.joinGallery', actions)] : []),
      ...(inGallery ? [commandEntry('block.leaveGallery', actions)] : []),
      commandEntry('review.comment', actions),
    ),
    ...group(commandEntry('block.moveUp', actions), commandEntry('block.moveDown', actions), commandEntry('block.duplicate', actions, 'Duplicate')),
    ...group({ ...commandEntry('block.delete', actions, 'Delete'), danger: true }),
  ];
}
