// @vitest-environment happy-dom
import { $createParagraphNode, $createTextNode, $getRoot, $isElementNode, createEditor, RootNode } from 'lexical';
import { afterEach, expect, test, vi } from 'vitest';
import { registerRowOfBlocks } from '../../../renderer/editor/behaviour/rowOfBlocks.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

test('nobody walks the row of blocks for a letter, and Lexical looks at it once it has changed', () => {
  const editor = createEditor({ onError: (error) => { throw error; } });
  registerRowOfBlocks(editor);
  editor.setRootElement(document.createElement('div'));
  const write = (change: () => void): void => { editor.update(change, { discrete: true }); };
  write(() => {
    for (const text of ['One', 'Two', 'Three']) $getRoot().append($createParagraphNode().append($createTextNode(text)));
  });
  const walk = vi.spyOn(RootNode.prototype, 'getChildren');
  write(() => {
    const block = $getRoot().getFirstChild();
    if ($isElementNode(block)) block.append($createTextNode('x'));
  });
  expect(walk).not.toHaveBeenCalled();
  write(() => { $getRoot().getFirstChild()?.insertAfter($createParagraphNode()); });
  expect(walk).toHaveBeenCalled();
});
