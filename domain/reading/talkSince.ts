import { isDeleted } from '../comments/conversation.ts';
import { firstMessage, threadOf, type Thread, type Threads } from '../comments/thread.ts';

/** What was said or done in a thread: begun, answered, resolved or opened again. */
export interface Talk {
  readonly thread: Thread;
  readonly what: 'comment' | 'reply' | 'resolved' | 'reopened';
  readonly name: string | null;
  readonly at: string | null;
  readonly words: string;
}

/** What is new in conversations since they were last read. */
export function talkSince(before: Threads, after: Threads): Talk[] {
  return after.flatMap((thread): Talk[] => {
    const known = threadOf(before, thread.id);
    const said = new Set(known?.messages.map(({ id }) => id));
    const news = thread.messages
      .filter((message) => !said.has(message.id) && !isDeleted(message))
      .map((message): Talk => ({ thread, what: message === firstMessage(thread) ? 'comment' : 'reply', name: message.name, at: message.at, words: message.text }));
    if (known === undefined || (known.resolved === undefined) === (thread.resolved === undefined)) return news;
    const { name = null, at = null } = thread.resolved ?? {};
    return [...news, { thread, what: thread.resolved === undefined ? 'reopened' : 'resolved', name, at, words: '' }];
  });
}
