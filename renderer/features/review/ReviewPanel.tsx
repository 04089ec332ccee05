import { Check, X } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { commandOf } from '../../../domain/commands/commands.ts';
import { PASSES } from '../../../domain/suggestions/change.ts';
import type { Suggestion } from '../../../domain/review/suggestion.ts';
import type { ReviewMode } from '../../editor/review/reviewDesk.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { PanelHeader } from '../../ui/PanelHeader.tsx';
import { SegmentedControl, type Segment } from '../../ui/SegmentedControl.tsx';
import { Select } from '../../ui/Select.tsx';
import { matching, namesOf, passesOf, type Filter } from './filter.ts';
import styles from './ReviewPanel.module.css';
import { SuggestionRow } from './SuggestionRow.tsx';

interface Props {
  readonly mode: ReviewMode;
  readonly pass: string;
  readonly readOnly: boolean;
  readonly suggestions: readonly Suggestion[];
  readonly active: string | null;
  readonly filter: Filter;
  readonly onMode: (mode: ReviewMode) => void;
  readonly onPass: (pass: string) => void;
  readonly onFilter: (filter: Filter) => void;
  readonly onGo: (suggestion: Suggestion) => void;
  readonly onActive: (id: string) => void;
  readonly onDecide: (suggestions: readonly Suggestion[], decision: 'accept' | 'reject') => void;
  readonly onClose: () => void;
}

const MODES: readonly Segment<ReviewMode>[] = [
  { value: 'edit', label: 'Edit' },
  { value: 'suggest', label: 'Suggest' },
  { value: 'read', label: 'Read' },
];
const PASS_OPTIONS = PASSES.map((pass) => [pass, `${pass.charAt(0).toUpperCase()}${pass.slice(1)} pass`] as const);

/** The suggestions beside the text: J and K go through them, A accepts, R rejects, Enter shows one in the text. */
export function ReviewPanel(props: Props) {
  const { mode, pass, readOnly, suggestions, active, filter, onDecide } = props;
  const shown = suggestions.filter((one) => matching(one, filter));
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLElement)) return;
    if (event.target.closest('[data-row]') === null && event.target !== list.current) return;
    const at = shown.findIndex(({ id }) => id === active);
    const current = shown[at];
    const move = (by: number): void => {
      const next = shown[Math.max(0, Math.min(shown.length - 1, at + by))];
      if (next !== undefined) props.onActive(next.id);
    };
    const actions: Record<string, () => void> = {
      j: () => { move(1); },
      ArrowDown: () => { move(1); },
      k: () => { move(-1); },
      ArrowUp: () => { move(-1); },
      a: () => { if (current !== undefined && !readOnly) onDecide([current], 'accept'); },
      r: () => { if (current !== undefined && !readOnly) onDecide([current], 'reject'); },
      Enter: () => { if (current !== undefined) props.onGo(current); },
    };
    const act = actions[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  const count = suggestions.length === 1 ? '1 suggestion' : `${suggestions.length} suggestions`;
  return (
    <>
      <PanelHeader title="Review">
        <SegmentedControl label="What typing does" value={mode} segments={MODES} disabled={readOnly && mode !== 'read'} onPick={props.onMode} />
        <IconButton icon={X} label="Close review" keys={commandOf('review.panel').keys} onClick={props.onClose} />
      </PanelHeader>
      <div className={styles.filters}>
        <Select aria-label="Pass you are working in" value={pass} options={withOwn(PASS_OPTIONS, pass)} onPick={props.onPass} />
        <Select
          aria-label="Show suggestions by"
          value={filter.person}
          options={[['', 'Everyone'] as const, ...namesOf(suggestions)]}
          onPick={(person) => { props.onFilter({ ...filter, person }); }}
        />
        <Select
          aria-label="Show suggestions of pass"
          value={filter.pass}
          options={[['', 'All passes'] as const, ...passesOf(suggestions)]}
          onPick={(one) => { props.onFilter({ ...filter, pass: one }); }}
        />
        <Select
          aria-label="Show kinds of suggestion"
          value={filter.kind}
          options={KINDS}
          onPick={(kind) => { props.onFilter({ ...filter, kind }); }}
        />
      </div>
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
      {shown.length === 0 ? (
        <EmptyState title="No suggestions">
          {mode === 'suggest' ? 'What you change is marked and listed here.' : 'Choose Suggest to mark what you change.'}
        </EmptyState>
      ) : (
        <ul ref={list} className={styles.list} aria-label="Suggestions" onKeyDown={onKey}>
          {shown.map((one, index) => (
            <SuggestionRow
              key={one.id}
              suggestion={one}
              isActive={one.id === active}
              isTabStop={one.id === active || (index === 0 && !shown.some(({ id }) => id === active))}
              readOnly={readOnly}
              onGo={props.onGo}
              onActive={props.onActive}
              onDecide={onDecide}
            />
          ))}
        </ul>
      )}
    </>
  );
}

const KINDS = [
  ['', 'All kinds'],
  ['insertion', 'Insertions'],
  ['deletion', 'Deletions'],
  ['replacement', 'Replacements'],
  ['move', 'Moves'],
  ['change', 'Formatting'],
  ['field', 'Fields'],
] as const;

function withOwn(options: readonly (readonly [string, string])[], own: string): readonly (readonly [string, string])[] {
  return options.some(([value]) => value === own) ? options : [...options, [own, own]];
}
