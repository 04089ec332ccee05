import { $isListNode } from '@lexical/list';
import {
  $getRoot,
  $getSelection,
  $getState,
  $isElementNode,
  $isRangeSelection,
  getNearestEditorFromDOMNode,
  HISTORY_PUSH_TAG,
  SKIP_DOM_SELECTION_TAG,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import type { Span } from '../../../domain/find/findInArticle.ts';
import type { Place } from '../../../domain/find/places.ts';
import { replaceInNote, replaceInRuns, replaceInText, type PlaceEdits } from '../../../domain/find/replace.ts';
import { showElement } from '../showElement.ts';
import { $selectedBlocks } from '../behaviour/blocks.ts';
import { $keepSelectionInText } from '../behaviour/selectionInText.ts';
import { $runsToNodes } from '../bodyToLexical.ts';
import { $runsOf } from '../lexicalToBody.ts';
import { $isFootnoteNode, type FootnoteNode } from '../nodes/footnote/FootnoteNode.tsx';
import { $changeData, dataState } from '../nodes/data.ts';
import { idState } from '../nodes/state.ts';
import { normaliseRuns } from '../normaliseBody.ts';
import { $pagePlaces, type PagePlaces } from './blockRange.ts';
import type { FindHandle } from './findHandle.ts';
import { $blocksById, $leavesOf } from './findText.ts';
import { textPlaces } from './textPlaces.ts';
import { $selectStretch } from './selectStretch.ts';

/** Joins find and replace to an editor. Nothing here changes the page to show a match. */
export function createFindHandle(editor: LexicalEditor): FindHandle {
  return {
    ranges: (matches) =>
      editor.read(() => {
        const blocks = $blocksById();
        return matches.map(({ place, start, end }) => {
          if (place.kind !== 'footnote') return place.kind === 'block' ? staticRange($pagePlaces(editor, blocks.get(place.id), start, end)) : null;
          const note = noteField(editor, place.note);
          return note === null ? null : staticRange(textPlaces(note, start, end));
        });
      }),
    reveal: ({ place, start }) => {
      if (place.kind === 'field') return;
      const field = place.kind === 'footnote' ? noteField(editor, place.note) : null;
      if (field !== null) {
        showElement(field);
        return;
      }
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
      if (place.kind === 'footnote') {
        const note = openNote(editor, place.note);
        note?.update(
          () => {
            const text = $getRoot().getFirstChild();
            if ($isElementNode(text)) $selectStretch(text, start, end);
          },
          { discrete: true },
        );
        note?.focus();
      }
      const field = place.kind === 'object' ? fieldOf(editor, place) : null;
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

function staticRange(places: PagePlaces | null): StaticRange | null {
  if (places === null) return null;
  return new StaticRange({
    startContainer: places.from,
    startOffset: places.fromOffset,
    endContainer: places.to,
    endOffset: places.toOffset,
  });
}

function $replaceIn(block: LexicalNode | undefined, { place, edits }: PlaceEdits): void {
  if (place.kind === 'object' && block !== undefined) {
    const data: Partial<Record<string, unknown>> = { ...$getState(block, dataState) };
    const text = data[place.field];
    if (typeof text === 'string') $changeData(block.getKey(), { [place.field]: replaceInText(text, edits) });
  }
  if (place.kind === 'footnote' && $isElementNode(block)) {
    const footnote = block.getChildren().flatMap($footnotesIn).find((one) => one.getFootnote().id === place.note);
    footnote?.setNote(replaceInNote(footnote.getFootnote().note, edits));
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

/** The field on the page in which a text of an object is written. */
function fieldOf(editor: LexicalEditor, { id, field }: Extract<Place, { kind: 'object' }>): HTMLTextAreaElement | null {
  const key = editor.read(() => $blocksById().get(id)?.getKey());
  const around = key === undefined ? null : editor.getElementByKey(key);
  return around?.querySelector<HTMLTextAreaElement>(`textarea[data-object-field="${CSS.escape(field)}"]`) ?? null;
}

/** The field on the page in which a footnote is written: that of the list, which is always there. */
function noteField(editor: LexicalEditor, id: string): HTMLElement | null {
  return editor.getRootElement()?.parentElement?.querySelector<HTMLElement>(`[data-footnote="${CSS.escape(id)}"]`) ?? null;
}

/** Goes there: that opens its editor. */
function openNote(editor: LexicalEditor, id: string): LexicalEditor | null {
  noteField(editor, id)?.focus();
  return getNearestEditorFromDOMNode(noteField(editor, id));
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
