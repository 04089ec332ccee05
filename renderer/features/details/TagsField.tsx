import { X } from 'lucide-react';
import { useState } from 'react';
import { Field } from '../../ui/Field.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { withTags } from './metadataEdits.ts';
import styles from './DetailsPanel.module.css';

interface Props {
  readonly tags: readonly string[];
  readonly readOnly: boolean;
  readonly onTags: (tags: string[]) => void;
}

/** Tags as chips; Enter or a comma adds what was typed, Backspace in the empty field takes the last away. */
export function TagsField({ tags, readOnly, onTags }: Props) {
  const [typed, setTyped] = useState('');
  const add = (): void => {
    if (typed.trim() !== '') onTags(withTags(tags, typed));
    setTyped('');
  };
  return (
    <Field label="Tags">
      {(ids) => (
        <>
          {tags.length === 0 ? null : (
            <ul className={styles.tags}>
              {tags.map((tag, index) => (
                <li key={tag} className={styles.tag}>
                  <span>{tag}</span>
                  {readOnly ? null : (
                    <IconButton
                      small
                      icon={X}
                      label={`Remove ${tag}`}
                      onClick={() => {
                        onTags(tags.filter((_, n) => n !== index));
                      }}
                    />
                  )}
                </li>
              ))}
            </ul>
          )}
          {readOnly ? null : (
            <TextInput
              {...ids}
              data-field="tags"
              value={typed}
              placeholder="Add a tag, then Enter"
              onText={setTyped}
              onBlur={add}
              onKeyDown={(event) => {
                if (event.nativeEvent.isComposing) return;
                if (event.key === 'Enter' || event.key === ',') {
                  event.preventDefault();
                  add();
                } else if (event.key === 'Backspace' && typed === '') {
                  onTags(tags.slice(0, -1));
                }
              }}
            />
          )}
        </>
      )}
    </Field>
  );
}
