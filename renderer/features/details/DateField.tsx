import { CalendarClock, X } from 'lucide-react';
import { Field } from '../../ui/Field.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { fieldToInstant, instantToField } from './zonedTime.ts';
import styles from './DetailsPanel.module.css';

interface Props {
  readonly label: string;
  readonly field: string;
  readonly instant: string | null;
  readonly timeZone: string;
  readonly readOnly: boolean;
  readonly now: () => string;
  readonly onInstant: (instant: string | null) => void;
}

/** A date and time in the outlet's zone. */
export function DateField({ label, field, instant, timeZone, readOnly, now, onInstant }: Props) {
  return (
    <Field label={label} hint={instant === null ? undefined : `Time in ${timeZone.replaceAll('_', ' ')}`}>
      {(ids) => (
        <div className={styles.date}>
          <TextInput
            {...ids}
            data-field={field}
            type="datetime-local"
            value={instant === null ? '' : instantToField(instant, timeZone)}
            readOnly={readOnly}
            onText={(text) => {
              onInstant(fieldToInstant(text, timeZone));
            }}
          />
          {readOnly ? null : instant === null ? (
            <IconButton
              icon={CalendarClock}
              label={`${label} now`}
              onClick={() => {
                onInstant(now());
              }}
            />
          ) : (
            <IconButton
              icon={X}
              label={`No ${label.toLowerCase()} date`}
              onClick={() => {
                onInstant(null);
              }}
            />
          )}
        </div>
      )}
    </Field>
  );
}
