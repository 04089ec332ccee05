import type { ComponentProps } from 'react';
import { cx } from './cx.ts';
import styles from './TextInput.module.css';

export interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'onChange' | 'value'> {
  readonly value: string;
  readonly onText: (text: string) => void;
  /** Without a frame, for text that is edited where a reader would see it. */
  readonly bare?: boolean;
  /** Enter does not break the line, and pasted line ends become spaces. */
  readonly oneLine?: boolean;
}

/** What gives its text its looks; also for what lies over it. */
export const textAreaClass = ({ bare = false, className }: Pick<TextAreaProps, 'bare' | 'className'>): string =>
  cx(bare ? null : styles.input, styles.area, className);

/** In a frame text runs as what is written there does; without, as what is around it. */
export const textDirection = ({ bare = false }: Pick<TextAreaProps, 'bare'>): 'auto' | undefined => (bare ? undefined : 'auto');

/** Text that grows with what is written; several visual lines, by wish one line of content. */
export function TextArea({ onText, bare = false, oneLine = false, className, onKeyDown, ...rest }: TextAreaProps) {
  return (
    <textarea
      rows={1}
      dir={textDirection({ bare })}
      className={textAreaClass({ bare, className })}
      onChange={(event) => {
        const text = event.currentTarget.value;
        onText(oneLine ? text.replace(/[ \t]*[\r\n]+[ \t]*/g, ' ') : text);
      }}
      onKeyDown={(event) => {
        if (oneLine && event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault();
        onKeyDown?.(event);
      }}
      {...rest}
    />
  );
}
