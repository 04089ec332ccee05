import { CaseSensitive, ChevronDown, ChevronUp, Regex, TextSelect, WholeWord, X } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { FindQuery } from '../../../domain/find/query.ts';
import { useKeysOf } from '../../editor/commandKeys.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { AccentIcon } from './AccentIcon.tsx';
import type { FindState } from './findStore.ts';
import { countWords } from './findWords.ts';
import styles from './FindBar.module.css';

interface Props {
  readonly state: FindState;
  readonly readOnly: boolean;
  readonly onLook: (patch: Partial<FindQuery>) => void;
  readonly onReplacement: (text: string) => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onWithin: () => void;
  readonly onReplace: () => void;
  readonly onReplaceAll: () => void;
  readonly onClose: () => void;
}

/** The line above the article that finds and replaces. Enter goes on, Shift+Enter back, Escape closes. */
export function FindBar(props: Props) {
  const keysOf = useKeysOf();
  const { state, readOnly, onLook, onReplacement, onStep, onWithin, onReplace, onReplaceAll, onClose } =
    props;
  const { query, matches, current, problem, replacing, replacement, within, asked } = state;
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, [asked]);
  const keys = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onClose();
  };
  const onEnter = (run: (by: 1 | -1) => void) => (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    run(event.shiftKey ? -1 : 1);
  };
  const toggle = (key: 'matchCase' | 'wholeWord' | 'regex' | 'matchAccents') => ({
    pressed: query[key],
    small: true,
    onClick: () => {
      onLook({ [key]: !query[key] });
    },
  });
  const none = matches.length === 0;
  return (
    <search className={styles.bar} aria-label="Find and replace" onKeyDown={keys}>
      <div className={styles.line}>
        <TextInput
          ref={input}
          className={styles.input}
          aria-label="Find"
          aria-describedby={problem === null ? undefined : 'find-problem'}
          aria-invalid={problem !== null}
          placeholder="Find"
          spellCheck={false}
          value={query.text}
          onText={(text) => {
            onLook({ text });
          }}
          onKeyDown={onEnter(onStep)}
        />
        <span className={styles.toggles}>
          <IconButton icon={CaseSensitive} label="Match case" {...toggle('matchCase')} />
          <IconButton icon={WholeWord} label="Whole words" {...toggle('wholeWord')} />
          <IconButton icon={AccentIcon} label="Match accents" {...toggle('matchAccents')} />
          <IconButton icon={Regex} label="Regular expression" {...toggle('regex')} />
          <IconButton
            icon={TextSelect}
            label="Only in the selection"
            small
            pressed={within !== null}
            onMouseDown={(event) => {
              event.preventDefault();
            }}
            onClick={onWithin}
          />
        </span>
        <span className={styles.go}>
          <span className={styles.count} role="status" data-testid="find-count">
            {countWords(matches, current, query.text)}
          </span>
          <IconButton
            icon={ChevronUp}
            label="Previous match"
            keys={keysOf('edit.findPrevious')}
            small
            disabled={none}
            onClick={() => {
              onStep(-1);
            }}
          />
          <IconButton
            icon={ChevronDown}
            label="Next match"
            keys={keysOf('edit.findNext')}
            small
            disabled={none}
            onClick={() => {
              onStep(1);
            }}
          />
          <IconButton icon={X} label="Close find" keys="Escape" small onClick={onClose} />
        </span>
      </div>
      {problem === null ? null : (
        <p id="find-problem" className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      {replacing && !readOnly ? (
        <div className={styles.line}>
          <TextInput
            className={styles.input}
            aria-label="Replace with"
            placeholder={query.regex ? 'Replace with ($1 is the first group)' : 'Replace with'}
            value={replacement}
            onText={onReplacement}
            onKeyDown={onEnter(onReplace)}
          />
          <Button small disabled={none} onClick={onReplace}>
            Replace
          </Button>
          <Button small disabled={none} onClick={onReplaceAll}>
            Replace all…
          </Button>
        </div>
      ) : null}
    </search>
  );
}
