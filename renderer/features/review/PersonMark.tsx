import { initialsOf } from '../../../domain/people/person.ts';
import type { Change } from '../../../domain/suggestions/change.ts';
import styles from './PersonMark.module.css';

/** A person's initials in the person's colour, which whatever is around it sets. */
export function PersonMark({ change: { name, initials, role } }: { readonly change: Change }) {
  const whole = role === undefined ? name : `${name}, ${role}`;
  return (
    <abbr className={styles.mark} title={whole} aria-label={whole} role="img">
      {initials ?? initialsOf(name)}
    </abbr>
  );
}
