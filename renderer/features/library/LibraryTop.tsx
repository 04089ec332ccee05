import { ArrowLeft, Search, SquarePen, Trash2, X } from 'lucide-react';
import { useKeysOf } from '../../editor/commandKeys.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { PanelHeader } from '../../ui/PanelHeader.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import type { LibraryView } from './libraryStore.ts';
import styles from './Library.module.css';

interface Props {
  readonly deskName: string;
  readonly view: LibraryView;
  readonly filter: string;
  readonly count: number;
  readonly onView: (view: LibraryView) => void;
  readonly onFilter: (filter: string) => void;
  readonly onNew: () => void;
}

/** The list's head: which desk, new article, trash, filter. */
export function LibraryTop({ deskName, view, filter, count, onView, onFilter, onNew }: Props) {
  const keysOf = useKeysOf();
  const inTrash = view === 'trash';
  return (
    <>
      <PanelHeader title={inTrash ? 'Trash' : deskName} panel="library" keys={keysOf('view.library')}>
        {inTrash ? (
          <IconButton
            icon={ArrowLeft}
            label="Back to the articles"
            onClick={() => {
              onView('articles');
            }}
          />
        ) : (
          <>
            <IconButton
              icon={Trash2}
              label="Trash"
              onClick={() => {
                onView('trash');
              }}
            />
            <IconButton
              icon={SquarePen}
              label="New article"
              keys={keysOf('file.new')}
              onClick={onNew}
            />
          </>
        )}
      </PanelHeader>
      <div className={styles.filter}>
        <Search size={15} strokeWidth={2} aria-hidden className={styles.searchIcon} />
        <TextInput
          aria-label="Filter articles"
          placeholder={count === 1 ? 'Filter 1 article' : `Filter ${count.toLocaleString('en-GB')} articles`}
          className={styles.filterInput}
          value={filter}
          spellCheck={false}
          onText={onFilter}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && filter !== '') {
              onFilter('');
              event.stopPropagation();
            }
            if (event.key !== 'ArrowDown') return;
            event.preventDefault();
            const panel = event.currentTarget.closest('nav');
            panel?.querySelector<HTMLElement>('[data-key][tabindex="0"]')?.focus();
          }}
        />
        {filter === '' ? null : (
          <IconButton
            small
            icon={X}
            label="Clear the filter"
            className={styles.clear}
            onClick={() => {
              onFilter('');
            }}
          />
        )}
      </div>
    </>
  );
}
