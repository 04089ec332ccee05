import { Menu, type BrowserWindow, type ContextMenuParams, type MenuItemConstructorOptions } from 'electron';

type Spot = Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'>;

/** What can be done in a field, or with selected words outside one; empty elsewhere. */
export function fieldMenuTemplate({ isEditable, selectionText, editFlags }: Spot): MenuItemConstructorOptions[] {
  const copy: MenuItemConstructorOptions = { role: 'copy', enabled: editFlags.canCopy };
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy];
  return [
    { role: 'undo', enabled: editFlags.canUndo },
    { role: 'redo', enabled: editFlags.canRedo },
    { type: 'separator' },
    { role: 'cut', enabled: editFlags.canCut },
    copy,
    { role: 'paste', enabled: editFlags.canPaste },
    { type: 'separator' },
    { role: 'selectAll', enabled: editFlags.canSelectAll },
  ];
}

/** Electron shows no menu by itself. Where the page has one of its own, this is not asked. */
export function installFieldMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, spot) => {
    const template = fieldMenuTemplate(spot);
    if (template.length > 0) Menu.buildFromTemplate(template).popup({ window });
  });
}
