import { Check, X } from 'lucide-react';
import type { Suggestion } from '../../../domain/review/suggestion.ts';
import { useKeysOf } from '../../editor/commandKeys.ts';
import type { ReviewMode } from '../../editor/review/reviewDesk.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PanelHeader } from '../../ui/PanelHeader.tsx';
import { LongList } from '../../ui/stack/LongList.tsx';
import { matching, NO_FILTER, type Filter } from './filter.ts';
import { FilterFields } from './FilterFields.tsx';
import styles from './ReviewPanel.module.css';
import { onReviewKey } from './reviewKeys.ts';
import { countWords } from './reviewWords.ts';
import { SuggestionRow } from './SuggestionRow.tsx';

interface Props {
  readonly mode: ReviewMode;
  readonly readOnly: boolean;
  readonly suggestions: readonly Suggestion[];
  readonly active: string | null;
  /** The suggestion whose reason is being written. */
  readonly explaining: string | null;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly onGo: (suggestion: Suggestion) => void;
  readonly onActive: (id: string) => void;
  readonly onDecide: (suggestions: readonly Suggestion[], decision: 'accept' | 'reject') => void;
  readonly onExplain: (id: string | null) => void;
  readonly onReason: (suggestion: Suggestion, reason: string) => void;
  readonly onClose: () => void;
}

/** About how high a row is, in pixels. */
const ROW = 62;

/** The suggestions beside the text: J and K go through them, A accepts, R rejects, W says why, Enter shows one in the text. */
export function ReviewPanel(props: Props) {
  const keysOf = useKeysOf();
  const { mode, readOnly, suggestions, active, filter, onDecide } = props;
  const shown = suggestions.filter((one) => matching(one, filter));
  const at = shown.findIndex(({ id }) => id === active);
  const current = shown[at];
  const move = (by: number): void => {
    const next = shown[Math.max(0, Math.min(shown.length - 1, at + by))];
    if (next !== undefined) props.onActive(next.id);
  };
  const decide = (decision: 'accept' | 'reject') => (): void => {
    if (current !== undefined && !readOnly) onDecide([current], decision);
  };
  const count = countWords(suggestions.length, -1);
  return (
    <>
      <PanelHeader title="Review" panel="review" keys={keysOf('review.panel')} onClose={props.onClose} />
      {suggestions.length === 0 ? null : (
        <>
          <FilterFields suggestions={suggestions} filter={filter} onFilter={props.onFilter} />
          <div className={styles.all}>
            <span role="status" className={styles.count}>
              {shown.length === suggestions.length ? count : `${shown.length} of ${count}`}
            </span>
            <Button small disabled={readOnly || shown.length === 0} onClick={() => { onDecide(shown, 'accept'); }}>
              <Check size={14} aria-hidden /> Accept all
            </Button>
            <Button small disabled={readOnly || shown.length === 0} onClick={() => { onDecide(shown, 'reject'); }}>
              <X size={14} aria-hidden /> Reject all
            </Button>
          </div>
        </>
      )}
      {suggestions.length === 0 ? (
        <EmptyState title="No suggestions">
          {mode === 'suggest' ? 'What you change is marked and listed here.' : 'Choose Suggest to mark what you change.'}
        </EmptyState>
      ) : shown.length === 0 ? (
        <EmptyState title="Nothing found" actions={<Button small onClick={() => { props.onFilter(NO_FILTER); }}>Show all</Button>}>
          No suggestion is of this person, pass and kind.
        </EmptyState>
      ) : (
        <LongList
          label="Suggestions"
          items={shown}
          active={active}
          guess={ROW}
          onKeyDown={(event) => {
            onReviewKey(event, {
              next: () => { move(1); },
              previous: () => { move(-1); },
              accept: decide('accept'),
              reject: decide('reject'),
              reason: () => { if (current !== undefined) props.onExplain(current.id); },
            });
          }}
          row={(one, isTabStop) => (
            <SuggestionRow
              suggestion={one}
              isActive={one.id === active}
              isTabStop={isTabStop}
              isExplained={one.id === props.explaining}
              readOnly={readOnly}
              onGo={props.onGo}
              onActive={props.onActive}
              onDecide={onDecide}
              onExplain={props.onExplain}
              onReason={props.onReason}
            />
          )}
        />
      )}
    </>
  );
}
