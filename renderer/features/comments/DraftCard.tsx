import { aboutOf } from '../../../domain/comments/list.ts';
import type { PersonRef, Thread } from '../../../domain/comments/thread.ts';
import { colourOf } from '../../../domain/people/person.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import styles from './CommentCard.module.css';
import { Composer } from './Composer.tsx';
import { NEW, type Draft, type DraftChoice } from './commentStore.ts';

interface Props {
  readonly draft: Draft;
  readonly me: string;
  readonly words: string;
  readonly people: () => readonly PersonRef[];
  readonly onPick: (choice: DraftChoice) => void;
  readonly onWords: (words: string) => void;
  readonly onSend: (words: string) => void;
  readonly onCancel: () => void;
}

const LABELS: Readonly<Record<Thread['anchor']['kind'], string>> = { text: 'Text', block: 'Block', field: 'Field', article: 'Article' };

/** A comment being written, with what it is about. */
export function DraftCard({ draft, me, words, people, onPick, onWords, onSend, onCancel }: Props) {
  const { choices, picked } = draft;
  const { anchor } = picked;
  const quote = anchor.kind === 'article' ? '' : anchor.quote;
  return (
    <section className={styles.card} data-draft="" data-stacked={NEW} hidden data-person={colourOf(me)} aria-label="New comment">
      <p className={styles.quote} dir="auto">{quote === '' ? `On ${aboutOf({ id: 'new', anchor, messages: [] })}` : quote}</p>
      {choices.length < 2 ? null : (
        <SegmentedControl
          label="What the comment is about"
          value={anchor.kind}
          segments={choices.map((choice) => ({ value: choice.anchor.kind, label: LABELS[choice.anchor.kind] }))}
          onPick={(kind) => {
            const choice = choices.find((one) => one.anchor.kind === kind);
            if (choice !== undefined) onPick(choice);
          }}
        />
      )}
      <Composer focused label="Comment" send="Comment" words={words} people={people} onWords={onWords} onSend={onSend} onCancel={onCancel} />
    </section>
  );
}
