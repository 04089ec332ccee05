import { useMemo } from 'react';
import { countThreads } from '../../domain/comments/list.ts';
import { CommentsPanel } from '../features/comments/CommentsPanel.tsx';
import type { CommentHandlers } from '../features/comments/commentHandlers.ts';
import { NEW, shownThreads } from '../features/comments/commentStore.ts';
import type { CardSpots } from '../features/comments/useCards.ts';
import type { Stet } from './actions.ts';
import { focusCard } from './focus.ts';

/** The comments of the open article, beside its text. */
export function CommentsPane({ stet, beside }: { readonly stet: Stet; readonly beside: boolean }) {
  const { core, commenting, settings } = stet;
  const { listed, threads, filter, active, draft, unsent, setFilter, setDraft, setUnsent } = core.comments();
  const readOnly = core.article((state) => state.session?.readOnly !== null);
  // The name in the settings says who is at the keyboard.
  core.settings((state) => state.settings.userName);
  const me = commenting.me().by;
  const shown = useMemo(() => shownThreads({ listed, filter }, me), [listed, filter, me]);
  const counts = useMemo(() => countThreads(threads, me), [threads, me]);
  const handlers = useMemo(() => handlersOf(stet), [stet]);
  const spots = useMemo<CardSpots>(() => ({ of: commenting.spot, ofDraft: commenting.draftRect }), [commenting]);
  return (
    <CommentsPanel
      shown={shown}
      counts={counts}
      filter={filter}
      active={active}
      draft={draft}
      unsent={unsent}
      me={me}
      readOnly={readOnly}
      beside={beside}
      people={commenting.people}
      spots={spots}
      handlers={handlers}
      onFilter={setFilter}
      onDraft={(picked) => {
        if (draft !== null) setDraft({ ...draft, picked });
      }}
      onDraftWords={(words) => {
        setUnsent(NEW, words);
      }}
      onSend={commenting.send}
      onCancel={commenting.cancel}
      onClose={() => {
        settings.layout({ comments: false });
      }}
    />
  );
}

function handlersOf({ core, commenting }: Stet): CommentHandlers {
  const { setActive, setUnsent } = core.comments.getState();
  return {
    onActive: setActive,
    onGo: commenting.go,
    onEnter: commenting.enter,
    onLeave: focusCard,
    onResolved: commenting.setResolved,
    onReply: (id, words) => {
      commenting.answer(id, words);
      focusCard(id);
    },
    onUnsent: setUnsent,
    onEdit: commenting.edit,
    onDelete: commenting.remove,
    onTodo: commenting.setTodo,
    onAttach: commenting.attachHere,
  };
}

