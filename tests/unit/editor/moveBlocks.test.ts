import { $isElementNode, UNDO_COMMAND } from 'lexical';
import { expect, it } from 'vitest';
import type { Block } from '../../../domain/body/body.ts';
import { $moveBlocks } from '../../../renderer/editor/behaviour/moveBlocks.ts';
import { $blocksById } from '../../../renderer/editor/find/findText.ts';
import { openEditor, plain } from './openEditor.ts';

const item = (id: string, level = 0): Block => ({
  type: 'listItem',
  id,
  list: 'bullet',
  level,
  runs: [{ text: id }],
});
const BODY: Block[] = [
  { type: 'paragraph', id: 'a', runs: [{ text: 'a' }] },
  { type: 'divider', id: 'd' },
  item('i'),
  item('j'),
  item('k', 1),
  item('l'),
  { type: 'paragraph', id: 'z', runs: [{ text: 'z' }] },
];

it.each<[string, -1 | 1, string]>([
  ['a', 1, 'd a i j k l z'],
  ['a', -1, 'a d i j k l z'],
  ['z', -1, 'a d z i j k l'],
  ['z', 1, 'a d i j k l z'],
  ['i', 1, 'a d j k i l z'],
  ['j', -1, 'a d j k i l z'],
  ['l', -1, 'a d i l j k z'],
])('moves %s by %i: %s', (id, by, expected) => {
  const { editor, cache, dispose } = openEditor(BODY);
  editor.update(
    () => {
      const block = $blocksById().get(id);
      if ($isElementNode(block)) block.selectStart();
    },
    { discrete: true },
  );
  editor.update(
    () => {
      $moveBlocks(by);
    },
    { discrete: true },
  );
  expect(
    cache
      .body()
      .map((block) => block.id)
      .join(' '),
  ).toBe(expected);
  if (expected !== 'a d i j k l z') editor.dispatchCommand(UNDO_COMMAND, undefined);
  expect(plain(cache.body())).toEqual(plain(BODY));
  dispose();
});
