import { useCallback, useMemo, useSyncExternalStore, type MouseEvent } from 'react';
import type { ArticleKey } from '../../domain/library/entry.ts';
import { direction } from '../../domain/export/language.ts';
import { ArticleEditor } from '../editor/ArticleEditor.tsx';
import type { EditorHandle } from '../editor/editorTypes.ts';
import { withStatus } from '../features/article/articleStore.ts';
import { isView } from '../features/review/reviewStore.ts';
import { PageFields } from '../features/details/PageFields.tsx';
import type { Stet } from './actions.ts';
import { isAboutSomething } from '../features/comments/commentStore.ts';
import { CommentsRoom } from '../features/comments/CommentsRoom.tsx';
import { useWidth } from '../ui/useWidth.ts';
import { CommentsPane } from './CommentsPane.tsx';
import { createEditorServices } from './editorServices.ts';
import { FieldSuggestions } from './FieldSuggestions.tsx';
import { FrozenView } from './FrozenView.tsx';
import { useShownMeta } from './shownMeta.ts';
import { TextMenuPane } from './TextMenuPane.tsx';
import styles from './Workspace.module.css';

/** From this width on there is room for comments beside the text, in pixels. */
const BESIDE = 560;

interface Props {
  readonly stet: Stet;
  readonly articleKey: ArticleKey;
  /** On the screen; otherwise behind it, with caret, undo steps and scroll position kept. */
  readonly shown: boolean;
}

/** The page: its head edited in place, the text below. One article's page is never reused for another. */
export function ArticlePage({ stet, articleKey: key, shown }: Props) {
  const { core } = stet;
  // Only these: a key changes the article, and with it the page would be rendered anew before each letter shows.
  const session = useSyncExternalStore(core.articles.subscribe, () => core.articles.of(key)?.session ?? null);
  const view = useSyncExternalStore(core.reviews.subscribe, () => core.reviews.of(key)?.view ?? 'all');
  const isReading = useSyncExternalStore(core.reviews.subscribe, () => core.reviews.of(key)?.mode === 'read');
  const { meta, readOnly: fieldsReadOnly } = useShownMeta(core, key);
  const invisibles = core.settings((state) => state.settings.invisibles);
  const isCommented = useSyncExternalStore(core.conversations.subscribe, () => isAboutSomething(core.conversations.of(key)));
  const [measured, width] = useWidth();
  const isWanted = core.settings((state) => state.settings.layout.comments);
  const beside = width >= BESIDE;
  const smartTypography = core.settings((state) => state.settings.smartTypography);
  const services = useMemo(() => createEditorServices(core, key), [core, key]);
  const review = useMemo(() => stet.reviewing.deskOf(key), [stet, key]);
  const comments = useMemo(() => stet.commenting.deskOf(key), [stet, key]);
  const editor = useCallback(
    (handle: EditorHandle | null) => {
      core.setEditor(key, handle);
    },
    [core, key],
  );
  const toBody = (): void => {
    core.editorOf(key)?.focus();
  };
  if (session === null || meta === null) return null;
  const readOnly = session.readOnly !== null || isReading;
  return (
    <div
      ref={measured}
      id={`page-${key}`}
      role="tabpanel"
      aria-label={meta.headline.trim() || 'Untitled'}
      data-page={key}
      data-shown={shown ? '' : undefined}
      data-comments={isWanted && isCommented ? (beside ? 'beside' : 'list') : undefined}
      inert={!shown}
      aria-hidden={shown ? undefined : true}
      className={styles.scroller}
      onMouseDown={(event: MouseEvent) => {
        // A click below the text goes on writing.
        if (!(event.target instanceof HTMLElement) || event.target.dataset['blank'] === undefined) return;
        event.preventDefault();
        toBody();
      }}
    >
      <TextMenuPane stet={stet} readOnly={fieldsReadOnly} editor={() => core.editorOf(key)}>
        <article className={styles.page} data-blank="" lang={meta.language} dir={direction(meta.language)}>
          <div
            onFocus={() => {
              core.article.getState().setInBody(false);
            }}
          >
            <PageFields
              key={session.epoch}
              meta={meta}
              readOnly={fieldsReadOnly}
              onChange={stet.reviewing.changeMeta}
              onDone={toBody}
              under={(field) => (shown ? <FieldSuggestions stet={stet} field={field} /> : null)}
            />
          </div>
          {isView(view) && shown ? <FrozenView key={view} stet={stet} session={session} view={view} services={services} language={meta.language} /> : null}
          <div data-pane-focus="" data-field="body" data-markup={view} hidden={isView(view)}>
            <ArticleEditor
              ref={editor}
              articleKey={key}
              body={session.loaded.body}
              readOnly={readOnly}
              language={meta.language}
              smartTypography={smartTypography}
              invisibles={invisibles}
              services={services}
              review={review}
              spelling={stet.spelling.desk}
              comments={comments}
              onChange={() => {
                core.bodyChanged(key);
              }}
              onStatus={(status) => {
                core.articles.change(key, () => withStatus(status));
              }}
            />
          </div>
        </article>
      </TextMenuPane>
      {isWanted && isCommented ? shown ? <CommentsPane stet={stet} beside={beside} /> : <CommentsRoom /> : null}
    </div>
  );
}
