import { personId } from '../../domain/people/person.ts';
import type { ArticleKey } from '../../domain/library/entry.ts';
import { DIRECTLY } from '../../domain/reading/trackSince.ts';
import type { Author } from '../../domain/suggestions/change.ts';
import type { ReviewDesk } from '../editor/review/reviewDesk.ts';
import { isShown } from '../features/review/filter.ts';
import { withChanges } from '../features/review/reviewStore.ts';
import type { Core } from './core.ts';

/** Shows what is new since the article was read: nothing can be changed there. */
export function createSinceDesk({ reading }: Pick<Core, 'reading'>): ReviewDesk {
  return {
    mode: () => 'read',
    author: () => DIRECTLY,
    now: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
    changes: () => reading.getState().since?.changes ?? {},
    add: () => undefined,
    shows: () => true,
  };
}

/** What tracking in one article is told of the person at the keyboard, and where it leaves its records. */
export function createReviewDesk(
  { settings, review, reviews }: Pick<Core, 'settings' | 'review' | 'reviews'>,
  keyOf: () => ArticleKey | null,
): ReviewDesk {
  const own = () => {
    const key = keyOf();
    return (key === null ? null : reviews.of(key)) ?? review.getInitialState();
  };
  const author = (): Author => {
    const { userName, userInitials, userRole } = settings.getState().settings;
    const [name, initials, role] = [userName.trim(), userInitials.trim(), userRole.trim()];
    return {
      by: personId(name),
      name: name === '' ? 'Unnamed' : name,
      ...(initials === '' ? {} : { initials }),
      ...(role === '' ? {} : { role }),
      pass: own().pass,
    };
  };
  return {
    mode: () => own().mode,
    author,
    now: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
    changes: () => own().review.changes ?? {},
    add: (changes) => {
      const key = keyOf();
      if (key !== null) reviews.change(key, (state) => withChanges(state, changes));
    },
    shows: (change) => isShown(change, own().filter),
  };
}
