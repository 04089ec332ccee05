import { getExtensionDependencyFromEditor } from '@lexical/extension';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ContentEditableElement } from '@lexical/react/LexicalContentEditable';
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer';
import type { AnyLexicalExtension } from 'lexical';
import { useCallback, useEffect, useImperativeHandle, useRef, useState, type JSX, type Ref } from 'react';
import type { Block } from '../../domain/body/body.ts';
import { direction } from '../../domain/export/language.ts';
import { articleExtension } from './articleExtension.ts';
import { linkComments, type CommentDesk } from './comments/commentDesk.ts';
import './comments/comments.css';
import { EditorContext } from './EditorContext.ts';
import { BlockHandle } from './blockHandle/BlockHandle.tsx';
import { registerReadingCaret } from './behaviour/readingCaret.ts';
import { createHandle } from './editorHandle.ts';
import type { EditorCommandId, EditorHandle, EditorServices, EditorStatus } from './editorTypes.ts';
import type { EditorEnvironment } from './environment.ts';
import styles from './editor.module.css';
import type { ReviewDesk } from './review/reviewDesk.ts';
import { registerChanges } from './registerChanges.ts';
import { registerStatus } from './registerStatus.ts';
import './review/review.css';
import './spelling/spelling.css';
import './invisibles/invisibles.css';
import { registerInvisibles } from './invisibles/registerInvisibles.ts';
import type { SpellingDesk } from './spelling/spellingDesk.ts';
import { NoteContext } from './note/NoteContext.ts';
import { useNoteDate } from './nodes/correction/useNoteDate.tsx';
import { runCommand } from './runCommand.ts';
import { SlashMenu } from './slash/SlashMenu.tsx';
import { createTextFocus } from './textFocus.ts';
import { TableBar } from './table/TableBar.tsx';
import { useTablePopover } from './table/useTablePopover.tsx';
import { useAddressPopover } from './useAddressPopover.tsx';
import { useFootnotes } from './useFootnotes.tsx';

export interface ArticleEditorProps {
  /** Another key is another article: a fresh editor with its own history. */
  readonly articleKey: string;
  /** Read when the article opens; later versions come through `EditorHandle.replaceBody`. */
  readonly body: readonly Block[];
  readonly readOnly: boolean;
  readonly language: string;
  readonly smartTypography: boolean;
  /** Shows ends of paragraphs, tabs, double and non-breaking spaces. */
  readonly invisibles?: boolean;
  readonly services: EditorServices;
  /** Read when the article opens. */
  readonly extensions?: readonly AnyLexicalExtension[];
  /** Read when the article opens: where tracked changes get their author and leave their records. */
  readonly review?: ReviewDesk;
  /** Read when the article opens: what knows of misspelled words. */
  readonly spelling?: SpellingDesk;
  /** Read when the article opens: what is known of comments. */
  readonly comments?: CommentDesk;
  /** The text may have changed. Never called by loading. */
  onChange(): void;
  onStatus(status: EditorStatus): void;
  readonly ref?: Ref<EditorHandle>;
}

/** The body of one article. */
export function ArticleEditor(props: ArticleEditorProps): JSX.Element {
  return <OpenArticle key={props.articleKey} {...props} />;
}

const newId = (): string => crypto.randomUUID();

function OpenArticle(props: ArticleEditorProps): JSX.Element {
  const [pending, setPending] = useState(0);
  const [session] = useState(() => createSession(props, setPending));
  useEffect(() => {
    session.setProps(props);
  });
  return (
    <EditorContext value={session.context}>
      <LexicalExtensionComposer extension={session.extension} contentEditable={null}>
        <NoteContext value={session.noteContext}>
          <Surface {...props} session={session} />
        </NoteContext>
        {pending > 0 ? (
          <p className={styles['pending']} role="status">
            Adding the file…
          </p>
        ) : null}
      </LexicalExtensionComposer>
    </EditorContext>
  );
}

/** What lives as long as one article is open. The newest props are read at each use, so none is ever stale. */
function createSession(opened: ArticleEditorProps, setPending: (change: (count: number) => number) => void) {
  let latest = opened;
  let run: (command: EditorCommandId) => void = () => undefined;
  const environment = (): EditorEnvironment => ({
    services: latest.services,
    language: latest.language,
    smartTypography: latest.smartTypography,
    now: () => new Date().toISOString(),
    setPending: (change) => {
      setPending((count) => count + change);
    },
  });
  const { body, readOnly, articleKey, extensions = [], review, spelling } = opened;
  const comments = linkComments(opened.comments);
  const texts = createTextFocus((status) => {
    latest.onStatus(status);
  });
  return {
    comments,
    extension: articleExtension({
      body,
      readOnly,
      articleKey,
      newId,
      environment,
      extensions,
      comments,
      ...(review === undefined ? {} : { review }),
      ...(spelling === undefined ? {} : { spelling }),
    }),
    environment,
    texts,
    noteContext: { surroundings: { environment, newId, articleKey, spelling }, texts },
    context: {
      services: () => latest.services,
      run: (command: EditorCommandId) => {
        run(command);
      },
    },
    setRun: (runner: typeof run) => {
      run = runner;
    },
    props: () => latest,
    setProps: (props: ArticleEditorProps) => {
      latest = props;
    },
  };
}

interface SurfaceProps extends ArticleEditorProps {
  readonly session: ReturnType<typeof createSession>;
}

function Surface({ body, readOnly, language, spelling, invisibles = false, review, session, ref }: SurfaceProps): JSX.Element {
  const [editor] = useLexicalComposerContext();
  const { environment, texts } = session;
  const cache = getExtensionDependencyFromEditor(editor, session.extension).output;
  const { popover, openPopover } = useAddressPopover(editor, environment);
  const { list, popover: footnote, addFootnote } = useFootnotes(editor, readOnly, newId, review);
  const { popover: tablePopover, openPopover: openTablePopover } = useTablePopover(editor);
  const noteDate = useNoteDate(editor, environment);
  const handle = useRef<{ openMenu(): void }>(null);
  const openBlockMenu = useCallback(() => handle.current?.openMenu(), []);
  const run = useCallback(
    (id: EditorCommandId) => {
      if (texts.note()?.run(id) === true) return;
      const openers = { openAddress: openPopover, openTablePopover, openBlockMenu };
      runCommand(editor, id, { environment, newId, addFootnote, ...openers });
    },
    [editor, environment, texts, openPopover, openTablePopover, openBlockMenu, addFootnote],
  );
  useEffect(() => {
    session.setRun(run);
  }, [session, run]);
  useEffect(() => registerReadingCaret(editor), [editor]);
  useEffect(() => (invisibles ? registerInvisibles(editor) : undefined), [editor, invisibles]);
  const [opened] = useState(body);
  /** The editor does not hold the article whole; nothing may make it editable again. */
  const mismatched = useRef(false);
  useEffect(() => {
    editor.setEditable(!readOnly && !mismatched.current);
  }, [editor, readOnly]);
  useEffect(
    () =>
      registerChanges(editor, cache, opened, {
        onChange: () => {
          session.props().onChange();
        },
        onMismatch: () => {
          mismatched.current = true;
          environment().services.notify(
            'This article could not be shown whole, so it is read-only here. Nothing on disk was changed.',
          );
        },
      }),
    [editor, cache, opened, environment, session],
  );
  useEffect(() => registerStatus(editor, texts.inBody), [editor, texts]);
  useImperativeHandle(
    ref,
    () => createHandle(editor, cache, run, { comments: session.comments, spelling, review, texts }),
    [editor, cache, run, spelling, review, texts, session],
  );
  return (
    <div className={styles['frame']}>
      <ContentEditableElement
        editor={editor}
        className={styles['root']}
        aria-label="Article body"
        aria-multiline="true"
        lang={language}
        dir={direction(language)}
        spellCheck={false}
        aria-placeholder="Write the story…"
      />
      {list}
      <TableBar editor={editor} onRun={run} />
      {popover}
      {tablePopover}
      {noteDate}
      {readOnly ? null : <BlockHandle editor={editor} run={run} ref={handle} />}
      <SlashMenu editor={editor} run={run} />
      {footnote}
    </div>
  );
}
