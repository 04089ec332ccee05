import { personId } from '../../domain/people/person.ts';
import type { Author } from '../../domain/suggestions/change.ts';
import type { ReviewDesk } from '../editor/review/reviewDesk.ts';
import type { Core } from './core.ts';

/** What tracking is told of the person at the keyboard, and where it leaves its records. */
export function createReviewDesk({ settings, review }: Pick<Core, 'settings' | 'review'>): ReviewDesk {
  const author = (): Author => {
    const { userName, userInitials, userRole } = settings.getState().settings;
    const [name, initials, role] = [userName.trim(), userInitials.trim(), userRole.trim()];
    return {
      by: personId(name),
      name: name === '' ? 'Unnamed' : name,
      ...(initials === '' ? {} : { initials }),
      ...(role === '' ? {} : { role }),
      pass: review.getState().pass,
    };
  };
  return {
    mode: () => review.getState().mode,
    author,
    now: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
    changes: () => review.getState().review.changes ?? {},
    add: (changes) => {
      review.getState().addChanges(changes);
    },
  };
}
