import { useCallback, useEffect, useState } from 'react';
import { SpellingContext } from '../editor/spelling/SpellingContext.ts';
import { DropZone } from '../features/import/DropZone.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { tellProblem } from '../ui/notices.ts';
import type { Stet } from './actions.ts';
import { ArticlePane } from './ArticlePane.tsx';
import { ArticleToolbar } from './ArticleToolbar.tsx';
import { BottomBar } from './BottomBar.tsx';
import { LibraryPane } from './LibraryPane.tsx';
import { ReviewPane } from './ReviewPane.tsx';
import { DetailsPane, PreviewPane } from './SidePanes.tsx';
import { ROOMY, visibleLayout } from './visibleLayout.ts';
import styles from './Workspace.module.css';

interface Props {
  readonly stet: Stet;
  readonly desk: { readonly name: string };
}

/** The toolbar above library, article, details and preview side by side, the status line below. */
export function Workspace({ stet, desk }: Props) {
  const layout = stet.core.settings((state) => state.settings.layout);
  const closing = stet.core.ui((state) => state.closing);
  const open = stet.core.article((state) => state.session !== null);
  const visible = visibleLayout(layout, useMedia(ROOMY), open);
  const onFiles = useCallback((files: readonly File[]) => void stet.imports.take(files), [stet]);
  const onArticle = useCallback((file: File) => void stet.imports.takeArticle(file), [stet]);
  return (
    <SpellingContext value={stet.spelling.desk}>
      <div className={styles.window}>
        <header className={styles.chrome} data-pane="toolbar">
          <ArticleToolbar stet={stet} />
        </header>
        <div className={styles.panes}>
          {visible.library ? <LibraryPane stet={stet} deskName={desk.name} /> : null}
          <ArticlePane stet={stet} />
          {visible.preview ? <PreviewPane stet={stet} /> : null}
          {visible.review ? <ReviewPane stet={stet} /> : null}
          {visible.details ? <DetailsPane stet={stet} /> : null}
        </div>
        {closing ? (
          <div className={styles.closing}>
            <Spinner label="Saving before Stet closes…" />
          </div>
        ) : null}
        <BottomBar stet={stet} />
        <DropZone onFiles={onFiles} onArticle={onArticle} onRefused={refused} />
      </div>
    </SpellingContext>
  );
}

function refused(): void {
  tellProblem('Stet takes articles and imports text, Markdown and HTML files. Drop pictures on the text of an article.');
}

function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => window.matchMedia(query).matches);
  useEffect(() => {
    const media = window.matchMedia(query);
    const listen = (): void => {
      setMatches(media.matches);
    };
    media.addEventListener('change', listen);
    return () => {
      media.removeEventListener('change', listen);
    };
  }, [query]);
  return matches;
}
