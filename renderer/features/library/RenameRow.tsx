import { useRef, useState } from 'react';
import { TextInput } from '../../ui/TextInput.tsx';
import styles from './Library.module.css';

interface Props {
  readonly headline: string;
  /** Null when nothing is to change. */
  readonly onDone: (headline: string | null) => void;
}

/** The headline of one article, edited in the list. */
export function RenameRow({ headline, onDone }: Props) {
  const [text, setText] = useState(headline);
  const done = useRef(false);
  const finish = (result: string | null): void => {
    if (done.current) return;
    done.current = true;
    onDone(result === headline ? null : result);
  };
  return (
    <div className={styles.rename}>
      <TextInput
        autoFocus
        aria-label="Headline"
        value={text}
        maxLength={500}
        onText={setText}
        onFocus={(event) => {
          event.currentTarget.select();
        }}
        onBlur={() => {
          finish(text);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') finish(text);
          if (event.key === 'Escape') finish(null);
          event.stopPropagation();
        }}
      />
    </div>
  );
}
