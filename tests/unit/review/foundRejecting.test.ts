import { $isListItemNode, $isListNode } from '@lexical/list';
import { $getRoot } from 'lexical';
import type { Block } from '../../../domain/body/body.ts';
import { pasteFrom } from '../../fuzz/steps/clipboard.ts';
import { perform } from '../../fuzz/steps/commands.ts';
import { atSelection, within, type Step } from '../../fuzz/step.ts';
import { replaceAll } from '../../fuzz/steps/words.ts';
import { drag } from '../../fuzz/steps/objects.ts';
import { select } from '../../fuzz/steps/selecting.ts';
import { table } from '../export/articles.ts';
import { at, inSuggestMode, item, paragraph } from './acting.ts';

/** Types into the item that only holds a nested list. */
const typeAbove: Step = (open) => {
  within(open, () => {
    const list = $getRoot().getFirstChild();
    const holder = $isListNode(list) ? list.getFirstChild() : null;
    if ($isListItemNode(holder)) holder.select(0, 0).insertText('x');
  });
};

/** What random edits have broken while everything was rejected, decided, undone or saved, as short as it can be. */
const boxed = (id: string, text: string, level: number): Block => ({ type: 'listItem', id, list: 'bullet', level, box: 'b', runs: [{ text }] });

inSuggestMode('as random edits have found', [
  {
    name: 'the deeply nested item of a box, dragged into a list outside: no empty item is left behind',
    start: [{ type: 'factBox', id: 'b', runs: [{ text: 'Facts' }] }, boxed('l', 'deep', 2), item('m', 'list')],
    edits: [drag(1, 2)],
    gives: 'Facts| / - deep{~¶~} / - list',
  },
  {
    name: 'a table pasted over the paragraph before another and that one’s first cells: each stays in one piece',
    start: [paragraph('p', 'plain'), ...table([''], ['', ''])],
    edits: [select(1, 0), pasteFrom('text/html', '<table><tr><td>1</td><td>2</td></tr></table>')],
    gives: '[-plain-][-¶-] / {+1+}|{+¶+} / {+2+}|{+¶+} / |[-¶-] / | / |',
  },
  {
    name: 'text typed above an item two levels down, made a note: what is nested stays a list',
    start: [item('l', 'deep', 1)],
    edits: [typeAbove, perform('block.update')],
    gives: '{+x+}{+¶+} /   - deep',
  },
  {
    name: 'a line break where the caret was in a link in which all was replaced',
    start: [{ type: 'paragraph', id: 'p', runs: [{ text: 'x\ty', link: { href: 'https://a.example' } }] }],
    edits: [at('x\ty|'), replaceAll('x', 'x y'), atSelection((selection) => selection.insertLineBreak())],
    gives: '<a>x</>{+<a> y</>+}<a>\ty</>{+\n+}',
  },
  {
    name: 'an address pasted over words and a picture: the words are linked, the picture stays',
    start: [paragraph('p', 'a'), { type: 'picture', id: 'f', file: 'a.jpg', width: 3, height: 2, caption: '', credit: '', alt: '' }, paragraph('q', 'b')],
    edits: [at('|a\nb|'), pasteFrom('text/plain', 'https://a.example/x')],
    gives: '{~<a>a</>~} / <picture> / {~<a>b</>~}',
  },
]);
