import { describe, expect, it } from 'vitest';
import { assign, deleteMessage, editMessage, reopen, reply, resolve, restoreThread, startThread, type Words } from '../../../domain/comments/conversation.ts';
import { concerns, countThreads, isShown, listThreads, spokenThread } from '../../../domain/comments/list.ts';
import { threadOf, ThreadsSchema, type Thread, type Threads } from '../../../domain/comments/thread.ts';

const ana = { by: 'ana', name: 'Ana' };
const ben = { by: 'ben', name: 'Ben' };
const at = '2026-11-26T10:00:00Z';
const later = '2026-11-26T11:00:00Z';
const words = (id: string, text: string, by = ana, mentions: string[] = []): Words => ({ by, at, id, text, mentions });
const anchor = { kind: 'text', block: 'p', quote: 'misstated' } as const;
const started = startThread([], 't', anchor, words('m1', 'Source?'));
const answered = reply(started, 't', words('m2', 'Asked him.', ben));
const one = (threads: Threads): Thread => {
  const thread = threadOf(threads, 't');
  if (thread === undefined) throw new Error('the thread is gone');
  return thread;
};

describe('a conversation', () => {
  it('begins with words and goes on with answers', () => {
    expect(one(answered)).toEqual({
      id: 't',
      anchor,
      messages: [
        { id: 'm1', by: 'ana', name: 'Ana', at, text: 'Source?' },
        { id: 'm2', by: 'ben', name: 'Ben', at, text: 'Asked him.' },
      ],
    });
    expect(ThreadsSchema.parse(answered)).toEqual(answered);
  });

  it.each([
    ['blanks begin nothing', startThread(started, 'u', anchor, words('m', ' \n ')), started],
    ['an id is given once', startThread(started, 't', anchor, words('m', 'Again')), started],
    ['blanks answer nothing', reply(started, 't', words('m', '')), started],
    ['nobody answers what is not there', reply(started, 'x', words('m', 'Hm')), started],
    ['others’ words cannot be changed', editMessage(answered, 't', words('m1', 'No', ben)), answered],
    ['the same words are no change', editMessage(answered, 't', words('m1', 'Source?')), answered],
    ['others’ words cannot be taken back', deleteMessage(answered, 't', 'm2', { by: ana, at }), answered],
    ['what is open stays so', reopen(started, 't'), started],
  ])('%s, and nothing looks changed', (_name, threads, before) => {
    expect(threads).toBe(before);
  });

  it('remembers that words were changed', () => {
    const edited = editMessage(answered, 't', { ...words('m1', 'Which source?', ana, ['ben']), at: later });
    expect(one(edited).messages[0]).toEqual({ id: 'm1', ...ana, at, text: 'Which source?', mentions: ['ben'], editedAt: later });
  });

  it('goes with its only message; an answered one leaves its place', () => {
    expect(deleteMessage(started, 't', 'm1', { by: ana, at })).toEqual([]);
    const emptied = deleteMessage(answered, 't', 'm1', { by: ana, at: later });
    expect(one(emptied).messages[0]).toMatchObject({ id: 'm1', text: '', deletedAt: later });
    expect(deleteMessage(emptied, 't', 'm2', { by: ben, at })).toEqual([]);
    expect(one(deleteMessage(answered, 't', 'm2', { by: ben, at })).messages).toHaveLength(1);
  });

  it('comes back when a deletion is undone, with what others have said since', () => {
    const emptied = deleteMessage(answered, 't', 'm1', { by: ana, at });
    const since = reply(emptied, 't', words('m3', 'Got it.', ben));
    expect(one(restoreThread(since, one(answered))).messages.map(({ text }) => text)).toEqual(['Source?', 'Asked him.', 'Got it.']);
    expect(restoreThread([], one(started))).toEqual(started);
  });

  it('is resolved, opened again by hand or by an answer', () => {
    const resolved = resolve(answered, 't', { by: ben, at: later });
    expect(one(resolved).resolved).toEqual({ ...ben, at: later });
    expect(resolve(resolved, 't', { by: ana, at })).toBe(resolved);
    expect(reopen(resolved, 't')).toEqual(answered);
    expect(one(reply(resolved, 't', words('m3', 'Not yet'))).resolved).toBeUndefined();
  });

  it('is a thing to do for somebody, for anybody, or none', () => {
    const todo = assign(started, 't', ben);
    expect(one(todo).todo).toEqual({ assignee: ben });
    expect(one(assign(todo, 't', null)).todo).toEqual({});
    expect(assign(todo, 't', undefined)).toEqual(started);
  });
});

describe('the list', () => {
  const place = { spans: [], blocks: [], text: '', before: '', after: '' };
  const thread = (id: string, over: Partial<Thread>): Thread => ({ id, anchor, messages: [{ id: 'm', ...ana, at, text: 'x' }], ...over });
  const threads = [
    thread('second', {}),
    thread('lost', {}),
    thread('first', {}),
    thread('standfirst', { anchor: { kind: 'field', field: 'standfirst', quote: '' } }),
    thread('caption', { anchor: { kind: 'field', field: 'caption', block: 'pic', quote: 'Quay' } }),
    thread('headline', { anchor: { kind: 'field', field: 'headline', quote: 'Old' } }),
    thread('article', { anchor: { kind: 'article' } }),
  ];
  const listed = listThreads(threads, new Map([['first', place], ['caption', place], ['second', place]]));

  it('is in reading order, with lost ones last', () => {
    expect(listed.map((entry) => entry.thread.id)).toEqual(['article', 'headline', 'standfirst', 'first', 'caption', 'second', 'lost']);
    expect(listed.filter(({ detached }) => detached).map((entry) => entry.thread.id)).toEqual(['lost']);
  });

  it.each([
    [thread('t', {}), false, 'Comment by Ana on ‘misstated’, open'],
    [one(answered), true, 'Comment by Ana on ‘misstated’, 1 reply, no longer in the text, open'],
    [thread('t', { anchor: { kind: 'article' }, todo: { assignee: ben } }), false, 'Comment by Ana on the whole article, to do for Ben, open'],
    [thread('t', { anchor: { kind: 'field', field: 'bylines', quote: '' }, resolved: { ...ben, at } }), false, 'Comment by Ana on the byline, resolved'],
  ])('says what a thread is', (entry, detached, words) => {
    expect(spokenThread({ thread: entry, detached })).toBe(words);
  });

  it('is filtered, and counts what each filter shows', () => {
    const mixed = [thread('a', {}), thread('b', { todo: { assignee: ben } }), thread('c', { resolved: { ...ben, at } })];
    expect(countThreads(mixed, 'ben')).toEqual({ open: 2, todo: 1, mine: 1, resolved: 1 });
    expect(mixed.filter((entry) => isShown(entry, 'mine', 'ana')).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(concerns(thread('d', { messages: [{ id: 'm', ...ana, at, text: '@Ben', mentions: ['ben'] }] }), 'ben')).toBe(true);
  });
});
