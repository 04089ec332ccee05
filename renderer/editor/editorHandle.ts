import { $getRoot, $getSelection, $isNodeSelection, type LexicalEditor } from 'lexical';
import type { BodyCache } from './bodyCache.ts';
import { createCommentHandle } from './comments/commentHandle.ts';
import type { CommentLink } from './comments/commentDesk.ts';
import type { EditorCommandId, EditorHandle } from './editorTypes.ts';
import { createFindHandle } from './find/findInEditor.ts';
import { createObjectHandle } from './objects/objectHandle.ts';
import { goToBlock, goToPlace, placeOf, showBlock } from './place.ts';
import { replaceBody } from './replaceBody.ts';
import { decideInEditor } from './review/decide.ts';
import { $changesHere, showChange } from './review/findChange.ts';
import type { ReviewDesk } from './review/reviewDesk.ts';
import { showMarksAgain } from './review/showMarks.ts';
import { createSpellingHandle } from './spelling/spellingHandle.ts';
import type { TextFocus } from './textFocus.ts';
import type { SpellingDesk } from './spelling/spellingDesk.ts';

/** What the editor works for beside writing: each may be absent, as in a test. */
interface Desks {
  readonly comments: CommentLink;
  readonly spelling?: SpellingDesk | undefined;
  readonly review?: ReviewDesk | undefined;
  readonly texts: TextFocus;
}

/** What the app can do with an open editor. */
export function createHandle(
  editor: LexicalEditor,
  cache: BodyCache,
  run: (command: EditorCommandId) => void,
  { comments, spelling, review, texts }: Desks,
): EditorHandle {
  const focus = (): void => {
    editor.focus();
    // With an object selected there is no caret, and a text that cannot be changed has none of its own: Lexical
    // leaves the focus where it is then.
    const hasCaret = editor.isEditable() && !editor.read(() => $isNodeSelection($getSelection()));
    if (!hasCaret) editor.getRootElement()?.focus({ preventScroll: true });
  };
  return {
    run,
    body: () => cache.body(),
    counts: () => cache.counts(),
    find: createFindHandle(editor),
    comments: createCommentHandle(editor, comments),
    objects: createObjectHandle(editor),
    spelling: createSpellingHandle(editor, spelling, texts),
    place: () => placeOf(editor),
    goTo: (place) => {
      goToPlace(editor, place);
    },
    focus,
    focusBack: () => {
      const note = texts.note();
      if (note === null) focus();
      else note.editor.focus();
    },
    replaceBody: (body) => {
      replaceBody(editor, body);
      cache.setPlaceholder(
        body.length === 0 ? editor.read(() => $getRoot().getFirstChild()?.getKey() ?? null) : null,
      );
    },
    decide: (decide, outside) => {
      decideInEditor(editor, decide, outside, cache);
    },
    showChange: (ids, focus) => {
      showChange(editor, ids, focus);
    },
    showMarksAgain: () => {
      if (review !== undefined) showMarksAgain(editor, review);
    },
    changesHere: () => editor.read($changesHere),
    scrollTo: (id) => {
      showBlock(editor, id);
    },
    goToBlock: (id) => {
      goToBlock(editor, id);
    },
  };
}
