import { PanelLeft, SquarePen } from 'lucide-react';
import type { ArticleKey } from '../../domain/library/entry.ts';
import { ConflictBanner } from '../features/autosave/ConflictBanner.tsx';
import { TroubleBanner } from '../features/autosave/TroubleBanner.tsx';
import { CopiesBanner } from '../features/recovery/CopiesBanner.tsx';
import { RecoveryBanner } from '../features/recovery/RecoveryBanner.tsx';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import type { Stet } from './actions.ts';
import { ArticlePage } from './ArticlePage.tsx';
import { MOST_EDITORS } from './tabActions.ts';
import { TabsPane } from './TabsPane.tsx';
import { FindPane } from './FindPane.tsx';
import { SinceBarPane } from './SinceBarPane.tsx';
import { ReviewBarPane } from './ReviewBarPane.tsx';
import styles from './Workspace.module.css';

/** The article on the screen under its tab, or what to do without one. */
export function ArticlePane({ stet }: { readonly stet: Stet }) {
  const session = stet.core.article((state) => state.session);
  return (
    <main
      className={styles.article}
      aria-label="Article"
      data-pane="article"
      // What leads into the text, as an article chosen from the library does, leads out of a drawer over it.
      onFocus={stet.panels.closeDrawer}
    >
      <div className={styles.chrome}>
        <TabsPane stet={stet} />
      </div>
      <Recovered stet={stet} />
      {session === null ? (
        <NoArticle stet={stet} />
      ) : (
        <>
          <SinceBarPane stet={stet} />
          <ReviewBarPane stet={stet} />
          <FindPane stet={stet} />
          <Conflict stet={stet} />
          <Trouble stet={stet} />
          <Copies stet={stet} />
          {session.readOnly === null || session.readOnly === '' ? null : <Banner>{session.readOnly}</Banner>}
          <Pages stet={stet} shown={session.key} />
        </>
      )}
      <div data-menus="" />
    </main>
  );
}

/** The page on the screen and, behind it, those used last: going back to one is only showing it. */
function Pages({ stet, shown }: { readonly stet: Stet; readonly shown: ArticleKey }) {
  const recent = stet.core.tabs((state) => state.recent);
  // In an order that never changes: a page that is moved in the document loses its scroll position.
  const keys = recent.slice(0, MOST_EDITORS).toSorted();
  return (
    <div className={styles.pages}>
      {keys.map((key) => (
        <ArticlePage key={key} stet={stet} articleKey={key} shown={key === shown} />
      ))}
    </div>
  );
}

function NoArticle({ stet }: { readonly stet: Stet }) {
  const isLibraryShown = stet.core.ui((state) => state.menu.on.includes('view.library'));
  return (
    <EmptyState
      title="No article is open"
      actions={
        <>
          {isLibraryShown ? null : (
            <Button
              onClick={() => {
                stet.panels.show('library');
              }}
            >
              <PanelLeft size={16} strokeWidth={2} aria-hidden /> Library
            </Button>
          )}
          <Button look="primary" onClick={() => void stet.library.create()}>
            <SquarePen size={16} strokeWidth={2} aria-hidden /> New article
          </Button>
        </>
      }
    >
      Choose one from the library, or start a new one.
    </EmptyState>
  );
}

function Conflict({ stet }: { readonly stet: Stet }) {
  const { core, conflicts } = stet;
  const key = core.article((state) => state.session?.key ?? '');
  const view = core.saves((state) => state.views.get(key));
  const busy = core.ui((state) => state.resolving);
  if (view?.kind !== 'conflict') return null;
  return (
    <ConflictBanner
      busy={busy}
      onCompare={() => void conflicts.compare()}
      onKeepMine={() => {
        conflicts.resolve('keepMine');
      }}
      onLoadTheirs={() => {
        conflicts.resolve('loadTheirs');
      }}
    />
  );
}

function Trouble({ stet }: { readonly stet: Stet }) {
  const { core, conflicts, keep } = stet;
  const key = core.article((state) => state.session?.key ?? '');
  const view = core.saves((state) => state.views.get(key)) ?? null;
  const journalProblem = core.saves((state) => state.journalProblems.get(key)) ?? null;
  return (
    <TroubleBanner
      view={view}
      journalProblem={journalProblem}
      onSaveNow={() => void core.autosave.flush(key)}
      onSaveAsNew={() => {
        conflicts.resolve('saveAsNew');
      }}
      onSaveElsewhere={() => void keep.saveElsewhere(key)}
      onCopyText={() => void keep.copyText(key)}
    />
  );
}

function Copies({ stet: { core, keep } }: { readonly stet: Stet }) {
  const copies = core.ui((state) => state.copies);
  const key = core.article((state) => state.session?.key ?? '');
  return <CopiesBanner copies={copies} onCompare={(name) => void keep.compareCopy(key, name)} />;
}

function Recovered({ stet: { core, keep } }: { readonly stet: Stet }) {
  const reports = core.ui((state) => state.recovered);
  return (
    <RecoveryBanner
      reports={reports}
      onShowAll={() => {
        core.ui.setState({ dialog: 'recovery' });
      }}
      onCompare={(report) => void keep.compareRecovered(report)}
      onUndo={(report) => void keep.undoRecovered(report)}
      onDone={keep.dismissRecovered}
    />
  );
}
