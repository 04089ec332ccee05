import { X } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { THREAD_FILTERS, type Listed, type ThreadFilter } from '../../../domain/comments/list.ts';
import type { PersonRef } from '../../../domain/comments/thread.ts';
import { useKeysOf } from '../../editor/commandKeys.ts';
import { formatKeys } from '../../ui/formatKeys.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Select } from '../../ui/Select.tsx';
import { CommentCard } from './CommentCard.tsx';
import type { CommentHandlers } from './commentHandlers.ts';
import { NEW, type Draft, type DraftChoice } from './commentStore.ts';
import styles from './CommentsPanel.module.css';
import { DraftCard } from './DraftCard.tsx';
import { useCards, type CardSpots } from './useCards.ts';

interface Props {
  readonly shown: readonly Listed[];
  readonly counts: Readonly<Record<ThreadFilter, number>>;
  readonly filter: ThreadFilter;
  readonly active: string | null;
  readonly draft: Draft | null;
  readonly unsent: ReadonlyMap<string, string>;
  readonly me: string;
  readonly readOnly: boolean;
  /** There is room for cards beside their text; else they are listed below it. */
  readonly beside: boolean;
  readonly people: () => readonly PersonRef[];
  readonly spots: CardSpots;
  readonly handlers: CommentHandlers;
  readonly onFilter: (filter: ThreadFilter) => void;
  readonly onDraft: (choice: DraftChoice) => void;
  readonly onDraftWords: (words: string) => void;
  readonly onSend: (words: string) => void;
  readonly onCancel: () => void;
  readonly onClose: () => void;
}

const NAMES: Readonly<Record<ThreadFilter, string>> = { open: 'Open', todo: 'To do', mine: 'Mine', resolved: 'Resolved' };

/** Comments beside the text: J and K go through them, R answers, E resolves, Enter goes to the text. */
export function CommentsPanel(props: Props) {
  const keysOf = useKeysOf();
  const commentKeys = keysOf('review.comment');
  const { shown, counts, filter, active, draft, unsent, me, readOnly, beside, people, handlers } = props;
  const list = useRef<HTMLDivElement>(null);
  useCards(list, { spots: beside ? props.spots : null, shown, active, draft });
  useEffect(() => {
    if (!beside && active !== null) cardOf(list.current, active)?.scrollIntoView({ block: 'nearest' });
  }, [active, beside]);

  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLElement)) return;
    if (event.target.dataset['thread'] === undefined) return;
    const at = shown.findIndex(({ thread }) => thread.id === active);
    const current = shown[at]?.thread;
    if (current === undefined) return;
    const move = (by: number): void => {
      const next = shown[Math.max(0, Math.min(shown.length - 1, at + by))]?.thread.id;
      if (next === undefined) return;
      handlers.onGo(next);
      cardOf(list.current, next)?.focus({ preventScroll: true });
    };
    const actions: Record<string, () => void> = {
      j: () => move(1),
      ArrowDown: () => move(1),
      k: () => move(-1),
      ArrowUp: () => move(-1),
      r: () => cardOf(list.current, current.id)?.querySelector('textarea')?.focus({ preventScroll: true }),
      e: () => {
        if (readOnly) return;
        const next = (shown[at + 1] ?? shown[at - 1])?.thread.id;
        handlers.onResolved(current.id, current.resolved === undefined);
        if (next !== undefined) requestAnimationFrame(() => cardOf(list.current, next)?.focus({ preventScroll: true }));
        // With the last card gone the keys would go nowhere.
        else handlers.onEnter(current.id);
      },
      Enter: () => handlers.onEnter(current.id),
      Escape: () => handlers.onEnter(current.id),
    };
    const act = actions[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };

  const isListed = shown.some(({ thread }) => thread.id === active);
  const options = THREAD_FILTERS.map((one) => [one, `${NAMES[one]} (${counts[one]})`] as const);
  return (
    <section className={styles.panel} data-pane="comments" data-mode={beside ? 'beside' : 'list'} aria-label="Comments">
      <header className={styles.header}>
        <h2 className={styles.title}>Comments</h2>
        <Select className={styles.filter} aria-label="Show comments" value={filter} options={options} onPick={props.onFilter} />
        <IconButton small icon={X} label="Close comments" keys={keysOf('review.comments')} onClick={props.onClose} />
      </header>
      <div className={styles.scroller}>
        <div ref={list} className={styles.list} onKeyDown={onKey}>
          {draft === null ? null : (
            <DraftCard
              draft={draft}
              me={me}
              words={unsent.get(NEW) ?? ''}
              people={people}
              onPick={props.onDraft}
              onWords={props.onDraftWords}
              onSend={props.onSend}
              onCancel={props.onCancel}
            />
          )}
          {shown.length === 0 ? null : (
            <div role="feed" aria-label="Conversations">
              {shown.map(({ thread, detached }, index) => (
                <CommentCard
                  key={thread.id}
                  thread={thread}
                  detached={detached}
                  at={index}
                  of={shown.length}
                  isActive={thread.id === active}
                  isTabStop={thread.id === active || (index === 0 && !isListed)}
                  readOnly={readOnly}
                  me={me}
                  unsent={unsent.get(thread.id) ?? ''}
                  people={people}
                  handlers={handlers}
                />
              ))}
            </div>
          )}
          {shown.length === 0 && draft === null ? <p className={styles.none}>{NONE[filter]}{filter === 'open' && commentKeys !== undefined ? ` ${formatKeys(commentKeys)} comments on what is selected.` : null}</p> : null}
        </div>
      </div>
    </section>
  );
}

const NONE: Readonly<Record<ThreadFilter, string>> = {
  open: 'No open comments.',
  todo: 'Nothing to do here.',
  mine: 'No open comment mentions you or has words of yours.',
  resolved: 'No comment is resolved yet.',
};

function cardOf(list: HTMLElement | null, id: string): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-thread="${CSS.escape(id)}"]`) ?? null;
}
