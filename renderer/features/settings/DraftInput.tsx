import { useEffect, useRef, useState, type ComponentProps } from 'react';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextInput } from '../../ui/TextInput.tsx';

interface Props extends Omit<ComponentProps<typeof TextInput>, 'onText' | 'onBlur' | 'ref' | 'onKeyDown'> {
  readonly onCommit: (text: string) => void;
}

interface AreaProps extends Omit<ComponentProps<typeof TextArea>, 'onText' | 'onBlur' | 'ref' | 'onKeyDown'> {
  readonly onCommit: (text: string) => void;
}

/** A field that applies its text when it is left, so that no half-typed value is stored. */
export function DraftInput({ value, onCommit, ...rest }: Props) {
  const draft = useDraft(value, onCommit);
  return (
    <TextInput
      {...rest}
      {...draft}
      onKeyDown={(event) => {
        if (event.key === 'Enter') draft.onBlur();
      }}
    />
  );
}

/** The same for several lines. */
export function DraftArea({ value, onCommit, ...rest }: AreaProps) {
  return <TextArea {...rest} {...useDraft(value, onCommit)} />;
}

function useDraft(value: string, onCommit: (text: string) => void) {
  const [typed, setTyped] = useState<string | null>(null);
  const commit = (): void => {
    if (typed !== null && typed !== value) onCommit(typed);
    setTyped(null);
  };
  const latest = useRef(commit);
  useEffect(() => {
    latest.current = commit;
  });
  // Escape closes the dialog without the field being left first.
  useEffect(
    () => () => {
      latest.current();
    },
    [],
  );
  return { value: typed ?? value, onText: setTyped, onBlur: commit };
}
