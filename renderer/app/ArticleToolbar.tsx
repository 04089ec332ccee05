import { MessageSquarePlus, MessageSquareText, MonitorSmartphone, PanelLeft, PanelRight, PencilLine, Share, type LucideIcon } from 'lucide-react';
import { canRun, commandOf, type CommandId } from '../../domain/commands/commands.ts';
import { useKeysOf } from '../editor/commandKeys.ts';
import { EditorToolbar } from '../features/toolbar/EditorToolbar.tsx';
import { ToolbarButton } from '../ui/ToolbarButton.tsx';
import type { Stet } from './actions.ts';

/** Formatting in the middle; the window's panels at the ends. */
export function ArticleToolbar({ stet }: { readonly stet: Stet }) {
  const { core, run } = stet;
  const keysOf = useKeysOf();
  const menu = core.ui((state) => state.menu);
  const status = core.article((state) => state.status);
  const button = (id: CommandId, icon: LucideIcon) => (
    <ToolbarButton
      id={id}
      icon={icon}
      label={commandOf(id).label}
      keys={keysOf(id)}
      pressed={commandOf(id).toggles === true ? menu.on.includes(id) : undefined}
      disabled={!canRun(id, menu)}
      onRun={run}
    />
  );
  return (
    <EditorToolbar
      menuState={menu}
      status={status}
      onRun={run}
      onPicked={() => {
        const key = core.article.getState().session?.key;
        if (key !== undefined) core.editorOf(key)?.focus();
      }}
      start={button('view.library', PanelLeft)}
      end={
        <>
          {button('review.comment', MessageSquarePlus)}
          {button('review.suggest', PencilLine)}
          {button('review.panel', MessageSquareText)}
          {button('file.export', Share)}
          {button('view.preview', MonitorSmartphone)}
          {button('view.details', PanelRight)}
        </>
      }
    />
  );
}
