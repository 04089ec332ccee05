import { $getRoot, $isElementNode, type LexicalNode } from 'lexical';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../domain/body/body.ts';
import { blockText } from '../../../domain/body/plainText.ts';
import { $deleteBlocks, $duplicateBlocks, $stand } from '../../../renderer/editor/behaviour/wholeBlocks.ts';
import { openEditor, type OpenEditor } from './openEditor.ts';

const paragraph = (id: string): Block => ({ type: 'paragraph', id, runs: [{ text: id.toUpperCase() }] });
const item = (id: string, level = 0): Block => ({ type: 'listItem', id, list: 'bullet', level, runs: [{ text: id.toUpperCase() }] });
const short = ({ cache }: OpenEditor): string[] =>
  cache.body().map((block) => `${block.id}:${block.type === 'listItem' ? String(block.level) : block.type} ${blockText(block)}`.trim());

/** Stands in the block with this text and does something. */
function at({ editor }: OpenEditor, path: readonly number[], $act: () => void): void {
  editor.update(
    () => {
      let node: LexicalNode | null = $getRoot();
      for (const index of path) node = $isElementNode(node) ? node.getChildAtIndex(index) : null;
      if (node !== null) $stand(node);
      $act();
    },
    { discrete: true },
  );
}

describe('duplicating', () => {
  it('gives the copy an id of its own and nothing of a review', () => {
    const open = openEditor([{ type: 'paragraph', id: 'a', runs: [{ text: 'A', notes: ['n1'] }] }, paragraph('b')]);
    at(open, [0], () => {
      $duplicateBlocks(open.newId);
    });
    expect(short(open)).toEqual(['a:paragraph A', 'new1:paragraph A', 'b:paragraph B']);
    expect(open.cache.body()[1]).toMatchObject({ runs: [{ text: 'A' }] });
    expect(JSON.stringify(open.cache.body()[1])).not.toContain('n1');
  });

  it('copies an object whole', () => {
    const open = openEditor([{ type: 'divider', id: 'd' }, { type: 'unknown', id: 'u', raw: { type: 'poll', id: 'u', x: 1 } }]);
    at(open, [1], () => {
      $duplicateBlocks(open.newId);
    });
    expect(open.cache.body()[2]).toEqual({ type: 'unknown', id: 'new1', raw: { type: 'poll', id: 'new1', x: 1 } });
  });

  it('keeps a nested item at its level', () => {
    const open = openEditor([item('a'), item('b', 1), item('c', 1), item('d')]);
    at(open, [0, 1, 0, 0], () => {
      $duplicateBlocks(open.newId);
    });
    expect(short(open)).toEqual(['a:0 A', 'b:1 B', 'new1:1 B', 'c:1 C', 'd:0 D']);
  });
});

describe('deleting', () => {
  it.each<[string, Block[], number[], string[]]>([
    ['a paragraph', [paragraph('a'), paragraph('b')], [0], ['b:paragraph B']],
    ['an object', [paragraph('a'), { type: 'divider', id: 'd' }], [1], ['a:paragraph A']],
    ['an item', [item('a'), item('b')], [0, 1], ['a:0 A']],
    ['the only item of a nested list', [item('a'), item('b', 1)], [0, 1, 0, 0], ['a:0 A']],
    ['the only item of a list two levels down', [item('a'), item('b', 2), paragraph('c')], [0, 1, 0, 0, 0, 0], ['a:0 A', 'c:paragraph C']],
    ['the only item of a list', [item('a'), paragraph('b')], [0, 0], ['b:paragraph B']],
    ['all there is', [paragraph('a')], [0], ['new1:paragraph']],
    ['the only item of all', [item('a')], [0, 0], ['new1:paragraph']],
  ])('%s', (_name, body, path, left) => {
    const open = openEditor(body);
    at(open, path, $deleteBlocks);
    expect(short(open)).toEqual(left);
  });
});
