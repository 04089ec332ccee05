import { $isListNode } from '@lexical/list';
import {
  $getSelection,
  $getState,
  $isElementNode,
  $isRangeSelection,
  HISTORY_PUSH_TAG,
  SKIP_DOM_SELECTION_TAG,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import type { Span } from '../../../domain/find/findInArticle.ts';
import type { Place } from '../../../domain/find/places.ts';
import { replaceInRuns, replaceInText, type PlaceEdits } from '../../../domain/find/replace.ts';
import { showElement } from '../showElement.ts';
import { $selectedBlocks } from '../behaviour/blocks.ts';
import { $keepSelectionInText } from '../behaviour/selectionInText.ts';
import { $runsToNodes } from '../bodyToLexical.ts';
import { $runsOf } from '../lexicalToBody.ts';
import { $isFootnoteNode, type FootnoteNode } from '../nodes/footnote/FootnoteNode.tsx';
import { $changeData, dataState } from '../nodes/data.ts';
import { idState } from '../nodes/state.ts';
import { normaliseRuns } from '../normaliseBody.ts';
import { $pagePlaces } from './blockRange.ts';
import type { FindHandle } from './findHandle.ts';
import { $blocksById, $leavesOf } from './findText.ts';
import { $selectStretch } from './selectStretch.ts';

/** Joins find and replace to an editor. Nothing here changes the page to show a match. */
export function createFindHandle(editor: LexicalEditor): FindHandle {
  const rangeOf = (block: LexicalNode | undefined, start: number, end: number): StaticRange | null => {
    const places = $pagePlaces(editor, block, start, end);
    if (places === null) return null;
    return new StaticRange({
      startContainer: places.from,
      startOffset: places.fromOffset,
      endContainer: places.to,
      endOffset: places.toOffset,
    });
  };
  return {
    ranges: (matches) =>
      editor.read(() => {
        const blocks = $blocksById();
        return matches.map(({ place, start, end }) =>
          place.kind === 'block' ? rangeOf(blocks.get(place.id), start, end) : null,
        );
      }),
    reveal: ({ place, start }) => {
      if (place.kind === 'field') return;
      const element = editor.read(() => {
        const block = $blocksById().get(place.id);
        if (block === undefined) return null;
        const leaf = $isElementNode(block)
          ? $leavesOf(block).find((one) => one.from + one.length > start)
          : undefined;
        return (
          editor.getElementByKey((leaf?.node ?? block).getKey()) ?? editor.getElementByKey(block.getKey())
        );
      });
      showElement(element);
    },
    select: ({ place, start, end }) => {
      if (place.kind === 'field') return;
      const field = fieldOf(editor, place);
      if (field !== null) {
        field.focus();
        field.setSelectionRange(start, end);
      }
      if (place.kind !== 'block') return;
      editor.update(() => {
        const block = $blocksById().get(place.id);
        if ($isElementNode(block)) $selectStretch(block, start, end);
      });
      editor.focus();
    },
    replace: (places) => {
      editor.update(
        () => {
          const blocks = $blocksById();
          for (const one of places)
            $replaceIn(one.place.kind === 'field' ? undefined : blocks.get(one.place.id), one);
          // A caret in text that was replaced may be left further than there is anything.
          $keepSelectionInText();
        },
        { tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG], discrete: true },
      );
    },
    selection: () => editor.read($selectedSpans),
  };
}

function $replaceIn(block: LexicalNode | undefined, { place, edits }: PlaceEdits): void {
  if (place.kind === 'object' && block !== undefined) {
    const data: Partial<Record<string, unknown>> = { ...$getState(block, dataState) };
    const text = data[place.field];
    if (typeof text === 'string') $changeData(block.getKey(), { [place.field]: replaceInText(text, edits) });
  }
  if (place.kind === 'footnote' && $isElementNode(block)) {
    const footnote = block.getChildren().flatMap($footnotesIn).find((one) => one.getFootnote().id === place.note);
    footnote?.setNote(replaceInText(footnote.getFootnote().note, edits));
  }
  if (place.kind !== 'block' || !$isElementNode(block)) return;
  const nodes = $runsToNodes(normaliseRuns(replaceInRuns($runsOf(block), edits)));
  const inline = block.getChildren().filter((node) => !$isListNode(node)).length;
  block.splice(0, inline, nodes);
}

/** A link may stand around a footnote. */
function $footnotesIn(node: LexicalNode): FootnoteNode[] {
  if ($isFootnoteNode(node)) return [node];
  return $isElementNode(node) && !$isListNode(node) ? node.getChildren().flatMap($footnotesIn) : [];
}

/** The field on the page in which a text of an object or a footnote is written. */
function fieldOf(editor: LexicalEditor, place: Exclude<Place, { kind: 'field' }>): HTMLTextAreaElement | null {
  if (place.kind === 'block') return null;
  const key = editor.read(() => $blocksById().get(place.id)?.getKey());
  const [around, name, value] =
    place.kind === 'footnote'
      ? [editor.getRootElement()?.parentElement, 'data-footnote', place.note]
      : [key === undefined ? null : editor.getElementByKey(key), 'data-object-field', place.field];
  return around?.querySelector<HTMLTextAreaElement>(`textarea[${name}="${CSS.escape(value)}"]`) ?? null;
}

function $selectedSpans(): Span[] {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return [];
  const [from, to] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  return $selectedBlocks().map((block) => {
    const span = { id: $getState(block, idState), start: 0, end: Infinity };
    if (!$isElementNode(block)) return span;
    for (const { node, from: at } of $leavesOf(block)) {
      if (node.getKey() === from.key) span.start = at + from.offset;
      if (node.getKey() === to.key) span.end = at + to.offset;
    }
    return span;
  });
}
