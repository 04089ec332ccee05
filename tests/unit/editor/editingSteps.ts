import fc from 'fast-check';
import {
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isDecoratorNode,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  type ElementNode,
  FORMAT_TEXT_COMMAND,
  INDENT_CONTENT_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  OUTDENT_CONTENT_COMMAND,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { $toggleBlocks, type TextKind } from '../../../renderer/editor/behaviour/blocks.ts';
import { $moveObject } from '../../../renderer/editor/behaviour/objects.ts';
import { $insertFactBox } from '../../../renderer/editor/box/insertFactBox.ts';
import { $moveBlocks } from '../../../renderer/editor/behaviour/moveBlocks.ts';
import { $insertBlocks } from '../../../renderer/editor/clipboard/insertBlocks.ts';
import { $selectionBlocks } from '../../../renderer/editor/clipboard/selectionBlocks.ts';
import { $runTableCommand } from '../../../renderer/editor/table/tableCommands.ts';
import { $insertTable } from '../../../renderer/editor/table/tableEdits.ts';
import type { OpenEditor } from './openEditor.ts';

export type Step = (open: OpenEditor) => void;
type Seed = number;

const within = (open: OpenEditor, $do: () => void): void => {
  open.editor.update($do, { discrete: true });
};
const dispatch =
  (run: (editor: LexicalEditor) => void): Step =>
  ({ editor }) => {
    run(editor);
    editor.read(() => undefined);
  };

/** Puts the selection at two places chosen by numbers. */
export const select =
  (a: Seed, b: Seed): Step =>
  (open) => {
    within(open, () => {
      const places = $leaves($getRoot());
      const at = (seed: Seed) => places[seed % Math.max(places.length, 1)];
      const [from, to] = [at(a), at(b)];
      if (from === undefined || to === undefined) return;
      const selection = $createRangeSelection();
      const set = (point: typeof selection.anchor, node: LexicalNode, seed: Seed): void => {
        if ($isElementNode(node)) point.set(node.getKey(), 0, 'element');
        else point.set(node.getKey(), caretOffset(node.getTextContent(), seed), 'text');
      };
      set(selection.anchor, from, a);
      set(selection.focus, to, b);
      $setSelection(selection);
    });
  };

/** No caret stands inside a pair of surrogates. */
function caretOffset(text: string, seed: Seed): number {
  const offset = seed % (text.length + 1);
  return /^[\udc00-\udfff]/.test(text.slice(offset)) && offset > 0 ? offset - 1 : offset;
}

/** Texts, and blocks without any. */
function $leaves(node: ElementNode): LexicalNode[] {
  const children = node.getChildren();
  if (children.length === 0 && !node.is($getRoot())) return [node];
  return children.flatMap((child) => {
    if ($isElementNode(child)) return $leaves(child);
    return child.getType() === 'text' ? [child] : [];
  });
}

const $range = (): ReturnType<typeof $createRangeSelection> | null => {
  const selection = $getSelection();
  return $isRangeSelection(selection) ? selection : null;
};
const seed = fc.nat(10_000);
const tableCommands = ['table.rowAbove', 'table.rowBelow', 'table.columnBefore', 'table.columnAfter', 'table.headerRow', 'table.deleteRow', 'table.deleteColumn', 'table.delete'] as const;
const kinds: TextKind[] = ['paragraph', 'heading2', 'heading3', 'quote', 'pullQuote', { kind: 'correction', at: '2026-11-26T04:00:00Z' }, 'bullets', 'numbers'];
export const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(seed, seed).map(([a, b]) => select(a, b)),
  seed.map((a) => select(a, a)),
  fc.constantFrom('x', 'two words', '“', ' ').map((text): Step => (open) => {
    within(open, () => $range()?.insertText(text));
  }),
  fc.constant(dispatch((editor) => editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined))),
  fc.constant(dispatch((editor) => editor.dispatchCommand(INSERT_LINE_BREAK_COMMAND, false))),
  fc.constant(dispatch((editor) => editor.dispatchCommand(INDENT_CONTENT_COMMAND, undefined))),
  fc.constant(dispatch((editor) => editor.dispatchCommand(OUTDENT_CONTENT_COMMAND, undefined))),
  fc.constant(dispatch((editor) => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold'))),
  fc.constant(dispatch((editor) => editor.dispatchCommand(UNDO_COMMAND, undefined))),
  fc.constant(dispatch((editor) => editor.dispatchCommand(REDO_COMMAND, undefined))),
  fc.constant((open: OpenEditor) => {
    within(open, () => $range()?.removeText());
  }),
  fc.constantFrom(...kinds).map((kind): Step => (open) => {
    within(open, () => {
      $toggleBlocks(kind);
    });
  }),
  seed.map((a): Step => (open) => {
    within(open, () => {
      const objects = $getRoot().getChildren().filter($isDecoratorNode);
      const object = objects[a % Math.max(objects.length, 1)];
      if (object !== undefined) $moveObject(object, a % 2 === 0 ? 1 : -1);
    });
  }),
  fc.constantFrom(...tableCommands).map((command): Step => (open) => {
    within(open, () => {
      $runTableCommand(command);
    });
  }),
  fc.constant((open: OpenEditor) => {
    within(open, $insertFactBox);
  }),
  fc.constant((open: OpenEditor) => {
    within(open, () => {
      $insertTable(2, 2, true);
    });
  }),
  fc.constantFrom(-1 as const, 1 as const).map((by): Step => (open) => {
    within(open, () => {
      $moveBlocks(by);
    });
  }),
  // Copy and paste in the same place: the clipboard holds the ids of the originals.
  fc.tuple(seed, seed, seed).map(([a, b, c]): Step => (open) => {
    select(a, b)(open);
    const copied = open.editor.read($selectionBlocks);
    select(c, c)(open);
    within(open, () => {
      $insertBlocks(copied, open.newId);
    });
  }),
);
