import type { MenuItemConstructorOptions } from 'electron';
import { COMMAND_IDS, commandOf, type CommandId, type MenuName } from '../../domain/commands/commands.ts';
import { keysOf, type Shortcuts } from '../../domain/commands/shortcuts.ts';

type Item = MenuItemConstructorOptions;
type Run = (id: CommandId) => void;

const SEPARATOR: Item = { type: 'separator' };
const LABELS: Readonly<Record<MenuName, string>> = {
  file: '&File', edit: '&Edit', insert: '&Insert', format: 'F&ormat', table: '&Table', review: '&Review', view: '&View', window: '&Window', help: '&Help',
};
/** macOS has these in the app's own menu. */
const APP_MENU: readonly CommandId[] = ['help.about', 'app.settings'];

/** The native menu, made from the command table and the roles the system fills in by itself. */
export function menuTemplate(run: Run, isMac: boolean, isPackaged: boolean, shortcuts: Shortcuts = {}): Item[] {
  const commandItems = itemsWith(shortcuts);
  const menu = (name: MenuName, ...more: Item[]): Item => ({
    label: isMac ? LABELS[name].replace('&', '') : LABELS[name],
    submenu: [...commandItems(name, run, isMac ? APP_MENU : []), ...more],
    ...(name === 'help' ? { role: 'help' as const } : {}),
  });
  const clipboard: Item[] = [
    SEPARATOR, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'pasteAndMatchStyle' }, { role: 'delete' },
    SEPARATOR, { role: 'selectAll' },
  ];
  const developer: Item[] = isPackaged ? [] : [SEPARATOR, { role: 'reload' }, { role: 'toggleDevTools' }];
  return [
    ...(isMac ? [macAppMenu(run, shortcuts)] : []),
    menu('file', ...(isMac ? [] : [SEPARATOR, { role: 'quit' as const }])),
    menu('edit', ...clipboard),
    menu('insert'),
    menu('format'),
    menu('table'),
    menu('review'),
    menu('view', ...developer),
    menu('window', SEPARATOR, { role: 'minimize' }, ...(isMac ? [{ role: 'zoom' as const }, SEPARATOR, { role: 'front' as const }] : [])),
    menu('help'),
  ];
}

const itemsWith = (shortcuts: Shortcuts) => (name: MenuName, run: Run, leftOut: readonly CommandId[]): Item[] => {
  const ids = COMMAND_IDS.filter((id) => commandOf(id).menu === name && !leftOut.includes(id));
  return ids.flatMap((id, index) => {
    const before = ids[index - 1];
    const isNewGroup = before !== undefined && commandOf(before).group !== commandOf(id).group;
    return isNewGroup ? [SEPARATOR, commandItem(id, run, shortcuts)] : [commandItem(id, run, shortcuts)];
  });
};

function commandItem(id: CommandId, run: Run, shortcuts: Shortcuts): Item {
  const [keys] = keysOf(id, shortcuts);
  const { label, toggles, keysElsewhere, unlisted, when } = commandOf(id);
  return {
    id,
    label,
    enabled: when === 'always',
    ...(keys === undefined ? {} : { accelerator: keys }),
    ...(toggles === true ? { type: 'checkbox' as const, checked: false } : {}),
    ...(unlisted === true ? { visible: false } : {}),
    ...(keysElsewhere === true ? { registerAccelerator: false } : {}),
    click: () => {
      run(id);
    },
  };
}

function macAppMenu(run: Run, shortcuts: Shortcuts): Item {
  const [about, settings] = APP_MENU.map((id) => commandItem(id, run, shortcuts));
  return {
    role: 'appMenu',
    submenu: [
      ...(about === undefined ? [] : [about]), SEPARATOR,
      ...(settings === undefined ? [] : [settings]), SEPARATOR,
      { role: 'services' }, SEPARATOR, { role: 'hide' }, { role: 'hideOthers' }, { role: 'unhide' }, SEPARATOR, { role: 'quit' },
    ],
  };
}
