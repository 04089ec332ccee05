import { RotateCcw } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { COMMAND_IDS, type CommandId, commandOf, nameOf } from '../../../domain/commands/commands.ts';
import { acceleratorOf, holdersOf, isReserved, keysOf, withKeys, type Shortcuts } from '../../../domain/commands/shortcuts.ts';
import { Button } from '../../ui/Button.tsx';
import { formatKeys } from '../../ui/formatKeys.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import styles from './ShortcutSettings.module.css';

interface Props {
  readonly shortcuts: Shortcuts;
  readonly onChange: (shortcuts: Shortcuts) => void;
}

/** Keys that were pressed for a command while another one has them, or while they cannot be given away. */
interface Asking {
  readonly id: CommandId;
  readonly keys: string;
}

/** Every command with its keys, to be changed by pressing others. */
export function ShortcutSettings({ shortcuts, onChange }: Props) {
  const [filter, setFilter] = useState('');
  const [recording, setRecording] = useState<CommandId | null>(null);
  const [asking, setAsking] = useState<Asking | null>(null);
  const wanted = filter.trim().toLowerCase();
  // What Lexical or the browser does by itself cannot be moved.
  const ids = COMMAND_IDS.filter((id) => commandOf(id).keysElsewhere !== true && shortName(id).toLowerCase().includes(wanted));

  const set = (id: CommandId, keys: string | null): void => {
    setRecording(null);
    setAsking(null);
    onChange(withKeys(shortcuts, id, keys));
  };
  const onKeyDown = (id: CommandId) => (event: KeyboardEvent) => {
    if (recording !== id) return;
    if (event.key === 'Tab' && !event.ctrlKey) {
      setRecording(null);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') {
      setRecording(null);
      setAsking(null);
    } else if (event.key === 'Delete' || event.key === 'Backspace') set(id, '');
    else {
      const keys = acceleratorOf(event.nativeEvent, navigator.userAgent.includes('Mac OS'));
      if (keys === null) return;
      if (isReserved(keys)) setAsking({ id, keys });
      else if (holdersOf(keys, shortcuts, id).length === 0) set(id, keys);
      else {
        setRecording(null);
        setAsking({ id, keys });
      }
    }
  };

  return (
    <div className={styles.panel}>
      <div className={styles.top}>
        <TextInput
          aria-label="Find a command"
          placeholder="Find a command"
          value={filter}
          onText={setFilter}
        />
        <Button
          small
          disabled={Object.keys(shortcuts).length === 0}
          onClick={() => {
            onChange({});
          }}
        >
          Reset all
        </Button>
      </div>
      <p className={styles.hint}>Choose a command’s keys and press others. Delete takes them away, Escape leaves them.</p>
      <ul className={styles.list} aria-label="Shortcuts">
        {ids.map((id) => {
          const keys = keysOf(id, shortcuts)[0];
          return (
            <li key={id} className={styles.row}>
              <span className={styles.name}>{shortName(id)}</span>
              {shortcuts[id] === undefined ? null : (
                <IconButton
                  small
                  icon={RotateCcw}
                  label={`Reset ${shortName(id)}`}
                  onClick={() => {
                    set(id, null);
                  }}
                />
              )}
              <button
                type="button"
                className={styles.keys}
                data-recording={recording === id ? '' : undefined}
                aria-label={`${shortName(id)}: ${recording === id ? 'press keys' : keys === undefined ? 'no keys' : formatKeys(keys)}`}
                onClick={() => {
                  setAsking(null);
                  setRecording(id);
                }}
                onBlur={() => {
                  setRecording(null);
                  if (recording === id) setAsking(null);
                }}
                onKeyDown={onKeyDown(id)}
              >
                {recording === id ? 'Press keys…' : keys === undefined ? '—' : formatKeys(keys)}
              </button>
              {asking?.id === id && isReserved(asking.keys) ? (
                <div className={styles.conflict} role="alert">
                  <span>{formatKeys(asking.keys)} is for writing itself, everywhere. Press other keys.</span>
                </div>
              ) : asking?.id === id ? (
                <div className={styles.conflict} role="alert">
                  <span>
                    {formatKeys(asking.keys)} is “{holdersOf(asking.keys, shortcuts, id).map(nameOf).join('”, “')}”.
                  </span>
                  <Button
                    small
                    onClick={() => {
                      setAsking(null);
                    }}
                  >
                    Keep it there
                  </Button>
                  <Button
                    small
                    look="primary"
                    onClick={() => {
                      set(id, asking.keys);
                    }}
                  >
                    Use it here
                  </Button>
                </div>
              ) : null}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

const shortName = (id: CommandId): string => nameOf(id).replace(/…$/, '');
