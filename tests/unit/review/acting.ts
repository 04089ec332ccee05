import { $isListNode } from '@lexical/list';
import { $createRangeSelection, $getRoot, $isElementNode, $isTextNode, $setSelection, INSERT_PARAGRAPH_COMMAND, type ElementNode, type LexicalNode, type PointType } from 'lexical';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../domain/body/body.ts';
import { final, original } from '../../../domain/suggestions/views.ts';
import { normaliseBody } from '../../../renderer/editor/normaliseBody.ts';
import { $blocksIn } from '../../../renderer/editor/review/blocksIn.ts';
import { attempt, bodyOf, openPlayed, shapeWithoutIds } from '../../fuzz/play.ts';
import { dispatch, within, type Step } from '../../fuzz/step.ts';
import { Twin } from '../../fuzz/twin.ts';
import { markup } from './markup.ts';

export const paragraph = (id: string, text = ''): Block => ({ type: 'paragraph', id, runs: text === '' ? [] : [{ text }] });
export const item = (id: string, text = '', level = 0): Block => ({ type: 'listItem', id, list: 'bullet', level, runs: text === '' ? [] : [{ text }] });

/** What people do one after the other: an edit, or who is at the keyboard from here on. */
export type Edit = Step | 'ana' | 'ben';

export interface Case {
  readonly name: string;
  readonly start?: readonly Block[];
  readonly edits: readonly Edit[];
  /** The text afterwards, as markup.ts writes it. */
  readonly gives: string;
}

/**
 * Each case gives what it says; and after each of its edits rejecting everything gives the text of the start, and
 * accepting everything what the same edit made directly would have.
 */
export function inSuggestMode(title: string, cases: readonly Case[]): void {
  describe(`in suggest mode, ${title}`, () => {
    it.each(cases.map((one) => [`${one.name}: ${one.gives}`, one] as const))('%s', (_title, { start = [paragraph('p', 'hello world')], edits, gives }) => {
      const open = openPlayed(normaliseBody(start));
      const second = new Twin(open);
      const before = bodyOf(open);
      for (const edit of edits) {
        if (typeof edit === 'string') {
          open.as(edit);
          continue;
        }
        const twin = second.like(open);
        if (twin !== null) attempt(edit, twin);
        attempt(edit, open);
        const now = bodyOf(open);
        expect(original(now)).toEqual(before);
        if (twin !== null && !open.wasHistoric()) expect(shapeWithoutIds(final(now))).toBe(shapeWithoutIds(final(bodyOf(twin))));
      }
      expect(markup(bodyOf(open))).toBe(gives);
      second.dispose();
      open.dispose();
    });
  });
}

/** Puts caret or selection where the bars are: `at('hel|lo')`, `at('|hello|')`. A line each for paragraphs. */
export const at = (where: string): Step => (open) => {
  within(open, () => {
    const [ahead = '', selected = '', behind] = where.split('|');
    const wanted = where.replaceAll('|', '');
    const blocks = $getRoot().getChildren().flatMap($blocksIn).filter($isElementNode);
    const found = blocks.map($textOf).join('\n').indexOf(wanted);
    if (found < 0) throw new Error(`There is no “${wanted}” in the text`);
    const selection = $createRangeSelection();
    const start = found + ahead.length;
    $place(selection.anchor, blocks, start);
    $place(selection.focus, blocks, behind === undefined ? start : start + selected.length);
    // As the window sets it: what all that is selected has in common.
    const formats = selection.getNodes().filter($isTextNode).map((node) => node.getFormat());
    selection.format = formats.reduce((common, one) => common & one, formats[0] ?? 0);
    $setSelection(selection);
  });
};

/** Puts the caret at the start of a block, by its place among all that hold text. */
export const inBlock = (index: number): Step => (open) => {
  within(open, () => {
    const block = $getRoot().getChildren().flatMap($blocksIn).filter($isElementNode)[index];
    const [first] = block === undefined ? [] : $texts(block);
    if (first === undefined) block?.select(0, 0);
    else if ($isTextNode(first)) first.select(0, 0);
  });
};

export const enter: Step = (open) => dispatch(open, INSERT_PARAGRAPH_COMMAND, undefined);

function $place(point: PointType, blocks: readonly ElementNode[], offset: number): void {
  let left = offset;
  for (const block of blocks) {
    const size = $textOf(block).length;
    if (left > size) {
      left -= size + 1;
      continue;
    }
    for (const node of $texts(block)) {
      const length = node.getTextContentSize();
      if (left <= length && $isTextNode(node)) return point.set(node.getKey(), left, 'text');
      left -= length;
    }
    return point.set(block.getKey(), 0, 'element');
  }
}

const $textOf = (block: ElementNode): string => $texts(block).map((node) => node.getTextContent()).join('');

/** What is in a line of text, also in links; no list of its own. */
function $texts(node: ElementNode): LexicalNode[] {
  return node.getChildren().flatMap((child) => {
    if ($isListNode(child)) return [];
    return $isElementNode(child) ? $texts(child) : [child];
  });
}
