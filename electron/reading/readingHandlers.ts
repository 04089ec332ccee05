import type { DeskSession } from '../desk/deskSession.ts';
import type { Broadcast, SomeHandlers } from '../ipc/handlers.ts';
import type { ReadingStore } from './readingStore.ts';

type Names = 'reading:get' | 'reading:put' | 'reading:list';

/** What the person at the keyboard remembers of articles. */
export function readingHandlers(readings: ReadingStore, reader: () => string, desks: Pick<DeskSession, 'current'>, tellWindows: Broadcast): SomeHandlers<Names> {
  return {
    'reading:get': async ({ id }) => {
      const reading = await readings.get(reader(), id);
      return reading === null ? null : { ...reading, content: { ...reading.content, body: [...reading.content.body] } };
    },
    'reading:put': async ({ key, id, reading, isAll }) => {
      const seen = isAll ? desks.current()?.articles.seen(key) : null;
      await readings.put(reader(), id, reading, seen?.header.id === id ? seen.header.hash : undefined);
      tellWindows('library:changed', null);
    },
    'reading:list': async () => Object.fromEntries(await readings.hashes(reader())),
  };
}
