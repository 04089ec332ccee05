import {
  $getNodeByKey,
  SKIP_SCROLL_INTO_VIEW_TAG,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import type { ThreadId } from '../../../domain/body/notes.ts';
import { $selectNodes } from '../behaviour/selectNodes.ts';
import { $pagePlaces } from '../find/blockRange.ts';
import { $blocksById } from '../find/findText.ts';
import type { CommentLink } from './commentDesk.ts';
import { $commentTarget } from './commentTarget.ts';
import type { CommentHandle } from './commentTypes.ts';
import { markBlock, markText, unmark } from './marking.ts';
import { paintNotes } from './paintNotes.ts';

/** Joins comments to an editor. */
export function createCommentHandle(editor: LexicalEditor, { index, desk }: CommentLink): CommentHandle {
  const $nodesOf = (id: ThreadId): LexicalNode[] =>
    index
      .keysOf(id)
      .map((key) => $getNodeByKey(key))
      .filter((node) => node?.isAttached() === true)
      .filter((node) => node !== null)
      .sort((a, b) => (a.isBefore(b) ? -1 : 1));
  return {
    target: () => editor.read(() => $commentTarget(editor)),
    markText: (id, spans) => markText(editor, id, spans),
    markBlock: (id, block) => markBlock(editor, id, block),
    unmark: (id) => {
      unmark(editor, id);
    },
    spot: (id) => {
      const keys = editor.read(() => {
        const [node] = $nodesOf(id);
        return node === undefined ? null : { exact: node.getKey(), block: (node.getTopLevelElement() ?? node).getKey() };
      });
      const exact = keys === null ? null : editor.getElementByKey(keys.exact);
      const block = keys === null ? null : editor.getElementByKey(keys.block);
      return exact === null || block === null ? null : { exact, block };
    },
    block: (id) => editor.getElementByKey(editor.read(() => $blocksById().get(id)?.getKey()) ?? ''),
    select: (id) => {
      if (editor.read(() => $nodesOf(id).length === 0)) return false;
      editor.update(() => $selectNodes($nodesOf(id), 'start'), { discrete: true, tag: SKIP_SCROLL_INTO_VIEW_TAG });
      const elements = editor.isEditable() ? [] : editor.read(() => $nodesOf(id).flatMap((node) => editor.getElementByKey(node.getKey()) ?? []));
      selectOnPage(elements);
      editor.getRootElement()?.focus({ preventScroll: true });
      return true;
    },
    ranges: (spans) =>
      editor.read(() => {
        const blocks = $blocksById();
        return spans.flatMap(({ id, start, end }) => {
          const places = $pagePlaces(editor, blocks.get(id), start, end);
          if (places === null) return [];
          const { from, fromOffset, to, toOffset } = places;
          return [new StaticRange({ startContainer: from, startOffset: fromOffset, endContainer: to, endOffset: toOffset })];
        });
      }),
    repaint: (ids) => {
      for (const key of new Set(ids.flatMap((id) => index.keysOf(id)))) {
        const element = editor.getElementByKey(key);
        if (element !== null) paintNotes(element, index.notesOf(key), desk);
      }
    },
  };
}

/** The page's own selection: a text that cannot be changed does not follow the editor's. */
function selectOnPage(elements: readonly HTMLElement[]): void {
  const [first, last] = [elements[0], elements.at(-1)];
  if (first !== undefined && last !== undefined) document.getSelection()?.setBaseAndExtent(first, 0, last, last.childNodes.length);
}
