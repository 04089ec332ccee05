import { distinctPeople } from '../../domain/people/mentions.ts';
import type { PersonRef } from '../../domain/comments/thread.ts';
import { peopleIn } from '../../domain/library/peopleIn.ts';
import type { Core } from './core.ts';

/**
 * Everybody who appears in the bylines and reviews of the desk's articles, and the person at the keyboard. Gathered
 * anew only when one of these has changed: each comment on the screen asks.
 */
export function createPeople(core: Core, me: () => PersonRef): () => readonly PersonRef[] {
  let from: readonly unknown[] = [];
  let people: readonly PersonRef[] = [];
  return () => {
    const { entries } = core.library.getState();
    const { meta } = core.article.getState();
    const { changes } = core.review.getState().review;
    const { threads } = core.comments.getState();
    const { name } = me();
    const now = [entries, meta?.bylines, changes, threads, name];
    if (now.every((one, index) => one === from[index]) && from.length > 0) return people;
    from = now;
    const elsewhere = (entries ?? []).flatMap((entry) => (entry.state === 'ready' ? entry.people : []));
    const here = meta === null ? [] : peopleIn({ meta, review: { changes }, comments: threads });
    people = distinctPeople([name, ...here, ...elsewhere]);
    return people;
  };
}
