import { Check, CircleDot, MessageSquare, PenLine, X, type LucideIcon } from 'lucide-react';
import { memo, useEffect, useRef } from 'react';
import type { Status } from '../../../domain/article/metadata.ts';
import { colourOf } from '../../../domain/people/person.ts';
import type { NewThing } from '../../../domain/reading/since.ts';
import { spokenThing } from '../../../domain/reading/spokenThing.ts';
import { isDirect } from '../../../domain/reading/trackSince.ts';
import { firstMessage } from '../../../domain/comments/thread.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { PersonMark } from './PersonMark.tsx';
import styles from './ReviewPanel.module.css';
import { dayAndTime } from './reviewWords.ts';
import { SuggestionText } from './SuggestionText.tsx';

interface Props {
  readonly thing: NewThing;
  readonly isActive: boolean;
  readonly isTabStop: boolean;
  readonly onGo: (thing: NewThing) => void;
}

/** One new thing: who did it where that is known, when, and what. */
export const SinceRow = memo(function SinceRow({ thing, isActive, isTabStop, onGo }: Props) {
  const row = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The focus follows the keys in the list, and only those.
    if (isActive && row.current?.closest('ul')?.contains(document.activeElement) === true) row.current.focus();
  }, [isActive]);
  return (
    <div className={styles.row} data-person={personOf(thing)}>
      <div className={styles.line}>
        <button
          ref={row}
          type="button"
          className={styles.what}
          tabIndex={isTabStop ? 0 : -1}
          onClick={() => { onGo(thing); }}
        >
          <VisuallyHidden>{spokenThing(thing)}</VisuallyHidden>
          <span aria-hidden className={styles.words}>
            <span className={styles.who}><Who thing={thing} /></span>
            <What thing={thing} />
          </span>
        </button>
      </div>
    </div>
  );
});

function Who({ thing }: { readonly thing: NewThing }) {
  if (thing.kind === 'status') return <Note icon={CircleDot} words="Status" />;
  if (thing.kind === 'talk') {
    const { what, name, at } = thing.talk;
    return <Note icon={MessageSquare} words={`${TALK[what]}${name === null ? '' : ` by ${name}`}`} at={at} />;
  }
  if (thing.kind === 'decided') {
    const { outcome, suggestion } = thing.decided;
    const words = outcome === 'accept' ? 'Accepted' : 'Rejected';
    return <Note icon={outcome === 'accept' ? Check : X} words={`${words}: suggestion by ${suggestion.change.name}`} />;
  }
  const { change } = thing.suggestion;
  if (isDirect(change)) return <Note icon={PenLine} words="Edited directly" />;
  return (
    <>
      <PersonMark change={change} />
      <span className={styles.name}>{change.name}</span>
      <span className={styles.when}>suggests · {dayAndTime(change.at)} · {change.pass}</span>
    </>
  );
}

function Note({ icon: Icon, words, at = null }: { readonly icon: LucideIcon; readonly words: string; readonly at?: string | null }) {
  return (
    <>
      <Icon size={13} aria-hidden className={styles.sign} />
      <span className={styles.name}>{words}</span>
      {at === null ? null : <span className={styles.when}>{dayAndTime(at)}</span>}
    </>
  );
}

function What({ thing }: { readonly thing: NewThing }) {
  switch (thing.kind) {
    case 'text':
      return <SuggestionText suggestion={thing.suggestion} />;
    case 'decided':
      return <SuggestionText suggestion={thing.decided.suggestion} />;
    case 'status':
      return <span className={styles.quote}><del>{STATUS[thing.from]}</del><ins>{STATUS[thing.to]}</ins></span>;
    case 'talk':
      return <span className={styles.quote}>{thing.talk.words || firstMessage(thing.talk.thread).text}</span>;
  }
}

function personOf(thing: NewThing): number | 'nobody' {
  if (thing.kind === 'talk') return colourOf(firstMessage(thing.talk.thread).by);
  if (thing.kind === 'status') return 'nobody';
  const { change } = thing.kind === 'text' ? thing.suggestion : thing.decided.suggestion;
  return isDirect(change) ? 'nobody' : colourOf(change.by);
}

const TALK = { comment: 'Comment', reply: 'Reply', resolved: 'Comment resolved', reopened: 'Comment open again' } as const;
const STATUS: Readonly<Record<Status, string>> = { draft: 'Draft', inReview: 'In review', ready: 'Ready', published: 'Published' };
