import { Popover } from '@base-ui/react/popover';
import { useRef, useState, type ReactNode } from 'react';
import type { BlockId } from '../../../domain/body/body.ts';
import type { Counts } from '../../../domain/body/counts.ts';
import { runsText } from '../../../domain/body/plainText.ts';
import { readability, type Measures } from '../../../domain/measures/measure.ts';
import type { TargetState } from '../../../domain/measures/targets.ts';
import { minutesToRead } from './minutesToRead.ts';
import styles from './MeasuresPopover.module.css';

interface Props {
  readonly trigger: ReactNode;
  readonly counts: Counts;
  readonly measures: Measures;
  readonly targets: readonly TargetState[];
  readonly language: string;
  readonly onHeading: (id: BlockId) => void;
}

const figures = new Intl.NumberFormat('en-GB');
const NAMES = { headline: 'Headline', standfirst: 'Standfirst', body: 'Text' } as const;

/** Lengths, readability and the outline, behind the word count. */
export function MeasuresPopover({ trigger, counts, measures, targets, language, onHeading }: Props) {
  const [open, setOpen] = useState(false);
  /** The text has the focus then. */
  const isLeaving = useRef(false);
  const finalFocus = (): boolean => {
    const stays = !isLeaving.current;
    isLeaving.current = false;
    return stays;
  };
  const level = readability(measures, language);
  const rows: readonly (readonly [string, string])[] = [
    ['Words', figures.format(counts.words)],
    ['Characters', figures.format(counts.characters)],
    ['Sentences', figures.format(measures.sentences)],
    ['Reading time', `${String(minutesToRead(counts.words))} min`],
    ['Readability', level === null ? 'Too little text' : `${level.words} (LIX ${String(level.index)})`],
  ];
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger className={styles.trigger} data-testid="word-count" title="Lengths and outline">
        {trigger}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner side="top" align="end" sideOffset={6}>
          <Popover.Popup className={styles.popup} finalFocus={finalFocus}>
            <Popover.Title className={styles.title}>This article</Popover.Title>
            <dl className={styles.figures}>
              {rows.map(([name, value]) => (
                <div key={name} className={styles.row}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
            {targets.map((one) => (
              <Target key={one.name} {...one} />
            ))}
            {measures.outline.length === 0 ? null : (
              <nav aria-label="Outline">
                <h3 className={styles.title}>Outline</h3>
                {measures.outline.map((heading) => (
                  <button
                    key={heading.id}
                    type="button"
                    className={styles.heading}
                    data-level={heading.level}
                    onClick={() => {
                      isLeaving.current = true;
                      setOpen(false);
                      onHeading(heading.id);
                    }}
                  >
                    {runsText(heading.runs) || 'Empty subheading'}
                  </button>
                ))}
              </nav>
            )}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function Target({ name, length, target }: TargetState) {
  const over = length - target;
  return (
    <div className={styles.target} data-over={over > 0 ? '' : undefined}>
      <span>{NAMES[name]}</span>
      <meter aria-label={`${NAMES[name]} length`} min={0} max={Math.max(target, length)} value={length} />
      <span className={styles.number}>
        {over > 0 ? `${figures.format(over)} over` : `${figures.format(length)} of ${figures.format(target)}`}
      </span>
    </div>
  );
}
