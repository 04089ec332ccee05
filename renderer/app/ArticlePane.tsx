import { SquarePen } from 'lucide-react';
import { ConflictBanner } from '../features/autosave/ConflictBanner.tsx';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import type { Stet } from './actions.ts';
import { ArticlePage } from './ArticlePage.tsx';
import { ArticleToolbar } from './ArticleToolbar.tsx';
import { FindPane } from './FindPane.tsx';
import styles from './Workspace.module.css';

/** The article on the screen with its toolbar, or what to do without one. */
export function ArticlePane({ stet }: { readonly stet: Stet }) {
  const session = stet.core.article((state) => state.session);
  return (
    <main className={styles.article} aria-label="Article" data-pane="article">
      <ArticleToolbar stet={stet} />
      {session === null ? (
        <NoArticle stet={stet} />
      ) : (
        <>
          <FindPane stet={stet} />
          <Conflict stet={stet} />
          {session.readOnly === null ? null : <Banner>{session.readOnly}</Banner>}
          <ArticlePage key={session.key} stet={stet} session={session} />
        </>
      )}
    </main>
  );
}

function NoArticle({ stet }: { readonly stet: Stet }) {
  return (
    <EmptyState
      title="No article is open"
      actions={
        <Button look="primary" onClick={() => void stet.library.create()}>
          <SquarePen size={16} strokeWidth={2} aria-hidden /> New article
        </Button>
      }
    >
      Choose one from the library, or start a new one.
    </EmptyState>
  );
}

function Conflict({ stet }: { readonly stet: Stet }) {
  const { core, conflicts } = stet;
  const key = core.article((state) => state.session?.key ?? '');
  const gone = core.article((state) => state.gone);
  const view = core.saves((state) => state.views.get(key));
  const busy = core.ui((state) => state.resolving);
  if (view?.kind !== 'conflict') return null;
  const missing = gone || view.code === 'not-found';
  return (
    <ConflictBanner
      kind={missing ? 'gone' : 'changed'}
      busy={busy}
      onKeepMine={() => {
        conflicts.resolve(missing ? 'saveAsNew' : 'keepMine');
      }}
      onLoadTheirs={() => {
        conflicts.resolve('loadTheirs');
      }}
    />
  );
}
