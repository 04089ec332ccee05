import { Check, MapPinOff, RotateCcw } from 'lucide-react';
import { memo } from 'react';
import { aboutOf, spokenThread } from '../../../domain/comments/list.ts';
import { firstMessage, quoteOf, type PersonRef, type Thread } from '../../../domain/comments/thread.ts';
import { colourOf } from '../../../domain/people/person.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import type { CommentHandlers } from './commentHandlers.ts';
import styles from './CommentCard.module.css';
import { Composer } from './Composer.tsx';
import { MessageView } from './MessageView.tsx';
import { TodoSelect } from './TodoSelect.tsx';
import { when } from './when.ts';

interface Props {
  readonly thread: Thread;
  /** Its text is gone. */
  readonly detached: boolean;
  /** Its place in the list, from 0, and how many there are. */
  readonly at: number;
  readonly of: number;
  readonly isActive: boolean;
  readonly isTabStop: boolean;
  readonly readOnly: boolean;
  readonly me: string;
  readonly unsent: string;
  readonly people: () => readonly PersonRef[];
  readonly handlers: CommentHandlers;
}

/** As it is mounted; from then on the stack shows it when it is near the window. */
const HIDDEN = true;

/** A conversation beside the text: short while others are read, whole when it is the one. */
export const CommentCard = memo(function CommentCard(props: Props) {
  const { thread, detached, at, of, isActive, isTabStop, readOnly, me, unsent, people, handlers } = props;
  const { id, messages, resolved, todo } = thread;
  const first = firstMessage(thread);
  const shown = isActive ? messages : messages.slice(0, 1);
  const more = messages.length - shown.length;
  const quote = quoteOf(thread);
  return (
    <article
      className={styles.card}
      data-thread={id}
      data-stacked={id}
      hidden={HIDDEN}
      data-person={colourOf(first.by)}
      aria-label={spokenThread({ thread, detached })}
      aria-posinset={at + 1}
      aria-setsize={of}
      aria-current={isActive}
      tabIndex={isTabStop ? 0 : -1}
      onFocus={() => handlers.onActive(id)}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest('button, textarea, select, a') === null) handlers.onGo(id);
      }}
    >
      <div className={styles.top}>
        <p className={styles.quote} title={quote} dir="auto">
          {quote === '' ? `On ${aboutOf(thread)}` : quote}
        </p>
        {resolved === undefined ? (
          <IconButton small icon={Check} label="Resolve" keys="E" disabled={readOnly} onClick={() => handlers.onResolved(id, true)} />
        ) : (
          <IconButton small icon={RotateCcw} label="Open again" keys="E" disabled={readOnly} onClick={() => handlers.onResolved(id, false)} />
        )}
      </div>
      {detached ? (
        <p className={styles.lost}>
          <MapPinOff size={13} aria-hidden /> No longer in the text
          {isActive && !readOnly ? (
            <Button small look="quiet" onClick={() => handlers.onAttach(id)}>
              Attach to the selected text
            </Button>
          ) : null}
        </p>
      ) : null}
      {shown.map((message) => (
        <MessageView
          key={message.id}
          message={message}
          people={people}
          own={isActive && !readOnly && message.by === me}
          clamped={!isActive}
          onEdit={(text) => handlers.onEdit(id, message.id, text)}
          onDelete={() => handlers.onDelete(id, message.id)}
        />
      ))}
      {more > 0 || todo !== undefined || unsent !== '' ? (
        <p className={styles.foot}>
          {more > 0 ? <span>{more === 1 ? '1 reply' : `${more} replies`}</span> : null}
          {todo !== undefined && !isActive ? <span className={styles.todo}>To do{todo.assignee === undefined ? '' : ` · ${todo.assignee.name}`}</span> : null}
          {unsent !== '' && !isActive ? <span>Unsent reply</span> : null}
        </p>
      ) : null}
      {resolved === undefined ? null : (
        <p className={styles.foot}>
          Resolved by {resolved.name}, {when(resolved.at)}
        </p>
      )}
      {isActive && !readOnly ? (
        <div className={styles.answer}>
          {resolved === undefined ? <TodoSelect todo={todo} people={people} onPick={(assignee) => handlers.onTodo(id, assignee)} /> : null}
          <Composer
            label="Reply"
            send="Reply"
            words={unsent}
            people={people}
            onWords={(words) => handlers.onUnsent(id, words)}
            onSend={(words) => handlers.onReply(id, words)}
            onCancel={() => handlers.onLeave(id)}
          />
        </div>
      ) : null}
    </article>
  );
});
