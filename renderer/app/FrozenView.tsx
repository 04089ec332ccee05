import { useEffect, useMemo, useRef } from 'react';
import { final, original } from '../../domain/suggestions/views.ts';
import { ArticleEditor } from '../editor/ArticleEditor.tsx';
import type { EditorHandle, EditorServices } from '../editor/editorTypes.ts';
import type { Session } from '../features/article/articleStore.ts';
import type { Stet } from './actions.ts';

interface Props {
  readonly stet: Stet;
  readonly session: Session;
  readonly view: 'original' | 'final';
  readonly services: EditorServices;
  readonly language: string;
}

const nothing = (): void => undefined;

/** The text as it was or as it will be, exactly: a second editor to look at, while the first keeps its state. */
export function FrozenView({ stet: { core }, session, view, services, language }: Props) {
  // Listed anew after every change, a decision for instance: the view follows.
  const suggestions = core.review((state) => state.suggestions);
  const body = useMemo(() => {
    const marked = core.editorOf(session.key)?.body() ?? session.loaded.body;
    return view === 'original' ? original(marked) : final(marked);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the body is the editor's; the list says that it changed
  }, [core, session, view, suggestions]);
  const editor = useRef<EditorHandle>(null);
  const shown = useRef(body);
  useEffect(() => {
    if (shown.current !== body) editor.current?.replaceBody(body);
    shown.current = body;
  }, [body]);
  return (
    <ArticleEditor
      ref={editor}
      articleKey={session.key}
      body={body}
      readOnly
      language={language}
      smartTypography={false}
      services={services}
      onChange={nothing}
      onStatus={nothing}
    />
  );
}
