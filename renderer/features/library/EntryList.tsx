import { useRef, useState, type KeyboardEvent } from 'react';
import type { ArticleKey, LibraryEntry } from '../../../domain/library/entry.ts';
import { ContextMenu, type MenuEntry } from '../../ui/Menu.tsx';
import { EntryRow } from './EntryRow.tsx';
import { RenameRow } from './RenameRow.tsx';
import styles from './Library.module.css';

interface Props {
  readonly entries: readonly LibraryEntry[];
  readonly openKey: ArticleKey | null;
  readonly renaming: ArticleKey | null;
  readonly unsaved: ReadonlySet<ArticleKey>;
  /** Others have changed these since the person read them. */
  readonly changed: ReadonlySet<ArticleKey>;
  readonly onOpen: (key: ArticleKey) => void;
  readonly onKeep: (key: ArticleKey) => void;
  readonly onRename: (key: ArticleKey | null) => void;
  readonly onRenamed: (key: ArticleKey, headline: string) => void;
  readonly onDelete: (key: ArticleKey) => void;
  readonly menuFor: (entry: LibraryEntry) => readonly MenuEntry[];
}

/** The list of articles: one Tab stop, arrows inside, one menu for whichever row it was opened on. */
export function EntryList(props: Props) {
  const { entries, openKey, renaming, unsaved, changed, onOpen, onKeep, onRename, onRenamed, onDelete, menuFor } = props;
  const list = useRef<HTMLUListElement>(null);
  const [menuKey, setMenuKey] = useState<ArticleKey | null>(null);
  const [day] = useState(() => new Date());
  const reachable = entries.some((one) => one.key === openKey) ? openKey : (entries[0]?.key ?? null);
  const menuEntry = entries.find((one) => one.key === menuKey);

  const focusRow = (key: ArticleKey | undefined): void => {
    if (key !== undefined)
      list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const key = keyOf(event.target);
    const at = entries.findIndex((one) => one.key === key);
    if (key === null || at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const steps: Record<string, number> = {
      ArrowDown: Math.min(at + 1, entries.length - 1),
      ArrowUp: Math.max(at - 1, 0),
      Home: 0,
      End: entries.length - 1,
    };
    const next = steps[event.key];
    if (next !== undefined) focusRow(entries[next]?.key);
    else if (event.key === 'F2') onRename(key);
    else if (event.key === 'Delete') {
      focusRow(entries[at + 1]?.key ?? entries[at - 1]?.key);
      onDelete(key);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <ContextMenu entries={menuEntry === undefined ? [] : menuFor(menuEntry)} className={styles.scroller}>
      <ul
        ref={list}
        className={styles.list}
        aria-label="Articles"
        onKeyDown={onKeyDown}
        onContextMenuCapture={(event) => {
          setMenuKey(keyOf(event.target));
        }}
      >
        {entries.map((entry) => (
          <li key={entry.key} className={styles.item}>
            {entry.key === renaming && entry.state === 'ready' ? (
              <RenameRow
                headline={entry.headline}
                onDone={(headline) => {
                  onRename(null);
                  if (headline !== null) onRenamed(entry.key, headline);
                  requestAnimationFrame(() => {
                    focusRow(entry.key);
                  });
                }}
              />
            ) : (
              <EntryRow
                entry={entry}
                day={day}
                open={entry.key === openKey}
                reachable={entry.key === reachable}
                unsaved={unsaved.has(entry.key)}
                changed={changed.has(entry.key)}
                onOpen={onOpen}
                onKeep={onKeep}
              />
            )}
          </li>
        ))}
      </ul>
    </ContextMenu>
  );
}

function keyOf(target: EventTarget): ArticleKey | null {
  return target instanceof Element
    ? (target.closest<HTMLElement>('[data-key]')?.dataset['key'] ?? null)
    : null;
}
