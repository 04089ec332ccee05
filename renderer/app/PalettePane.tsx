import { canRun, COMMAND_IDS, commandOf, type MenuName, nameOf } from '../../domain/commands/commands.ts';
import { keysOf } from '../../domain/commands/shortcuts.ts';
import { runsText } from '../../domain/body/plainText.ts';
import { entryTitle } from '../features/library/entryWords.ts';
import { Palette } from '../features/palette/Palette.tsx';
import { withRecent, type PaletteItem } from '../features/palette/paletteItems.ts';
import type { Stet } from './actions.ts';

const MENUS: Record<MenuName, string> = {
  file: 'File',
  edit: 'Edit',
  insert: 'Insert',
  format: 'Format',
  table: 'Table',
  review: 'Review',
  view: 'View',
  window: 'Window',
  help: 'Help',
};

/** The command palette over what can be done now. */
export function PalettePane({ stet }: { readonly stet: Stet }) {
  const { core, settings } = stet;
  const open = core.ui((state) => state.dialog === 'palette');
  const recent = core.settings((state) => state.settings.recentCommands);
  return (
    <Palette
      open={open}
      items={open ? itemsNow(stet) : []}
      recent={recent}
      onClose={() => {
        core.ui.setState({ dialog: null });
      }}
      onPick={({ id, run }) => {
        run();
        if (!id.startsWith('heading ')) void settings.change({ recentCommands: withRecent(recent, id) });
      }}
    />
  );
}

function itemsNow({ core, articles, menuState, run }: Stet): PaletteItem[] {
  const state = menuState();
  const key = core.article.getState().session?.key;
  const commands = COMMAND_IDS.filter((id) => id !== 'view.palette' && commandOf(id).unlisted !== true && canRun(id, state)).map((id) => {
    const label = nameOf(id);
    const { menu } = commandOf(id);
    const [keys] = keysOf(id, core.settings.getState().settings.shortcuts);
    return {
      id,
      label: label.replace(/…$/, ''),
      kind: MENUS[menu],
      keys,
      run: () => {
        run(id);
      },
    };
  });
  const headings = core.ui.getState().measures.outline.map(({ id, runs }) => ({
    id: `heading ${id}`,
    label: runsText(runs),
    kind: 'Subheading',
    run: () => {
      if (key !== undefined) core.editorOf(key)?.goToBlock(id);
    },
  }));
  const entries = core.library.getState().entries ?? [];
  const others = entries
    .filter((entry) => entry.state === 'ready' && entry.key !== key)
    .map((entry) => ({
      id: `article ${entry.key}`,
      label: entryTitle(entry),
      kind: 'Article',
      run: () => void articles.open(entry.key, 'body'),
    }));
  return [...commands, ...headings, ...others];
}
