import { useState } from 'react';
import type { Match } from '../../../domain/find/findInArticle.ts';
import { replacementOf } from '../../../domain/find/replace.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { placeName, surroundings } from './findWords.ts';
import styles from './FindBar.module.css';

interface Props {
  readonly open: boolean;
  readonly matches: readonly Match[];
  readonly replacement: string;
  readonly onReplace: (matches: readonly Match[]) => void;
  readonly onClose: () => void;
}

/** Shown one by one; the rest of a very long list is replaced or left as a whole. */
const MOST_ROWS = 500;

/** Every replacement before it is made, each with a box to leave it out. */
export function ReplaceDialog({ open, ...rest }: Props) {
  return open ? <OpenDialog {...rest} /> : null;
}

function OpenDialog({ matches, replacement, onReplace, onClose }: Omit<Props, 'open'>) {
  const [without, setWithout] = useState<ReadonlySet<number>>(new Set());
  const ticked = matches.filter((_, index) => !without.has(index));
  const toggle = (index: number): void => {
    const next = new Set(without);
    if (!next.delete(index)) next.add(index);
    setWithout(next);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="Replace all"
      width="wide"
      description="Every replacement, as it will read. Take the tick from those that should stay."
      actions={
        <>
          <Button
            onClick={() => {
              setWithout(ticked.length > 0 ? new Set(matches.keys()) : new Set());
            }}
          >
            {ticked.length > 0 ? 'Tick none' : 'Tick all'}
          </Button>
          <Button
            look="primary"
            disabled={ticked.length === 0}
            onClick={() => {
              onReplace(ticked);
            }}
          >
            Replace {ticked.length}
          </Button>
        </>
      }
    >
      <ul className={styles.list} aria-label="Replacements">
        {matches.slice(0, MOST_ROWS).map((match, index) => (
          <li key={index}>
            <label className={styles.row}>
              <input
                type="checkbox"
                checked={!without.has(index)}
                onChange={() => {
                  toggle(index);
                }}
              />
              <Words match={match} replacement={replacement} />
            </label>
          </li>
        ))}
      </ul>
      {matches.length > MOST_ROWS ? <p>And {matches.length - MOST_ROWS} more.</p> : null}
    </Dialog>
  );
}

function Words({ match, replacement }: { readonly match: Match; readonly replacement: string }) {
  const { before, found, after } = surroundings(match);
  const name = placeName(match);
  return (
    <span dir="auto" className={styles.words}>
      {name === '' ? null : <span className={styles.place}>{name}</span>}
      {before}
      <del className={styles.old}>{found}</del>
      <ins className={styles.new}>{replacementOf(match, replacement)}</ins>
      {after}
    </span>
  );
}
