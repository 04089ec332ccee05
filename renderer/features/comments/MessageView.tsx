import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { isDeleted } from '../../../domain/comments/conversation.ts';
import { mentionParts } from '../../../domain/people/mentions.ts';
import type { Message, PersonRef } from '../../../domain/comments/thread.ts';
import { colourOf, initialsOf } from '../../../domain/people/person.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import styles from './CommentCard.module.css';
import { Composer } from './Composer.tsx';
import { exactly, when } from './when.ts';

interface Props {
  readonly message: Message;
  readonly people: () => readonly PersonRef[];
  /** The person at the keyboard wrote it and may change it. */
  readonly own: boolean;
  readonly clamped: boolean;
  readonly onEdit: (text: string) => void;
  readonly onDelete: () => void;
}

/** Who said what when. One's own words can be changed and taken back. */
export function MessageView({ message, people, own, clamped, onEdit, onDelete }: Props) {
  const [draft, setDraft] = useState<string | null>(null);
  const { by, name, initials, role, at, text, editedAt } = message;
  return (
    <div className={styles.message} data-person={colourOf(by)}>
      <div className={styles.who}>
        <span className={styles.initials} aria-hidden>
          {initials ?? initialsOf(name)}
        </span>
        <span className={styles.name} title={role}>{name}</span>
        <span className={styles.when} title={exactly(at)}>
          {when(at)}
          {editedAt === undefined ? '' : ' · edited'}
        </span>
        {own && draft === null && !isDeleted(message) ? (
          <span className={styles.own}>
            <IconButton small icon={Pencil} label="Edit" onClick={() => setDraft(text)} />
            <IconButton small icon={Trash2} label="Delete" onClick={onDelete} />
          </span>
        ) : null}
      </div>
      {draft !== null ? (
        <Composer
          focused
          label="Edit comment"
          send="Save"
          words={draft}
          people={people}
          onWords={setDraft}
          onSend={(words) => {
            onEdit(words);
            setDraft(null);
          }}
          onCancel={() => setDraft(null)}
        />
      ) : isDeleted(message) ? (
        <p className={styles.deleted}>Deleted by its author</p>
      ) : (
        <p className={styles.text} data-clamped={clamped ? '' : undefined} dir="auto">
          {mentionParts(text, people()).map((part, index) =>
            part.person === null ? part.text : <b key={index} className={styles.mention}>{part.text}</b>,
          )}
        </p>
      )}
    </div>
  );
}
