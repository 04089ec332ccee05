import { useCallback, useMemo, type MouseEvent } from 'react';
import { ArticleEditor } from '../editor/ArticleEditor.tsx';
import type { EditorHandle } from '../editor/editorTypes.ts';
import type { Session } from '../features/article/articleStore.ts';
import { PageFields } from '../features/details/PageFields.tsx';
import type { Stet } from './actions.ts';
import { createEditorServices } from './editorServices.ts';
import { FieldSuggestions } from './FieldSuggestions.tsx';
import { TextMenuPane } from './TextMenuPane.tsx';
import styles from './Workspace.module.css';

interface Props {
  readonly stet: Stet;
  readonly session: Session;
}

/** The page: its head edited in place, the text below. One article's page is never reused for another. */
export function ArticlePage({ stet, session }: Props) {
  const { core } = stet;
  const { key, readOnly } = session;
  const meta = core.article((state) => state.meta);
  const isReading = core.review((state) => state.mode === 'read');
  const smartTypography = core.settings((state) => state.settings.smartTypography);
  const { bodyChanged, setStatus, setInBody } = core.article.getState();
  const services = useMemo(() => createEditorServices(core, key), [core, key]);
  const editor = useCallback(
    (handle: EditorHandle | null) => {
      core.setEditor(key, handle);
    },
    [core, key],
  );
  const toBody = (): void => {
    core.editorOf(key)?.focus();
  };
  if (meta === null) return null;
  return (
    <div
      data-scroller=""
      className={styles.scroller}
      onMouseDown={(event: MouseEvent) => {
        // A click below the text goes on writing.
        if (!(event.target instanceof HTMLElement) || event.target.dataset['blank'] === undefined) return;
        event.preventDefault();
        toBody();
      }}
    >
      <TextMenuPane stet={stet} readOnly={readOnly !== null || isReading} editor={() => core.editorOf(key)}>
        <article className={styles.page} data-blank="" lang={meta.language}>
          <div
            onFocus={() => {
              setInBody(false);
            }}
          >
            <PageFields
              key={session.epoch}
              meta={meta}
              readOnly={readOnly !== null || isReading}
              onChange={stet.reviewing.changeMeta}
              onDone={toBody}
              under={(field) => <FieldSuggestions stet={stet} field={field} />}
            />
          </div>
          <div data-pane-focus="" data-field="body">
            <ArticleEditor
              ref={editor}
              articleKey={key}
              body={session.loaded.body}
              readOnly={readOnly !== null || isReading}
              language={meta.language}
              smartTypography={smartTypography}
              services={services}
              review={stet.reviewing.desk}
              spelling={stet.spelling.desk}
              onChange={bodyChanged}
              onStatus={setStatus}
            />
          </div>
        </article>
      </TextMenuPane>
    </div>
  );
}
