import { commandOf, type CommandId, type MenuName } from '../../domain/commands/commands.ts';
import type { CommandTable } from '../features/commands/commandTable.ts';
import type { Core } from './core.ts';
import { onRoom, roomNow } from './room.ts';
import type { createSettingsActions } from './settingsActions.ts';
import { visibleLayout, type Panel, type Visible } from './visibleLayout.ts';

type Names = 'view.library' | 'view.details' | 'view.preview' | 'review.panel';

export type PanelActions = ReturnType<typeof createPanelActions>;

/** Shows and puts away panels: beside the text where the window has room, over it where not. */
export function createPanelActions(core: Core, { layout }: ReturnType<typeof createSettingsActions>) {
  const { article, settings, ui } = core;

  function visible(): Visible {
    return visibleLayout(settings.getState().settings.layout, roomNow(), ui.getState().drawer, article.getState().session !== null);
  }

  /** One that is asked for is seen: others make room for it where there is too little. */
  function show(panel: Panel): void {
    const room = roomNow();
    if (room === 'narrow') ui.setState({ drawer: panel });
    else {
      layout({
        [panel]: true,
        ...(panel === 'details' ? { review: false } : {}),
        ...(room === 'usual' && (panel === 'details' || panel === 'review') ? { preview: false } : {}),
      });
    }
  }

  function hide(panel: Panel): void {
    if (roomNow() === 'narrow') closeDrawer();
    else layout({ [panel]: false });
  }

  /** Panels have come or gone: who was in one that went is in the text now, not nowhere. */
  function keepFocus(): void {
    const key = article.getState().session?.key;
    if (document.activeElement === document.body && key !== undefined) core.editorOf(key)?.focusBack();
  }

  function closeDrawer(): void {
    if (ui.getState().drawer !== null) ui.setState({ drawer: null });
  }

  const toggle = (panel: Panel) => (): void => {
    if (visible()[panel]) hide(panel);
    else show(panel);
  };

  /** A drawer would hide what these commands do in the text. */
  function makeWay(id: CommandId): void {
    const { menu, group } = commandOf(id);
    const isForText = menu === 'edit' ? group > UNDO : OF_TEXT.has(menu) && id !== 'review.panel';
    if (isForText) closeDrawer();
  }

  /** A dialog takes the place of a drawer, and a window with room for panels has none. */
  function follow(): () => void {
    const stops = [
      onRoom(closeDrawer),
      ui.subscribe(({ dialog }, before) => {
        if (dialog !== before.dialog && dialog !== null) closeDrawer();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }

  const commands: Pick<CommandTable, Names> = {
    'view.library': toggle('library'),
    'view.details': toggle('details'),
    'view.preview': toggle('preview'),
    'review.panel': toggle('review'),
  };
  return { visible, show, hide, closeDrawer, makeWay, keepFocus, follow, commands };
}

/** The group of Undo, which also works on the field of a panel. */
const UNDO = 1;
const OF_TEXT: ReadonlySet<MenuName> = new Set(['insert', 'format', 'table', 'review']);
