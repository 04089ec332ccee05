import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { Block } from '../../domain/body/body.ts';
import { markedBody } from '../../domain/reading/since.ts';
import { final, original } from '../../domain/suggestions/views.ts';
import { ArticleEditor } from '../editor/ArticleEditor.tsx';
import type { EditorHandle, EditorServices } from '../editor/editorTypes.ts';
import type { Session } from '../features/article/articleStore.ts';
import type { FrozenView as View } from '../features/review/reviewStore.ts';
import type { Stet } from './actions.ts';
import { createSinceDesk } from './reviewDesk.ts';

interface Props {
  readonly stet: Stet;
  readonly session: Session;
  readonly view: View;
  readonly services: EditorServices;
  readonly language: string;
}

const nothing = (): void => undefined;

/** The text as it was, as it will be, or with what is new: a second editor to look at, while the first keeps its state. */
export function FrozenView({ stet: { core, commenting }, session, view, services, language }: Props) {
  const { key } = session;
  // Listed anew after every change, a decision for instance: the view follows.
  const suggestions = core.review((state) => state.suggestions);
  const since = core.reading((state) => state.since);
  const body = useMemo((): readonly Block[] => {
    if (view === 'since' && since !== null) return markedBody(since);
    const marked = core.editorOf(key)?.body() ?? session.loaded.body;
    return view === 'original' ? original(marked) : final(marked);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the body is the editor's; the list says that it changed
  }, [core, session, view, since, suggestions]);
  const review = useMemo(() => (view === 'since' ? createSinceDesk(core) : undefined), [core, view]);
  const comments = useMemo(() => commenting.deskOf(key), [commenting, key]);
  const editor = useRef<EditorHandle>(null);
  const ref = useCallback(
    (handle: EditorHandle | null) => {
      editor.current = handle;
      core.setFrozen(handle);
    },
    [core],
  );
  const shown = useRef(body);
  useEffect(() => {
    if (shown.current !== body) editor.current?.replaceBody(body);
    shown.current = body;
  }, [body]);
  return (
    <div data-pane-focus="">
      <ArticleEditor
        ref={ref}
        articleKey={key}
        body={body}
        readOnly
        language={language}
        smartTypography={false}
        services={services}
        comments={comments}
        {...(review === undefined ? {} : { review })}
        onChange={nothing}
        onStatus={nothing}
      />
    </div>
  );
}
