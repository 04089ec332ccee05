import type { PersonRef, Thread } from '../../../domain/comments/thread.ts';
import { Select } from '../../ui/Select.tsx';

interface Props {
  readonly todo: Thread['todo'];
  readonly people: () => readonly PersonRef[];
  /** Null: to do for anybody; undefined: nothing to do. */
  readonly onPick: (assignee: PersonRef | null | undefined) => void;
}

const NOTHING = '';
const ANYBODY = '*';

/** Whether there is something to do about a comment, and for whom. */
export function TodoSelect({ todo, people, onPick }: Props) {
  const assignee = todo?.assignee;
  const known = people();
  const all = assignee === undefined || known.some(({ by }) => by === assignee.by) ? known : [assignee, ...known];
  return (
    <Select
      aria-label="To do"
      value={todo === undefined ? NOTHING : (assignee?.by ?? ANYBODY)}
      options={[
        [NOTHING, 'Nothing to do'],
        [ANYBODY, 'To do'],
        ...all.map(({ by, name }) => [by, `To do for ${name}`] as const),
      ]}
      onPick={(value) => {
        if (value === NOTHING) onPick(undefined);
        else onPick(all.find(({ by }) => by === value) ?? null);
      }}
    />
  );
}
