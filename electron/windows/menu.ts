import { BrowserWindow, Menu } from 'electron';
import { canRun, COMMAND_IDS, type CommandId, type MenuState } from '../../domain/commands/commands.ts';
import type { Shortcuts } from '../../domain/commands/shortcuts.ts';
import { menuTemplate } from './menuTemplate.ts';

export interface AppMenu {
  /** Shows what can be done and which toggles are on, as the page tells it. */
  update(windowId: number, state: MenuState): void;
  /** The person has changed shortcuts: the menu is made anew. */
  setShortcuts(changed: Shortcuts): void;
  /** Another window has the focus: the menu is now about that one. */
  focused(windowId: number): void;
}

/** Builds the native menu; until shortcuts change its items are only switched, which keeps an open menu open. */
export function installMenu(isPackaged: boolean, run: (windowId: number, id: CommandId) => void, own: Shortcuts): AppMenu {
  let shortcuts = own;
  const states = new Map<number, MenuState>();
  const runInFocused = (id: CommandId): void => {
    const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
    if (window === undefined) return;
    // The system has switched a toggle by itself; the page decides whether it is on.
    show(states.get(window.id));
    run(window.id, id);
  };
  const build = () => Menu.buildFromTemplate(menuTemplate(runInFocused, process.platform === 'darwin', isPackaged, shortcuts));
  let menu = build();
  const show = (state: MenuState | undefined): void => {
    if (state === undefined) return;
    for (const id of COMMAND_IDS) {
      const item = menu.getMenuItemById(id);
      if (item === null) continue;
      item.enabled = canRun(id, state);
      if (item.type === 'checkbox') item.checked = state.on.includes(id);
    }
  };
  Menu.setApplicationMenu(menu);
  return {
    update(windowId, state) {
      states.set(windowId, state);
      const focused = BrowserWindow.getFocusedWindow();
      if (focused === null || focused.id === windowId) show(state);
    },
    setShortcuts(changed) {
      if (JSON.stringify(changed) === JSON.stringify(shortcuts)) return;
      shortcuts = changed;
      menu = build();
      Menu.setApplicationMenu(menu);
      show(states.get(BrowserWindow.getFocusedWindow()?.id ?? -1) ?? states.values().next().value);
    },
    focused(windowId) {
      show(states.get(windowId));
    },
  };
}
