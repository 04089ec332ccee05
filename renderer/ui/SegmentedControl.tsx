import type { LucideIcon } from 'lucide-react';
import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup } from '@base-ui/react/toggle-group';
import styles from './SegmentedControl.module.css';

export interface Segment<V extends string> {
  readonly value: V;
  readonly label: string;
  /** Shown instead of the label, which then names it. */
  readonly icon?: LucideIcon;
}

interface Props<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly segments: readonly Segment<V>[];
  readonly disabled?: boolean;
  readonly onPick: (value: V) => void;
}

/** One of two to four, all in sight. */
export function SegmentedControl<V extends string>({
  label,
  value,
  segments,
  disabled = false,
  onPick,
}: Props<V>) {
  return (
    <ToggleGroup
      aria-label={label}
      className={styles.group}
      value={[value]}
      disabled={disabled}
      onValueChange={(picked) => {
        const segment = segments.find((one) => one.value === picked[0]);
        if (segment !== undefined) onPick(segment.value);
      }}
    >
      {segments.map(({ value: one, label: words, icon: Icon }) => (
        <Toggle
          key={one}
          value={one}
          className={styles.segment}
          aria-label={words}
          title={Icon ? words : undefined}
        >
          {Icon === undefined ? words : <Icon size={16} strokeWidth={1.9} aria-hidden />}
        </Toggle>
      ))}
    </ToggleGroup>
  );
}
