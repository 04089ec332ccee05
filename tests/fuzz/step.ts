import fc from 'fast-check';
import { $getRoot, $getSelection, $isDecoratorNode, $isElementNode, $isRangeSelection, type ElementNode, type LexicalCommand, type LexicalNode, type RangeSelection } from 'lexical';
import type { OpenEditor } from '../unit/editor/openEditor.ts';

/** One thing a person does in an editor. */
export type Step = (open: OpenEditor) => void;

/** A number by which a step chooses one of what is there: whatever the text, it means something. */
export type Seed = number;
export const seed: fc.Arbitrary<Seed> = fc.nat(10_000);

/** A step by the name that a counter-example shows. */
export function named(name: string, run: Step): Step {
  return Object.assign((open: OpenEditor) => run(open), { [fc.toStringMethod]: () => name });
}

/** An edit as one update, with what follows from it (a quote set, a row made even). */
export function within(open: OpenEditor, $do: () => unknown, ...tags: string[]): void {
  open.editor.update(() => void $do(), { discrete: true, tag: tags });
  open.editor.read(() => undefined);
}

export function dispatch<T>(open: OpenEditor, command: LexicalCommand<T>, payload: T): void {
  open.editor.dispatchCommand(command, payload);
  open.editor.read(() => undefined);
}

/** Does something at the text selection, if there is one. */
export const atSelection = ($do: (selection: RangeSelection) => unknown, ...tags: string[]): Step => (open) => {
  within(open, () => {
    const selection = $getSelection();
    if ($isRangeSelection(selection)) $do(selection);
  }, ...tags);
};

export const pick = <T>(from: readonly T[], by: Seed): T | undefined => from[by % Math.max(from.length, 1)];

/** Texts, and blocks without any: where a caret can stand. */
export function $places(node: ElementNode = $getRoot()): LexicalNode[] {
  const children = node.getChildren();
  if (children.length === 0 && !node.is($getRoot())) return [node];
  return children.flatMap((child) => {
    if ($isElementNode(child)) return $places(child);
    return child.getType() === 'text' ? [child] : [];
  });
}

/** Pictures, lines and the like, in boxes too. */
export function $objects(node: ElementNode = $getRoot()): LexicalNode[] {
  return node.getChildren().flatMap((child) => {
    if ($isDecoratorNode(child)) return child.isInline() ? [] : [child];
    return $isElementNode(child) ? $objects(child) : [];
  });
}
