import { useMemo } from 'react';
import { LibraryPanel } from '../features/library/LibraryPanel.tsx';
import type { Stet } from './actions.ts';
import styles from './Workspace.module.css';

/** Joins the library to what can be done with articles. */
export function LibraryPane({ stet, deskName }: { readonly stet: Stet; readonly deskName: string }) {
  const { core, library, articles, windows } = stet;
  const { entries, trashed, read, view, filter, renaming, setView, setFilter, rename } = core.library();
  const openKey = core.article((state) => state.session?.key ?? null);
  const views = core.saves((state) => state.views);
  const unsaved = useMemo(
    () =>
      new Set(
        [...views].filter(([, one]) => one.kind === 'failed' || one.kind === 'conflict').map(([key]) => key),
      ),
    [views],
  );
  const changed = useMemo(
    () => new Set((entries ?? []).filter((one) => one.state === 'ready' && (read[one.id] ?? one.hash) !== one.hash).map(({ key }) => key)),
    [entries, read],
  );
  const act = useMemo(
    () => ({
      onNew: () => void library.create(),
      onOpen: (key: string) => void articles.open(key, 'body', { passing: true }),
      onKeep: (key: string) => void articles.open(key, 'body').then(() => { core.tabs.getState().change(key, { passing: false }); }),
      onRenamed: (key: string, headline: string) => void library.rename(key, headline),
      onDuplicate: (key: string) => void library.duplicate(key),
      onOpenWindow: (key: string) => void windows.openWindow([key]),
      onShow: (key: string) => void library.showInFolder(key),
      onTrash: (key: string) => void library.trash(key),
      onRestore: (key: string) => void library.restore(key),
    }),
    [core, library, articles, windows],
  );
  return (
    <nav className={styles.library} aria-label="Library" data-pane="library">
      <LibraryPanel
        deskName={deskName}
        entries={entries}
        trashed={trashed}
        view={view}
        filter={filter}
        renaming={renaming}
        openKey={openKey}
        unsaved={unsaved}
        changed={changed}
        onView={setView}
        onFilter={setFilter}
        onRename={rename}
        {...act}
      />
    </nav>
  );
}
