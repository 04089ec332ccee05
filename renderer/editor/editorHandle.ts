import { $isListNode } from '@lexical/list';
import { $getRoot, $getState, $isElementNode, type LexicalEditor, type LexicalNode } from 'lexical';
import type { BlockId } from '../../domain/body/body.ts';
import type { BodyCache } from './bodyCache.ts';
import type { EditorCommandId, EditorHandle } from './editorTypes.ts';
import { createFindHandle } from './find/findInEditor.ts';
import { idState } from './nodes/state.ts';
import { replaceBody } from './replaceBody.ts';
import { decideInEditor } from './review/decide.ts';
import { $changesHere, showChange } from './review/findChange.ts';
import { createSpellingHandle } from './spelling/spellingHandle.ts';
import type { SpellingDesk } from './spelling/spellingDesk.ts';

/** What the app can do with an open editor. */
export function createHandle(
  editor: LexicalEditor,
  cache: BodyCache,
  run: (command: EditorCommandId) => void,
  spelling?: SpellingDesk,
): EditorHandle {
  return {
    run,
    body: () => cache.body(),
    counts: () => cache.counts(),
    find: createFindHandle(editor),
    spelling: createSpellingHandle(editor, spelling),
    focus: () => {
      editor.focus();
    },
    replaceBody: (body) => {
      replaceBody(editor, body);
      cache.setPlaceholder(
        body.length === 0 ? editor.read(() => $getRoot().getFirstChild()?.getKey() ?? null) : null,
      );
    },
    decide: (decide, outside) => {
      decideInEditor(editor, decide, outside);
    },
    showChange: (ids) => {
      showChange(editor, ids);
    },
    changesHere: () => editor.read($changesHere),
    scrollTo: (id) => {
      const key = editor.read(() => $findBlock($getRoot().getChildren(), id)?.getKey());
      if (key !== undefined) editor.getElementByKey(key)?.scrollIntoView({ block: 'center' });
    },
  };
}

function $findBlock(nodes: readonly LexicalNode[], id: BlockId): LexicalNode | null {
  for (const node of nodes) {
    if ($getState(node, idState) === id) return node;
    // Blocks stand at the top or as items of lists.
    const isHolder = $isElementNode(node) && ($isListNode(node) || $isListNode(node.getFirstChild()));
    const found = isHolder ? $findBlock(node.getChildren(), id) : null;
    if (found !== null) return found;
  }
  return null;
}
