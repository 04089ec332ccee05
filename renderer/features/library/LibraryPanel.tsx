import { AppWindow, Copy, FolderOpen, Pencil, SquarePen, Trash2 } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import type { ArticleKey, LibraryEntry } from '../../../domain/library/entry.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import type { MenuEntry } from '../../ui/Menu.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { EntryList } from './EntryList.tsx';
import { filterEntries } from './entryWords.ts';
import { LibraryTop } from './LibraryTop.tsx';
import type { LibraryView } from './libraryStore.ts';
import { TrashList } from './TrashList.tsx';
import styles from './Library.module.css';

interface Props {
  readonly deskName: string;
  readonly entries: readonly LibraryEntry[] | null;
  readonly trashed: readonly LibraryEntry[];
  readonly view: LibraryView;
  readonly filter: string;
  readonly renaming: ArticleKey | null;
  readonly openKey: ArticleKey | null;
  readonly unsaved: ReadonlySet<ArticleKey>;
  /** Others have changed these since the person read them. */
  readonly changed: ReadonlySet<ArticleKey>;
  readonly onView: (view: LibraryView) => void;
  readonly onFilter: (filter: string) => void;
  readonly onNew: () => void;
  readonly onOpen: (key: ArticleKey) => void;
  readonly onKeep: (key: ArticleKey) => void;
  readonly onRename: (key: ArticleKey | null) => void;
  readonly onRenamed: (key: ArticleKey, headline: string) => void;
  readonly onDuplicate: (key: ArticleKey) => void;
  readonly onShow: (key: ArticleKey) => void;
  readonly onOpenWindow: (key: ArticleKey) => void;
  readonly onTrash: (key: ArticleKey) => void;
  readonly onRestore: (key: ArticleKey) => void;
}

/** The desk's articles, newest first, and its trash. */
export function LibraryPanel(props: Props) {
  const { view, entries, trashed, filter } = props;
  const wanted = useDeferredValue(filter);
  const inView = view === 'articles' ? entries : trashed;
  const shown = useMemo(() => filterEntries(inView ?? [], wanted), [inView, wanted]);
  return (
    <>
      <LibraryTop {...props} count={inView?.length ?? 0} />
      {entries === null ? (
        <div className={styles.empty}>
          <EmptyState title="">
            <Spinner label="Reading the desk…" />
          </EmptyState>
        </div>
      ) : shown.length === 0 ? (
        <div className={styles.empty}>{emptyFor(props)}</div>
      ) : view === 'trash' ? (
        <TrashList entries={shown} onRestore={props.onRestore} />
      ) : (
        <EntryList
          entries={shown}
          openKey={props.openKey}
          renaming={props.renaming}
          unsaved={props.unsaved}
          changed={props.changed}
          onOpen={props.onOpen}
          onKeep={props.onKeep}
          onRename={props.onRename}
          onRenamed={props.onRenamed}
          onDelete={props.onTrash}
          menuFor={(entry) => articleMenu(entry, props)}
        />
      )}
    </>
  );
}

function articleMenu(entry: LibraryEntry, props: Props): MenuEntry[] {
  const { key } = entry;
  const ready = entry.state === 'ready';
  return [
    {
      label: 'Open',
      icon: SquarePen,
      disabled: !ready,
      onPick: () => {
        props.onOpen(key);
      },
    },
    {
      label: 'Open in new window',
      icon: AppWindow,
      disabled: !ready,
      onPick: () => {
        props.onOpenWindow(key);
      },
    },
    {
      label: 'Rename…',
      icon: Pencil,
      keys: 'F2',
      disabled: !ready,
      onPick: () => {
        props.onRename(key);
      },
    },
    {
      label: 'Duplicate',
      icon: Copy,
      disabled: !ready,
      onPick: () => {
        props.onDuplicate(key);
      },
    },
    {
      label: 'Show in folder',
      icon: FolderOpen,
      onPick: () => {
        props.onShow(key);
      },
    },
    {
      label: 'Move to trash',
      icon: Trash2,
      keys: 'Delete',
      danger: true,
      separated: true,
      onPick: () => {
        props.onTrash(key);
      },
    },
  ];
}

function emptyFor({ view, filter, onNew, onFilter }: Props) {
  if (filter.trim() !== '') {
    return (
      <EmptyState
        title="Nothing found"
        actions={
          <Button
            small
            onClick={() => {
              onFilter('');
            }}
          >
            Clear the filter
          </Button>
        }
      >
        No headline, section or first line holds “{filter.trim()}”.
      </EmptyState>
    );
  }
  if (view === 'trash')
    return <EmptyState title="The trash is empty">Articles you move here can be restored.</EmptyState>;
  return (
    <EmptyState
      title="No articles yet"
      actions={
        <Button small look="primary" onClick={onNew}>
          New article
        </Button>
      }
    >
      Start one, or drop a text, Markdown or HTML file on this window.
    </EmptyState>
  );
}
