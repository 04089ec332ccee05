import type { ArticleKey } from '../../domain/library/entry.ts';
import { withOwnEdits } from '../../domain/reading/ownEdits.ts';
import type { Reading } from '../../domain/reading/reading.ts';
import { changesSince, type NewThing } from '../../domain/reading/since.ts';
import { request } from '../api.ts';
import { tell } from '../ui/notices.ts';
import type { CommentPlaces } from './commentPlaces.ts';
import type { Core, SavedContent } from './core.ts';
import { debounce } from './debounce.ts';
import { revealField } from './focus.ts';

/** A memory that is not older says when an article was on the screen well enough. */
const FRESH_MS = 5 * 60 * 1000;
/** After so long without a key what is read is kept: what a crash would make new again. */
const REST_MS = 60 * 1000;

export type ReadingActions = ReturnType<typeof createReadingActions>;

/**
 * What is new to the person since they last read an article. It is as read while it is on the screen and nothing in it
 * is new; what others change stays new until the person says that it is read. One's own edits are no news.
 */
export function createReadingActions(core: Core) {
  const { article, readings } = core;
  /** What was last sent to be kept. */
  const kept = new Map<ArticleKey, Reading>();
  const now = (): string => new Date().toISOString();

  /** An article has come to the screen. What is known of its reading is asked for the first time only. */
  async function shown(key: ArticleKey): Promise<void> {
    const { session } = article.getState();
    if (session?.key !== key || readings.of(key)?.reading !== null) return;
    const { id } = session.header;
    const seen = session.loaded;
    const found = await request('reading:get', { id });
    if (!found.ok || readings.of(key)?.reading !== null) return;
    readings.change(key, () => ({ reading: found.value ?? { at: now(), content: seen }, seen }));
    compare(key);
  }

  /** Takes in what the person did since the last look: nothing of it is news. */
  function takeOwn(key: ArticleKey): void {
    const content = core.tryCaptureOf(key)();
    const { reading = null, seen = null, since = null } = readings.of(key) ?? {};
    if (content === null || reading === null || seen === null) return;
    const asRead = since === null ? content : withOwnEdits(reading.content, seen, content);
    readings.change(key, () => ({ reading: { at: since === null ? now() : reading.at, content: asRead }, seen: content }));
  }

  /** Somebody else has changed the article. `takeOwn` came before. */
  function othersChanged(key: ArticleKey): void {
    const content = core.tryCaptureOf(key)();
    if (content === null || readings.of(key)?.reading == null) return;
    readings.change(key, () => ({ seen: content }));
    compare(key);
  }

  function compare(key: ArticleKey): void {
    const content = core.tryCaptureOf(key)();
    const { reading = null, seen = null } = readings.of(key) ?? {};
    if (content === null || reading === null || seen === null) return;
    const asRead = withOwnEdits(reading.content, seen, content);
    const since = changesSince(asRead, content, now());
    const isNew = since.things.length > 0;
    readings.change(key, () => ({
      reading: isNew ? { at: reading.at, content: asRead } : { at: now(), content },
      seen: content,
      since: isNew ? since : null,
    }));
    if (!isNew) leaveView(key);
    void remember(key);
  }

  /** Keeps for later what is as read. */
  async function remember(key: ArticleKey): Promise<void> {
    takeOwn(key);
    const { reading = null } = readings.of(key) ?? {};
    const id = core.articles.of(key)?.session?.header.id;
    const last = kept.get(key);
    if (reading === null || id === undefined) return;
    const isFresh = last !== undefined && Date.parse(reading.at) - Date.parse(last.at) < FRESH_MS;
    if (isFresh && last.content.body === reading.content.body && last.content.meta === reading.content.meta && last.content.comments === reading.content.comments) return;
    kept.set(key, reading);
    const isAll = readings.of(key)?.since === null;
    await request('reading:put', { key, id, isAll, reading: { ...reading, content: reading.content as SavedContent } });
  }

  /** Nothing is new any more. */
  function markRead(): void {
    const key = article.getState().session?.key;
    const content = key === undefined ? null : core.tryCaptureOf(key)();
    if (key === undefined || content === null) return;
    const { reading, seen, since } = core.reading.getState();
    if (since === null) {
      tell('Nothing is new since you read it.');
      return;
    }
    readings.change(key, () => ({ reading: { at: now(), content }, seen: content, since: null, active: null }));
    leaveView(key);
    void remember(key);
    tell('Marked as read.', {
      label: 'Undo',
      run: () => {
        readings.change(key, () => ({ reading, seen, since }));
        compare(key);
      },
    });
  }

  function leaveView(key: ArticleKey): void {
    core.reviews.change(key, ({ view }) => (view === 'since' ? { view: 'all' } : {}));
  }

  /** Shows what is new in the text, or goes back to the text. */
  function show(isShown: boolean): void {
    const key = article.getState().session?.key;
    if (key === undefined) return;
    if (isShown) {
      takeOwn(key);
      compare(key);
    }
    if (isShown && core.reading.getState().since === null) tell('Nothing is new since you read it.');
    else core.review.getState().setView(isShown ? 'since' : 'all');
  }

  /** Goes to something new, without taking the focus. */
  function go(thing: NewThing, places: Pick<CommentPlaces, 'go'>): void {
    core.reading.getState().setActive(thing.id);
    if (thing.kind === 'status') return;
    if (thing.kind === 'talk') {
      places.go(thing.talk.thread.id);
      return;
    }
    const { field, ids, block } = thing.kind === 'text' ? thing.suggestion : thing.decided.suggestion;
    const editor = core.seenEditor();
    if (field !== null) revealField(field);
    else if (thing.kind === 'text') editor?.showChange(ids, false);
    else if (block !== null) editor?.scrollTo(block);
  }

  /** Goes to the next or previous new thing; behind the last one nothing is left but to say so. */
  function step(by: 1 | -1, places: Pick<CommentPlaces, 'go'>): void {
    const { since, active } = core.reading.getState();
    const things = since?.things ?? [];
    const at = things.findIndex(({ id }) => id === active);
    const to = things.at(at === -1 ? (by === 1 ? 0 : -1) : (at + by + things.length) % things.length);
    if (at === things.length - 1 && by === 1) tell('That was the last change.', { label: 'Mark as read', run: markRead });
    if (to !== undefined) go(to, places);
  }

  /** Follows which article is on the screen; what is read is kept when it leaves it, and when the window rests. */
  function follow(): () => void {
    let key: ArticleKey | null = null;
    let typed = 0;
    const restSoon = debounce(REST_MS, () => void rest());
    return article.subscribe(({ session, version }) => {
      const next = session?.key ?? null;
      if (version !== typed) restSoon();
      typed = version;
      if (next === key) return;
      if (key !== null) void remember(key);
      key = next;
      if (next !== null) void shown(next);
    });
  }

  /** Keeps what is read of the article on the screen. */
  async function rest(): Promise<void> {
    const key = article.getState().session?.key;
    if (key !== undefined) await remember(key);
  }

  return { follow, rest, takeOwn, othersChanged, markRead, show, step, go };
}
