import type { Block } from '../../../domain/body/body.ts';
import { drag } from '../../fuzz/steps/objects.ts';
import { inSuggestMode, item } from './acting.ts';

/** What random edits have broken while everything was rejected, decided, undone or saved, as short as it can be. */
const boxed = (id: string, text: string, level: number): Block => ({ type: 'listItem', id, list: 'bullet', level, box: 'b', runs: [{ text }] });

inSuggestMode('as random edits have found', [
  {
    name: 'the deeply nested item of a box, dragged into a list outside: no empty item is left behind',
    start: [{ type: 'factBox', id: 'b', runs: [{ text: 'Facts' }] }, boxed('l', 'deep', 2), item('m', 'list')],
    edits: [drag(1, 2)],
    gives: 'Facts| / - deep{~¶~} / - list',
  },
]);
