import type { ThreadId } from '../body/notes.ts';
import { MOST_TEXT, threadOf, type Anchor, type Message, type PersonRef, type Thread, type Threads } from './thread.ts';

/** Somebody doing something to a thread at an ISO instant. */
export interface Act {
  readonly by: PersonRef;
  readonly at: string;
}

/** Words somebody writes, with the people they mention. */
export interface Words extends Act {
  /** Names the message. */
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly string[];
}

/** Begins a thread. Words that are only blanks begin nothing. */
export function startThread(threads: Threads, id: ThreadId, anchor: Anchor, words: Words): Threads {
  const message = messageOf(words);
  return message === null || threadOf(threads, id) !== undefined ? threads : [...threads, { id, anchor, messages: [message] }];
}

/** Answers a thread. A resolved one is open again: nobody looks for new words under what is done. */
export function reply(threads: Threads, id: ThreadId, words: Words): Threads {
  const message = messageOf(words);
  if (message === null) return threads;
  return change(threads, id, ({ resolved: _resolved, ...thread }) => ({ ...thread, messages: [...thread.messages, message] }));
}

/** Changes the words of a message; only its author can. */
export function editMessage(threads: Threads, id: ThreadId, words: Words): Threads {
  const next = messageOf(words);
  return next === null
    ? threads
    : changeMessage(threads, id, words, ({ mentions: _mentions, ...before }) => {
        if (before.text === next.text) return null;
        return { ...before, text: next.text, ...mentionsEntry(words.mentions), editedAt: words.at };
      });
}

/**
 * Takes back a message; only its author can. A thread whose only message goes, goes with it. What others have
 * answered to leaves an empty place, so that their answers still make sense.
 */
export function deleteMessage(threads: Threads, id: ThreadId, message: string, act: Act): Threads {
  const thread = threadOf(threads, id);
  const own = thread?.messages.find((one) => one.id === message);
  if (thread === undefined || own === undefined || own.by !== act.by.by) return threads;
  const rest = thread.messages.filter((one) => one !== own);
  if (rest.every(isDeleted)) return threads.filter((one) => one !== thread);
  if (own === thread.messages[0]) {
    return changeMessage(threads, id, { ...act, id: message }, ({ mentions: _mentions, ...before }) => ({ ...before, text: '', deletedAt: act.at }));
  }
  return change(threads, id, (one) => ({ ...one, messages: rest }));
}

/** Puts a thread back as it was: what undoing a deletion does. Words that others have added since stay. */
export function restoreThread(threads: Threads, before: Thread): Threads {
  const now = threadOf(threads, before.id);
  if (now === undefined) return [...threads, before];
  const added = now.messages.filter((one) => before.messages.every(({ id }) => id !== one.id));
  return change(threads, before.id, (one) => ({ ...one, messages: [...before.messages, ...added] }));
}

/** Says that a thread is done. It stays in the article as history. */
export function resolve(threads: Threads, id: ThreadId, { by, at }: Act): Threads {
  return change(threads, id, (thread) => (thread.resolved === undefined ? { ...thread, resolved: { ...by, at } } : thread));
}

/** Opens a resolved thread again. */
export function reopen(threads: Threads, id: ThreadId): Threads {
  return change(threads, id, (thread) => {
    if (thread.resolved === undefined) return thread;
    const { resolved: _resolved, ...open } = thread;
    return open;
  });
}

/** Makes a thread a thing to do, for somebody or for anybody (null); undefined takes the flag away. */
export function assign(threads: Threads, id: ThreadId, assignee: PersonRef | null | undefined): Threads {
  return change(threads, id, ({ todo, ...thread }) => {
    if (assignee === undefined) return thread;
    const { assignee: _before, ...rest } = todo ?? {};
    return { ...thread, todo: assignee === null ? rest : { ...rest, assignee } };
  });
}

/** Says that a thread is about something else from now on: how a lost anchor is given a new place by hand. */
export function reattach(threads: Threads, id: ThreadId, anchor: Anchor): Threads {
  return change(threads, id, (thread) => ({ ...thread, anchor }));
}

/** Whether a message is only the place of one that its author took back. */
export function isDeleted(message: Message): boolean {
  return message.deletedAt !== undefined;
}

function messageOf({ id, by, at, text, mentions }: Words): Message | null {
  const trimmed = text.trim().slice(0, MOST_TEXT);
  return trimmed === '' ? null : { id, ...by, at, text: trimmed, ...mentionsEntry(mentions) };
}

function mentionsEntry(mentions: readonly string[]): { mentions?: string[] } {
  return mentions.length === 0 ? {} : { mentions: [...new Set(mentions)] };
}

/** The same threads when nothing changes, so that nobody takes it for news. */
function change(threads: Threads, id: ThreadId, act: (thread: Thread) => Thread): Threads {
  const before = threadOf(threads, id);
  if (before === undefined) return threads;
  const after = act(before);
  return after === before ? threads : threads.map((one) => (one === before ? after : one));
}

function changeMessage(
  threads: Threads,
  id: ThreadId,
  { by, id: message }: Pick<Words, 'by' | 'id'>,
  act: (message: Message) => Message | null,
): Threads {
  return change(threads, id, (thread) => {
    const before = thread.messages.find((one) => one.id === message);
    const after = before === undefined || before.by !== by.by || isDeleted(before) ? null : act(before);
    return after === null ? thread : { ...thread, messages: thread.messages.map((one) => (one === before ? after : one)) };
  });
}
