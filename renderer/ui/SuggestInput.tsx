import { Autocomplete } from '@base-ui/react/autocomplete';
import type { FieldIds } from './Field.tsx';
import input from './TextInput.module.css';
import styles from './Menu.module.css';

interface Props extends Partial<FieldIds> {
  readonly value: string;
  readonly suggestions: readonly string[];
  readonly onText: (text: string) => void;
  readonly placeholder?: string;
  readonly readOnly?: boolean;
  /** Names the field, so that it can be found and focused. */
  readonly field?: string;
}

/** A line of text with suggestions; anything else may be typed. */
export function SuggestInput({ value, suggestions, onText, readOnly = false, field, ...rest }: Props) {
  return (
    <Autocomplete.Root
      items={suggestions}
      value={value}
      onValueChange={onText}
      readOnly={readOnly}
      openOnInputClick
    >
      <Autocomplete.Input dir="auto" className={input.input} data-field={field} {...rest} />
      <Autocomplete.Portal>
        <Autocomplete.Positioner className={styles.positioner} sideOffset={4}>
          <Autocomplete.Popup className={styles.popup}>
            <Autocomplete.List>
              {(item: string) => (
                <Autocomplete.Item key={item} value={item} className={styles.item}>
                  {item}
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  );
}
