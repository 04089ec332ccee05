import { Dialog as Base } from '@base-ui/react/dialog';
import { useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { formatKeys } from '../../ui/formatKeys.ts';
import { rankItems, type PaletteItem } from './paletteItems.ts';
import styles from './Palette.module.css';

interface Props {
  readonly open: boolean;
  readonly items: readonly PaletteItem[];
  readonly recent: readonly string[];
  readonly onClose: () => void;
  /** Called once the palette has gone and the caret is back where it was. */
  readonly onPick: (item: PaletteItem) => void;
}

/** Every command, article and subheading, by typing a few letters. */
export function Palette({ open, items, recent, onClose, onPick }: Props) {
  const picked = useRef<PaletteItem | null>(null);
  const input = useRef<HTMLInputElement>(null);
  return (
    <Base.Root
      open={open}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
      onOpenChangeComplete={(next) => {
        const item = picked.current;
        picked.current = null;
        if (!next && item !== null) onPick(item);
      }}
    >
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Viewport className={styles.viewport}>
          <Base.Popup className={styles.popup} initialFocus={input} aria-label="Command palette">
            <Chooser
              input={input}
              items={items}
              recent={recent}
              onChoose={(item) => {
                picked.current = item;
                onClose();
              }}
            />
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}

interface ChooserProps extends Pick<Props, 'items' | 'recent'> {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onChoose: (item: PaletteItem) => void;
}

function Chooser({ input, items, recent, onChoose }: ChooserProps) {
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const [refused, setRefused] = useState<PaletteItem | null>(null);
  const shown = rankItems(items, typed, recent);
  const active = Math.min(at, shown.length - 1);
  const choose = (item: PaletteItem): void => {
    if (item.unavailable === undefined) onChoose(item);
    else setRefused(item);
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (by !== undefined && shown.length > 0) {
      event.preventDefault();
      const wrapped = (active + by + shown.length) % shown.length;
      setAt(Math.abs(by) === 1 ? wrapped : Math.max(0, Math.min(shown.length - 1, active + by)));
    }
    const item = shown[active];
    if (event.key === 'Enter' && item !== undefined) {
      event.preventDefault();
      choose(item);
    }
  };
  return (
    <>
      <input
        ref={input}
        className={styles.input}
        role="combobox"
        aria-expanded
        aria-autocomplete="list"
        aria-controls="palette-list"
        aria-activedescendant={shown.length > 0 ? `palette-${String(active)}` : undefined}
        aria-label="Type a command, an article or a subheading"
        placeholder="Type a command, an article or a subheading"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
          setRefused(null);
        }}
        onKeyDown={keys}
      />
      <ul id="palette-list" role="listbox" aria-label="Commands" className={styles.list}>
        {shown.map((item, index) => (
          <li
            key={item.id}
            id={`palette-${String(index)}`}
            ref={index === active ? (line) => line?.scrollIntoView({ block: 'nearest' }) : undefined}
            role="option"
            aria-selected={index === active}
            aria-disabled={item.unavailable !== undefined}
            className={styles.item}
            onMouseMove={() => {
              if (index !== active) setAt(index);
            }}
            onClick={() => {
              choose(item);
            }}
          >
            <span className={styles.label} dir="auto">{item.label}</span>
            <span className={styles.kind}>{item.unavailable ?? item.kind}</span>
            {item.keys === undefined ? null : <kbd className={styles.keys}>{formatKeys(item.keys)}</kbd>}
          </li>
        ))}
      </ul>
      <p role="status" className={styles.none}>
        {shown.length === 0 ? `Nothing is called “${typed}”.` : refused === null ? '' : `${refused.label}: ${refused.unavailable ?? ''}.`}
      </p>
    </>
  );
}
