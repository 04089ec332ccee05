import type { JSX } from 'react';
import { TextArea, textAreaClass, textDirection, type TextAreaProps } from '../../ui/TextArea.tsx';
import { SpelledField } from './SpelledField.tsx';

/** A text area whose misspelled words are marked. */
export function SpelledTextArea(props: TextAreaProps): JSX.Element {
  return (
    <SpelledField text={props.value} className={textAreaClass(props)} dir={textDirection(props)}>
      <TextArea spellCheck={false} {...props} />
    </SpelledField>
  );
}
