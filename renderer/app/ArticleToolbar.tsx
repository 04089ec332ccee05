import { MessageSquarePlus, MessageSquareText, MonitorSmartphone, PanelLeft, PanelRight, PencilLine, Share } from 'lucide-react';
import { EditorToolbar } from '../features/toolbar/EditorToolbar.tsx';
import type { Tool } from '../features/toolbar/toolbarGroups.ts';
import type { Stet } from './actions.ts';

const START: readonly Tool[] = [{ id: 'view.library', icon: PanelLeft }];
const END: readonly Tool[] = [
  { id: 'review.comment', icon: MessageSquarePlus },
  { id: 'review.suggest', icon: PencilLine },
  { id: 'review.panel', icon: MessageSquareText },
  { id: 'file.export', icon: Share },
  { id: 'view.preview', icon: MonitorSmartphone },
  { id: 'view.details', icon: PanelRight },
];

/** Formatting in the middle; the window's panels at the ends. */
export function ArticleToolbar({ stet }: { readonly stet: Stet }) {
  const { core, run } = stet;
  const menu = core.ui((state) => state.menu);
  const status = core.article((state) => state.status);
  return (
    <EditorToolbar
      menuState={menu}
      status={status}
      onRun={run}
      onPicked={() => {
        const key = core.article.getState().session?.key;
        const { drawer, dialog } = core.ui.getState();
        // What was picked may have opened something that has the focus.
        const isElsewhere = drawer !== null || dialog !== null || core.comments.getState().draft !== null;
        if (key !== undefined && !isElsewhere) core.editorOf(key)?.focusBack();
      }}
      start={START}
      end={END}
    />
  );
}
