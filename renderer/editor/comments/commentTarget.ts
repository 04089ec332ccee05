import {
  $createRangeSelectionFromDom,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $getState,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { clipQuote } from '../../../domain/comments/thread.ts';
import type { Span } from '../../../domain/comments/places.ts';
import { quotedText } from '../../../domain/comments/quotedText.ts';
import { searchText } from '../../../domain/body/searchText.ts';
import { $selectedBlocks } from '../behaviour/blocks.ts';
import { $blockOf } from '../behaviour/blockTree.ts';
import { $leavesOf } from '../find/findText.ts';
import { $runsOf } from '../lexicalToBody.ts';
import { idState } from '../nodes/state.ts';
import type { CommentTarget } from './commentTypes.ts';
import { selectedIn } from './selectedIn.ts';

const NOTHING: CommentTarget = { text: null, block: null, field: null };

/** What a comment would be about: the selected text, the word at the caret, the block, or a field of an object. */
export function $commentTarget(editor: LexicalEditor): CommentTarget {
  const field = fieldWithFocus(editor);
  if (field !== null) {
    const block = $blockTarget($getNearestNodeFromDOMNode(field.frame));
    return block === null ? NOTHING : { text: null, block: { ...block, quote: clipQuote(field.text) || block.quote }, field: field.name };
  }
  const selection = $currentSelection(editor);
  if ($isNodeSelection(selection)) return { ...NOTHING, block: $blockTarget(selection.getNodes()[0] ?? null) };
  if (!$isRangeSelection(selection)) return NOTHING;
  const block = $blockTarget($blockOf(selection.focus.getNode()));
  const spans = selection.isCollapsed() ? $wordAt(selection) : $spansOf(selection);
  const quote = spans.map(({ text }) => text).join('\n');
  return { text: spans.length === 0 ? null : { spans: spans.map(({ span }) => span), quote: clipQuote(quote) }, block, field: null };
}

/** The editor of a text that cannot be changed does not follow the caret: the page itself is asked. */
function $currentSelection(editor: LexicalEditor): ReturnType<typeof $getSelection> {
  if (editor.isEditable()) return $getSelection();
  const onPage = window.getSelection();
  const isHere = onPage?.anchorNode != null && editor.getRootElement()?.contains(onPage.anchorNode) === true;
  if (isHere) return $createRangeSelectionFromDom(onPage, editor);
  const selected = $getSelection();
  return $isNodeSelection(selected) ? selected : null;
}

interface Cut {
  readonly span: Span;
  readonly text: string;
}

function $spansOf(selection: RangeSelection): Cut[] {
  const [from, to] = selection.isBackward() ? [selection.focus, selection.anchor] : [selection.anchor, selection.focus];
  const blocks = $blocksOf(selection);
  return blocks.flatMap((block, index) => {
    const text = searchText($runsOf(block));
    const start = index === 0 ? ($offsetIn(block, from.getNode(), from.offset) ?? 0) : 0;
    const end = index === blocks.length - 1 ? ($offsetIn(block, to.getNode(), to.offset) ?? text.length) : text.length;
    return trimmed(block, text, start, end);
  });
}

function $blocksOf(selection: RangeSelection): ElementNode[] {
  if (selection.is($getSelection())) return $selectedBlocks().filter($isElementNode);
  return [...new Set(selection.getNodes().map($blockOf))].filter((node) => node !== null).filter($isElementNode);
}

/** The word that the caret stands in or beside. */
function $wordAt(selection: RangeSelection): Cut[] {
  const block = $blockOf(selection.anchor.getNode());
  if (!$isElementNode(block)) return [];
  const text = searchText($runsOf(block));
  const at = $offsetIn(block, selection.anchor.getNode(), selection.anchor.offset) ?? 0;
  const before = /[\p{L}\p{N}\p{M}’'-]*$/u.exec(text.slice(0, at))?.[0].length ?? 0;
  const after = /^[\p{L}\p{N}\p{M}’'-]*/u.exec(text.slice(at))?.[0].length ?? 0;
  return trimmed(block, text, at - before, at + after);
}

function trimmed(block: ElementNode, text: string, start: number, end: number): Cut[] {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = from + words.trim().length;
  return from >= to ? [] : [{ span: { id: $getState(block, idState), start: from, end: to }, text: quotedText($runsOf(block), from, to) }];
}

/** A point as an offset in the text of its block. */
function $offsetIn(block: ElementNode, node: LexicalNode, offset: number): number | null {
  const leaves = $leavesOf(block);
  const here = leaves.find((leaf) => leaf.node.is(node));
  if (here !== undefined) return here.from + offset;
  if (!$isElementNode(node)) return null;
  const child = node.getChildAtIndex(offset);
  const inside = leaves.find((leaf) => child !== null && (leaf.node.is(child) || child.isParentOf(leaf.node)));
  return inside?.from ?? leaves.reduce((sum, { length }) => sum + length, 0);
}

function $blockTarget(node: LexicalNode | null): CommentTarget['block'] {
  const block = node === null ? null : $blockOf(node);
  if (block === null) return null;
  const id = $getState(block, idState);
  const quote = $isElementNode(block) ? quotedText($runsOf(block)) : block.getTextContent().trim();
  return id === '' ? null : { id, quote: clipQuote(quote) };
}

/** The field of an object that has the focus, with the text selected in it or all of it. */
function fieldWithFocus(editor: LexicalEditor): { name: string; text: string; frame: HTMLElement } | null {
  const active = document.activeElement;
  if (!(active instanceof HTMLTextAreaElement || active instanceof HTMLInputElement)) return null;
  const frame = editor.getRootElement()?.contains(active) === true ? active.closest<HTMLElement>('[data-lexical-decorator]') : null;
  const name = active.dataset['objectField'];
  if (frame === null || name === undefined) return null;
  return { name, text: selectedIn(active), frame };
}
