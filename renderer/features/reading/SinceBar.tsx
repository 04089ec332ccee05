import { Eye } from 'lucide-react';
import { useKeysOf } from '../../editor/commandKeys.ts';
import { Button } from '../../ui/Button.tsx';
import { Tooltip } from '../../ui/Tooltip.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { sinceWords } from './readingWords.ts';
import styles from './SinceBar.module.css';

interface Props {
  readonly count: number;
  /** When the article was last read. */
  readonly at: string;
  /** What is new is on the screen. */
  readonly isShown: boolean;
  /** The new thing the person is at, in words. */
  readonly said: string;
  readonly onShow: (shown: boolean) => void;
  readonly onRead: () => void;
}

/** Above the text: that others have changed it since this person read it. Quiet, and there until it is read. */
export function SinceBar({ count, at, isShown, said, onShow, onRead }: Props) {
  const keysOf = useKeysOf();
  return (
    <section className={styles.bar} aria-label="New since you read it">
      <span aria-hidden className={styles.dot} />
      <p className={styles.words} role="status">
        {sinceWords(count, at)}
      </p>
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
      <span className={styles.actions}>
      <Tooltip label={isShown ? 'Goes on in the text' : 'Shows them in the text'} keys={keysOf('review.viewSince')}>
        <Button small aria-pressed={isShown} onClick={() => { onShow(!isShown); }}>
          <Eye size={14} aria-hidden /> {isShown ? 'Hide changes' : 'Show changes'}
        </Button>
      </Tooltip>
      <Tooltip label="Nothing is new then" keys={keysOf('review.markRead')}>
        <Button small onClick={onRead}>Mark as read</Button>
      </Tooltip>
      </span>
    </section>
  );
}
