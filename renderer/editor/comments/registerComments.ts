import {
  $getNodeByKey,
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  HISTORIC_TAG,
  LineBreakNode,
  mergeRegister,
  TextNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  type NodeMutation,
} from 'lexical';
import type { ThreadId } from '../../../domain/body/notes.ts';
import { BLOCK_NODES } from '../behaviour/blockIds.ts';
import type { CommentLink } from './commentDesk.ts';
import { $blockNotes, $runNotes } from './notesOf.ts';
import { paintNotes } from './paintNotes.ts';

/** Shows comments on the elements of the text, and tells when the caret comes into commented text. */
export function registerComments(editor: LexicalEditor, { index, desk }: CommentLink): () => void {
  const note = ($notes: (node: LexicalNode) => readonly ThreadId[]) => (mutations: Map<NodeKey, NodeMutation>) => {
    editor.getEditorState().read(
      () => {
        for (const [key, mutation] of mutations) {
          const node = mutation === 'destroyed' ? null : $getNodeByKey(key);
          const notes = node === null ? [] : $notes(node);
          if (notes.length === 0 && index.notesOf(key).length === 0) continue;
          index.set(key, notes);
          const element = editor.getElementByKey(key);
          if (element !== null) paintNotes(element, notes, desk);
        }
      },
      { editor },
    );
  };
  let told: ThreadId | null = null;
  return mergeRegister(
    ...[TextNode, LineBreakNode].map((klass) => editor.registerMutationListener(klass, note($runNotes))),
    ...BLOCK_NODES.map((klass) => editor.registerMutationListener(klass, note($blockNotes))),
    editor.registerUpdateListener(({ editorState, tags }) => {
      if (tags.has(HISTORIC_TAG)) desk.undone();
      const here = editorState.read($notesHere).find((id) => desk.look(id) !== null) ?? null;
      if (here === told) return;
      told = here;
      desk.here(here);
    }),
  );
}

/** The threads at the caret, the narrowest last: read off one node, whatever the length of the article. */
function $notesHere(): readonly ThreadId[] {
  const selection = $getSelection();
  if ($isNodeSelection(selection)) return selection.getNodes().slice(0, 1).flatMap($blockNotes);
  return $isRangeSelection(selection) ? [...$runNotes(selection.focus.getNode())].reverse() : [];
}
