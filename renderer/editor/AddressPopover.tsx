import { useId, useState, type JSX } from 'react';
import { safeHref } from '../../domain/export/links.ts';
import { Button } from '../ui/Button.tsx';
import { FormPopover } from './FormPopover.tsx';
import styles from './popover.module.css';

/** What an address is asked for. */
export type AddressPurpose = 'link' | 'embed';

export interface AddressPopoverProps {
  readonly purpose: AddressPurpose;
  /** The address of what is at the caret; null to make something new. */
  readonly address: string | null;
  readonly at: { readonly left: number; readonly top: number };
  /** The address that is meant by what is typed; null when it cannot be used. */
  read(typed: string): string | null;
  onSet(address: string): void;
  readonly onRemove: (() => void) | null;
  onOpen(address: string): void;
  onClose(): void;
}

const WORDS = {
  link: {
    add: 'Add link',
    change: 'Change link',
    problem: 'This is no address a reader can open. It starts with https:// or mailto:.',
    hint: null,
  },
  embed: {
    add: 'Embed',
    change: 'Change address',
    problem: 'This is no address of a web page. It starts with https://.',
    hint: 'A post, a film, any page. Readers get a card with the link; nothing is loaded from there.',
  },
} as const;

/** Asks for the address of a link or an embed, or changes, opens or removes one. */
export function AddressPopover(props: AddressPopoverProps): JSX.Element {
  const { purpose, address, at, read, onSet, onRemove, onOpen, onClose } = props;
  const words = WORDS[purpose];
  const [typed, setTyped] = useState(address ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const id = useId();
  const submit = (): void => {
    const meant = read(typed);
    if (meant === null) setProblem(words.problem);
    else onSet(meant);
  };
  return (
    <FormPopover label={address === null ? words.add : words.change} at={at} onSubmit={submit} onClose={onClose}>
      <label htmlFor={id}>Address</label>
      <input
        id={id}
        value={typed}
        autoFocus
        spellCheck={false}
        inputMode="url"
        placeholder="https://"
        aria-invalid={problem !== null}
        aria-describedby={problem !== null ? `${id}-problem` : words.hint === null ? undefined : `${id}-hint`}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setProblem(null);
        }}
      />
      {words.hint === null ? null : (
        <p id={`${id}-hint`} className={styles['hint']}>
          {words.hint}
        </p>
      )}
      {problem === null ? null : (
        <p id={`${id}-problem`} className={styles['problem']} role="alert">
          {problem}
        </p>
      )}
      <div className={styles['actions']}>
        {onRemove === null ? null : <Button onClick={onRemove}>Remove</Button>}
        {address === null || safeHref(address) === null ? null : (
          <Button
            onClick={() => {
              onOpen(address);
            }}
          >
            Open
          </Button>
        )}
        <Button type="submit">{address === null ? 'Add' : 'Change'}</Button>
      </div>
    </FormPopover>
  );
}
