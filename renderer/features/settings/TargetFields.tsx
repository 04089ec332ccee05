import { TARGET_NAMES, type Targets } from '../../../domain/measures/targets.ts';
import { Field } from '../../ui/Field.tsx';
import { DraftInput } from './DraftInput.tsx';

interface Props {
  readonly targets: Targets;
  /** What an empty field means. */
  readonly without: string;
  readonly onChange: (targets: Targets) => void;
}

const LABELS = {
  headline: 'Headline, characters at most',
  standfirst: 'Standfirst, characters at most',
  body: 'Text, words',
} as const;
const MOST = { headline: 1_000, standfirst: 5_000, body: 1_000_000 } as const;

/** Lengths to keep to. */
export function TargetFields({ targets, without, onChange }: Props) {
  return TARGET_NAMES.map((name) => (
    <Field key={name} label={LABELS[name]}>
      {(ids) => (
        <DraftInput
          {...ids}
          inputMode="numeric"
          placeholder={without}
          value={targets[name] === 0 ? '' : String(targets[name])}
          onCommit={(typed) => {
            const number = Number.parseInt(typed, 10);
            onChange({
              ...targets,
              [name]: Number.isNaN(number) ? 0 : Math.min(MOST[name], Math.max(0, number)),
            });
          }}
        />
      )}
    </Field>
  ));
}
