import { X } from 'lucide-react';
import { useState } from 'react';
import { AddedWordSchema } from '../../../domain/spelling/wordList.ts';
import { Field } from '../../ui/Field.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import styles from './Settings.module.css';

interface Props {
  readonly words: readonly string[];
  readonly onWords: (words: string[]) => void;
}

/** The person's own words; Enter adds one. */
export function WordsField({ words, onWords }: Props) {
  const [typed, setTyped] = useState('');
  const word = AddedWordSchema.safeParse(typed);
  const problem = typed.trim() === '' || word.success ? null : 'One word at a time, without spaces.';
  const add = (): void => {
    if (!word.success) return;
    if (!words.includes(word.data)) onWords([...words, word.data]);
    setTyped('');
  };
  return (
    <Field label="My words" hint="Right in every article you write. The desk’s own are in words.txt in its folder." problem={problem}>
      {(ids) => (
        <>
          {words.length === 0 ? null : (
            <ul className={styles.words} aria-label="My words">
              {[...words].sort((a, b) => a.localeCompare(b)).map((one) => (
                <li key={one} className={styles.word}>
                  <span dir="auto">{one}</span>
                  <IconButton small icon={X} label={`Remove ${one}`} onClick={() => onWords(words.filter((other) => other !== one))} />
                </li>
              ))}
            </ul>
          )}
          <TextInput
            {...ids}
            value={typed}
            placeholder="Add a word, then Enter"
            onText={setTyped}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              event.preventDefault();
              add();
            }}
          />
        </>
      )}
    </Field>
  );
}
