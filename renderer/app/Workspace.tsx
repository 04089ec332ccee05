import { useCallback, useEffect, useRef, type ReactNode } from 'react';
import { SpellingContext } from '../editor/spelling/SpellingContext.ts';
import { DropZone } from '../features/import/DropZone.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { tellProblem } from '../ui/notices.ts';
import type { Stet } from './actions.ts';
import { ArticlePane } from './ArticlePane.tsx';
import { ArticleToolbar } from './ArticleToolbar.tsx';
import { BottomBar } from './BottomBar.tsx';
import { LibraryPane } from './LibraryPane.tsx';
import { PanelDrawer } from './PanelDrawer.tsx';
import { ReviewPane } from './ReviewPane.tsx';
import { useRoom } from './room.ts';
import { DetailsPane, PreviewPane } from './SidePanes.tsx';
import { visibleLayout, type Panel } from './visibleLayout.ts';
import styles from './Workspace.module.css';

interface Props {
  readonly stet: Stet;
  readonly desk: { readonly name: string };
}

/** The toolbar above library, article, details and preview side by side (or over each other), the status line below. */
export function Workspace({ stet, desk }: Props) {
  const layout = stet.core.settings((state) => state.settings.layout);
  const closing = stet.core.ui((state) => state.closing);
  const open = stet.core.article((state) => state.session !== null);
  const drawer = stet.core.ui((state) => state.drawer);
  const room = useRoom();
  const visible = visibleLayout(layout, room, drawer, open);
  const place = useRef<HTMLDivElement>(null);
  const { library, details, preview, review } = visible;
  useEffect(() => {
    stet.panels.keepFocus();
  }, [stet, room, library, details, preview, review]);
  const onFiles = useCallback((files: readonly File[]) => void stet.imports.take(files), [stet]);
  const onArticle = useCallback((file: File) => void stet.imports.takeArticle(file), [stet]);
  const panes: Readonly<Record<Panel, () => ReactNode>> = {
    library: () => <LibraryPane stet={stet} deskName={desk.name} />,
    preview: () => <PreviewPane stet={stet} />,
    review: () => <ReviewPane stet={stet} />,
    details: () => <DetailsPane stet={stet} />,
  };
  const beside = (panel: Panel): ReactNode => (room !== 'narrow' && visible[panel] ? panes[panel]() : null);
  return (
    <SpellingContext value={stet.spelling.desk}>
      <div ref={place} className={styles.window}>
        <header className={styles.chrome} data-pane="toolbar">
          <ArticleToolbar stet={stet} />
        </header>
        <div className={styles.panes}>
          {beside('library')}
          <ArticlePane stet={stet} />
          {beside('preview')}
          {beside('review')}
          {beside('details')}
        </div>
        {closing ? (
          <div className={styles.closing}>
            <Spinner label="Saving before Stet closes…" />
          </div>
        ) : null}
        <BottomBar stet={stet} />
        {room === 'narrow' ? <PanelDrawer stet={stet} panel={drawer !== null && visible[drawer] ? drawer : null} place={place} panes={panes} /> : null}
        <DropZone onFiles={onFiles} onArticle={onArticle} onRefused={refused} />
      </div>
    </SpellingContext>
  );
}

function refused(): void {
  tellProblem('Stet takes articles and imports text, Markdown and HTML files. Drop pictures on the text of an article.');
}
