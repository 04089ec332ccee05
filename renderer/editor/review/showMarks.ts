import {
  $getNodeByKey,
  LineBreakNode,
  mergeRegister,
  TextNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  type NodeMutation,
} from 'lexical';
import type { RevisionMarks } from '../../../domain/body/revision.ts';
import { colourOf } from '../../../domain/people/person.ts';
import { UNKNOWN_CHANGE } from '../../../domain/suggestions/review.ts';
import type { Change } from '../../../domain/suggestions/change.ts';
import { BLOCK_NODES } from '../behaviour/blockIds.ts';
import { FootnoteNode } from '../nodes/footnote/FootnoteNode.tsx';
import { UnknownInlineNode } from '../nodes/unknown/UnknownInlineNode.tsx';
import type { ReviewDesk } from './reviewDesk.ts';
import { $blockRev, $runRev } from './revOf.ts';

/** Writes on the elements of the screen what is suggested about them; how that looks is in review.css. */
export function registerShowMarks(editor: LexicalEditor, desk: ReviewDesk): () => void {
  const show = ($rev: (node: LexicalNode) => RevisionMarks, isBlock: boolean) => (mutations: Map<NodeKey, NodeMutation>) => {
    editor.getEditorState().read(
      () => {
        for (const [key, mutation] of mutations) {
          const node = mutation === 'destroyed' ? null : $getNodeByKey(key);
          const element = editor.getElementByKey(key);
          if (node === null || element === null) continue;
          describe(element, $rev(node), desk, isBlock);
        }
      },
      { editor },
    );
  };
  const inline = [TextNode, LineBreakNode, UnknownInlineNode, FootnoteNode];
  return mergeRegister(
    ...inline.map((klass) => editor.registerMutationListener(klass, show($runRev, false))),
    ...BLOCK_NODES.map((klass) => editor.registerMutationListener(klass, show($blockRev, true))),
  );
}

function describe(element: HTMLElement, rev: RevisionMarks, desk: ReviewDesk, isBlock: boolean): void {
  const id = rev.del ?? rev.ins ?? rev.was?.at(-1)?.id;
  const kinds = [rev.ins === undefined ? '' : 'ins', rev.del === undefined ? '' : 'del', (rev.was ?? []).length === 0 ? '' : 'was'];
  const kind = kinds.filter((one) => one !== '').join(' ');
  setOrRemove(element, isBlock ? 'data-block-rev' : 'data-rev', kind);
  setOrRemove(element, 'data-change', id ?? '');
  const change = id === undefined ? null : (desk.changes()[id] ?? UNKNOWN_CHANGE);
  setOrRemove(element, 'data-person', change === null ? '' : String(colourOf(change.by)));
  setOrRemove(element, 'aria-description', change === null ? '' : said(rev, change, isBlock));
  if (!isBlock) setOrRemove(element, 'role', rev.del !== undefined ? 'deletion' : rev.ins !== undefined ? 'insertion' : '');
}

function said(rev: RevisionMarks, { name, pass }: Change, isBlock: boolean): string {
  const what = rev.del !== undefined ? 'deletion' : rev.ins !== undefined ? 'insertion' : 'change';
  return `${isBlock ? 'paragraph mark: ' : ''}${what} by ${name}, ${pass} pass`;
}

function setOrRemove(element: HTMLElement, name: string, value: string): void {
  if (value === '') element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
