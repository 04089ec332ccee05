import { useEffect, useRef, useState } from 'react';
import { TextInput } from '../../ui/TextInput.tsx';
import styles from './ReviewPanel.module.css';

interface Props {
  readonly reason: string;
  readonly onDone: (reason: string | null) => void;
}

const LONGEST = 500;

/** Why something is suggested, in a line. Enter keeps it, Escape leaves it as it was. */
export function ReasonField({ reason, onDone }: Props) {
  const [text, setText] = useState(reason);
  const input = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  useEffect(() => {
    input.current?.focus();
  }, []);
  const finish = (outcome: string | null): void => {
    if (isDone.current) return;
    isDone.current = true;
    onDone(outcome);
  };
  return (
    <TextInput
      ref={input}
      className={styles.reasonField}
      aria-label="Reason for this suggestion"
      placeholder="Why?"
      maxLength={LONGEST}
      value={text}
      onText={setText}
      onBlur={() => {
        finish(text.trim());
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.stopPropagation();
        // The row gets the focus back, and must not be pressed by the same key.
        event.preventDefault();
        finish(event.key === 'Enter' ? text.trim() : null);
      }}
    />
  );
}
