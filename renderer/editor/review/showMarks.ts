import {
  $getNodeByKey,
  $getNearestNodeFromDOMNode,
  LineBreakNode,
  mergeRegister,
  PASTE_TAG,
  TextNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  type NodeMutation,
} from 'lexical';
import type { ChangeId, RevisionMarks } from '../../../domain/body/revision.ts';
import { colourOf } from '../../../domain/people/person.ts';
import { isDirect } from '../../../domain/reading/trackSince.ts';
import { UNKNOWN_CHANGE } from '../../../domain/suggestions/review.ts';
import type { Change } from '../../../domain/suggestions/change.ts';
import { BLOCK_NODES } from '../behaviour/blockIds.ts';
import { describeAs, setOrRemove } from '../described.ts';
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
    // What is pasted may be what was cut: then that was moved, and what is shown struck there says so.
    editor.registerUpdateListener(({ tags }) => {
      if (tags.has(PASTE_TAG) && desk.mode() === 'suggest') showMarksAgain(editor, desk);
    }),
    ...inline.map((klass) => editor.registerMutationListener(klass, show($runRev, false))),
    ...BLOCK_NODES.map((klass) => editor.registerMutationListener(klass, show($blockRev, true))),
  );
}

/** Writes it anew on everything that is marked: whose suggestions are shown has changed. */
export function showMarksAgain(editor: LexicalEditor, desk: ReviewDesk): void {
  const marked = editor.getRootElement()?.querySelectorAll<HTMLElement>('[data-change]') ?? [];
  editor.getEditorState().read(
    () => {
      for (const element of marked) {
        const node = $getNearestNodeFromDOMNode(element);
        if (node === null || editor.getElementByKey(node.getKey()) !== element) continue;
        const isBlock = BLOCK_NODES.some((klass) => node instanceof klass);
        describe(element, isBlock ? $blockRev(node) : $runRev(node), desk, isBlock);
      }
    },
    { editor },
  );
}

function describe(element: HTMLElement, rev: RevisionMarks, desk: ReviewDesk, isBlock: boolean): void {
  // The usual letter: nothing is suggested about it, and nothing was.
  if (rev.ins === undefined && rev.del === undefined && rev.was === undefined && !element.hasAttribute('data-change')) return;
  const changeOf = (id: ChangeId): Change => desk.changes()[id] ?? UNKNOWN_CHANGE;
  const isShown = (id: ChangeId | undefined): id is ChangeId => id !== undefined && desk.shows(changeOf(id));
  const shown: RevisionMarks = {
    ins: isShown(rev.ins) ? rev.ins : undefined,
    del: isShown(rev.del) ? rev.del : undefined,
    was: (rev.was ?? []).filter(({ id }) => isShown(id)),
  };
  const id = shown.del ?? shown.ins ?? shown.was?.at(-1)?.id;
  const kinds = [shown.ins === undefined ? '' : 'ins', shown.del === undefined ? '' : 'del', (shown.was ?? []).length === 0 ? '' : 'was'];
  setOrRemove(element, isBlock ? 'data-block-rev' : 'data-rev', kinds.filter((one) => one !== '').join(' '));
  // What nobody is shown as deleted looks deleted.
  setOrRemove(element, 'data-gone', rev.del !== undefined && shown.del === undefined ? 'yes' : '');
  setOrRemove(element, 'data-change', rev.del ?? rev.ins ?? rev.was?.at(-1)?.id ?? '');
  const change = id === undefined ? null : changeOf(id);
  setOrRemove(element, 'data-person', change === null ? '' : isDirect(change) ? 'nobody' : String(colourOf(change.by)));
  setOrRemove(element, 'data-move', change?.kind !== 'move' ? '' : shown.del === undefined ? 'to' : 'from');
  describeAs(element, 'rev', change === null ? '' : said(shown, change, isBlock));
  // A paragraph is no place to point at: its mark is, and that is no element.
  const isPlace = !isBlock || element.matches('[data-lexical-decorator]');
  setOrRemove(element, 'title', change === null || !isPlace ? '' : hint(shown, change));
  if (!isBlock) setOrRemove(element, 'role', shown.del !== undefined ? 'deletion' : shown.ins !== undefined ? 'insertion' : '');
}

const time = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });

/** What the pointer is told, as Word tells it: who and when, what, and why. */
function hint(rev: RevisionMarks, change: Change): string {
  const { name, role, at, pass, reason } = change;
  const what = kindOf(rev, change);
  const title = `${what.charAt(0).toUpperCase()}${what.slice(1)}`;
  if (isDirect(change)) return `${title}, edited directly`;
  const who = role === undefined ? name : `${name}, ${role}`;
  return [`${who} · ${time.format(new Date(at))}`, `${title}, ${pass} pass`, reason ?? ''].filter((line) => line !== '').join('\n');
}

function said(rev: RevisionMarks, change: Change, isBlock: boolean): string {
  const by = isDirect(change) ? ', edited directly' : ` by ${change.name}, ${change.pass} pass`;
  return `${isBlock ? 'paragraph mark: ' : ''}${kindOf(rev, change)}${by}`;
}

function kindOf(rev: RevisionMarks, { kind }: Change): string {
  const isGone = rev.del !== undefined;
  if (kind === 'move') return isGone ? 'moved from here' : 'moved to here';
  return isGone ? 'deletion' : rev.ins !== undefined ? 'insertion' : 'change';
}
