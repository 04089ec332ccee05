import { canRun, COMMAND_IDS, commandOf, type MenuName, nameOf, type When } from '../../domain/commands/commands.ts';
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

const WHY_NOT: Record<When, string> = {
  always: '',
  desk: 'Open a desk first',
  article: 'Open an article first',
  writable: 'Needs an article that can be changed',
  body: 'Put the caret into the text first',
  table: 'Put the caret into a table first',
};

/** The command palette over everything that can be done, and why what cannot be done now. */
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
  const commands = COMMAND_IDS.filter((id) => id !== 'view.palette' && commandOf(id).unlisted !== true).map((id) => {
    const { menu, when, slash = '', also = '' } = commandOf(id);
    const [keys] = keysOf(id, core.settings.getState().settings.shortcuts);
    return {
      id,
      label: nameOf(id),
      kind: MENUS[menu],
      keys,
      also: `${slash} ${also}`,
      ...(canRun(id, state) ? {} : { unavailable: WHY_NOT[when] }),
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
