import type { NewThing } from '../../../domain/reading/since.ts';
import { useKeysOf } from '../../editor/commandKeys.ts';
import { Button } from '../../ui/Button.tsx';
import { PanelHeader } from '../../ui/PanelHeader.tsx';
import { LongList } from '../../ui/stack/LongList.tsx';
import styles from './ReviewPanel.module.css';
import { onReviewKey } from './reviewKeys.ts';
import { SinceRow } from './SinceRow.tsx';

interface Props {
  readonly things: readonly NewThing[];
  readonly active: string | null;
  /** “12 changes since you read it on Tuesday at 14:02”. */
  readonly words: string;
  readonly onGo: (thing: NewThing) => void;
  readonly onRead: () => void;
  readonly onClose: () => void;
}

/** About how high a row is, in pixels. */
const ROW = 62;

/** What is new since the article was read, beside the text that shows it: J and K go through it, M marks it as read. */
export function SinceList({ things, active, words, onGo, onRead, onClose }: Props) {
  const keysOf = useKeysOf();
  const at = things.findIndex(({ id }) => id === active);
  const move = (by: number): void => {
    const next = things[Math.max(0, Math.min(things.length - 1, at + by))];
    if (next !== undefined) onGo(next);
  };
  return (
    <>
      <PanelHeader title="New since you read it" panel="review" keys={keysOf('review.panel')} onClose={onClose} />
      <div className={styles.all}>
        <span className={styles.count}>{words}</span>
        <Button small onClick={onRead}>Mark as read</Button>
      </div>
      <LongList
        label="New since you read it"
        items={things}
        active={active}
        guess={ROW}
        onKeyDown={(event) => {
          onReviewKey(event, {
            next: () => { move(1); },
            previous: () => { move(-1); },
            read: onRead,
          });
        }}
        row={(thing, isTabStop) => <SinceRow thing={thing} isActive={thing.id === active} isTabStop={isTabStop} onGo={onGo} />}
      />
    </>
  );
}
