import { isDetached, type Place, type Places } from './places.ts';
import { isDeleted } from './conversation.ts';
import { firstMessage, quoteOf, type Thread, type Threads } from './thread.ts';

export type ThreadFilter = 'open' | 'todo' | 'mine' | 'resolved';
export const THREAD_FILTERS: readonly ThreadFilter[] = ['open', 'todo', 'mine', 'resolved'];

/** A thread with its place in the body: null for one without (the article, a field above the text) and a lost one. */
export interface Listed {
  readonly thread: Thread;
  readonly place: Place | null;
  readonly detached: boolean;
}

/** Fields above the text, in the order in which they stand. */
const FIELD_ORDER = ['kicker', 'headline', 'standfirst', 'bylines', 'dateline'];

/** All threads in reading order: the article as a whole, what stands above the text, the text, and lost ones last. */
export function listThreads(threads: Threads, places: Places): Listed[] {
  const order = new Map([...places.keys()].map((id, index) => [id, index]));
  const rank = ({ thread: { id, anchor }, detached }: Listed): number => {
    if (detached) return Infinity;
    if (anchor.kind === 'article') return -100;
    const inBody = order.get(id);
    if (inBody !== undefined) return inBody;
    const field = anchor.kind === 'field' ? FIELD_ORDER.indexOf(anchor.field) : -1;
    return field === -1 ? -1 : field - 50;
  };
  return threads
    .map((thread): Listed => ({ thread, place: places.get(thread.id) ?? null, detached: isDetached(thread, places) }))
    .map((listed, index) => ({ listed, rank: rank(listed), index }))
    .sort((a, b) => (a.rank === b.rank ? a.index - b.index : a.rank - b.rank))
    .map(({ listed }) => listed);
}

/** Whether a filter shows a thread. What is to do and what is mine is open; resolved threads have a list of their own. */
export function isShown(thread: Thread, filter: ThreadFilter, me: string): boolean {
  if (filter === 'resolved') return thread.resolved !== undefined;
  if (thread.resolved !== undefined) return false;
  switch (filter) {
    case 'open':
      return true;
    case 'todo':
      return thread.todo !== undefined;
    case 'mine':
      return concerns(thread, me);
  }
}

/** How many threads each filter shows. */
export function countThreads(threads: Threads, me: string): Readonly<Record<ThreadFilter, number>> {
  const count = (filter: ThreadFilter): number => threads.filter((thread) => isShown(thread, filter, me)).length;
  return { open: count('open'), todo: count('todo'), mine: count('mine'), resolved: count('resolved') };
}

/** Whether somebody wrote in a thread, is mentioned in it, or is to do it. */
export function concerns({ messages, todo }: Thread, person: string): boolean {
  if (todo?.assignee?.by === person) return true;
  return messages.some((one) => one.by === person || one.mentions?.includes(person) === true);
}

/** A thread in words, as a screen reader says its card: "Comment by Ana on ‘misstated’, 2 replies, open". */
export function spokenThread({ thread, detached }: Pick<Listed, 'thread' | 'detached'>): string {
  const { anchor, messages, resolved, todo } = thread;
  const quote = quoteOf(thread);
  const on = anchor.kind === 'article' ? ' on the whole article' : quote === '' ? ` on ${aboutOf(thread)}` : ` on ‘${shortened(quote)}’`;
  const replies = messages.slice(1).filter((one) => !isDeleted(one)).length;
  const parts = [
    `Comment by ${firstMessage(thread).name}${on}`,
    ...(replies === 0 ? [] : [replies === 1 ? '1 reply' : `${replies} replies`]),
    ...(todo === undefined ? [] : [todo.assignee === undefined ? 'to do' : `to do for ${todo.assignee.name}`]),
    ...(detached ? ['no longer in the text'] : []),
    resolved === undefined ? 'open' : 'resolved',
  ];
  return parts.join(', ');
}

/** What a thread is about, in a word or two. */
export function aboutOf({ anchor }: Thread): string {
  switch (anchor.kind) {
    case 'article':
      return 'the whole article';
    case 'field':
      return `the ${FIELD_NAMES[anchor.field] ?? anchor.field}`;
    case 'block':
      return 'this block';
    case 'text':
      return 'this text';
  }
}

const FIELD_NAMES: Readonly<Partial<Record<string, string>>> = { bylines: 'byline', alt: 'alt text' };
const SPOKEN_QUOTE = 60;

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= SPOKEN_QUOTE ? line : `${line.slice(0, SPOKEN_QUOTE - 1)}…`;
}
