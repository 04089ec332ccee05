import { useEffect, useId, useRef, useState, type JSX, type SyntheticEvent } from 'react';
import { safeHref } from '../../domain/export/links.ts';
import { Button } from '../ui/Button.tsx';
import styles from './linkPopover.module.css';
import { typedHref } from './links.ts';

export interface LinkPopoverProps {
  /** The address of the link at the caret; null to make a new one. */
  readonly href: string | null;
  readonly at: { readonly left: number; readonly top: number };
  onSet(href: string): void;
  onRemove(): void;
  onOpen(href: string): void;
  onClose(): void;
}

/** Adds, changes, opens or removes a link. */
export function LinkPopover({ href, at, onSet, onRemove, onOpen, onClose }: LinkPopoverProps): JSX.Element {
  const [typed, setTyped] = useState(href ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const popover = useRef<HTMLFormElement>(null);
  const id = useId();
  useEffect(() => {
    input.current?.select();
  }, []);
  useEffect(() => {
    const close = (event: PointerEvent): void => {
      if (event.target instanceof Node && popover.current?.contains(event.target) === false) onClose();
    };
    document.addEventListener('pointerdown', close);
    return () => {
      document.removeEventListener('pointerdown', close);
    };
  }, [onClose]);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const address = typedHref(typed);
    if (address === null)
      setProblem('This is no address a reader can open. It starts with https:// or mailto:.');
    else onSet(address);
  };
  return (
    <form
      ref={popover}
      className={styles['popover']}
      style={at}
      role="dialog"
      aria-label={href === null ? 'Add link' : 'Change link'}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <label htmlFor={id}>Address</label>
      <input
        ref={input}
        id={id}
        value={typed}
        autoFocus
        spellCheck={false}
        inputMode="url"
        placeholder="https://"
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setProblem(null);
        }}
      />
      {problem === null ? null : (
        <p id={`${id}-problem`} className={styles['problem']} role="alert">
          {problem}
        </p>
      )}
      <div className={styles['actions']}>
        {href === null ? null : <Button onClick={onRemove}>Remove</Button>}
        {href === null || safeHref(href) === null ? null : (
          <Button
            onClick={() => {
              onOpen(href);
            }}
          >
            Open
          </Button>
        )}
        <Button type="submit">{href === null ? 'Add' : 'Change'}</Button>
      </div>
    </form>
  );
}
