import { $getRoot, $isTextNode } from 'lexical';
import { describe, expect, it } from 'vitest';
import { isTextBlock, isTextRun } from '../../../domain/body/body.ts';
import { openEditor } from './openEditor.ts';

/** Types into an empty article; what got marks is shown in brackets with their first letters. */
function typed(text: string): string {
  const open = openEditor([{ type: 'paragraph', id: 'p', runs: [] }]);
  open.editor.update(() => $getRoot().selectEnd(), { discrete: true });
  for (const letter of text) {
    open.editor.update(() => $getRoot().getFirstChildOrThrow().selectEnd().insertText(letter), { discrete: true });
    open.editor.read(() => undefined);
  }
  const [block] = open.cache.body();
  open.dispose();
  if (block === undefined || !isTextBlock(block)) return '';
  const shown = block.runs.filter(isTextRun).map(({ text: words, marks = [] }) => (marks.length === 0 ? words : `[${marks.map((mark) => mark.charAt(0)).join('')}:${words}]`));
  return `${block.type === 'listItem' ? 'item ' : ''}${shown.join('')}`;
}

describe('Markdown signs typed around words', () => {
  it.each([
    ['so *it* is', 'so [i:it] is'],
    ['so _it_ is', 'so [i:it] is'],
    ['**b** __b__ ***x*** `c`!', '[b:b] [b:b] [bi:x] [c:c]!'],
    ['“*it*”, “__b__”', '“[i:it]”, “[b:b]”'],
    ['~~no~~', '[s:no]'],
    ['what the f***ing s***t', 'what the f***ing s***t'],
    ['f**k and s**t, 5*4*3', 'f**k and s**t, 5*4*3'],
    ['snake_case_name', 'snake_case_name'],
    ['Price* and terms*', 'Price* and terms*'],
    ['3. x', 'item x'],
    ['1985. x', '1985. x'],
  ])('%s gives %s', (text, expected) => {
    // Marks leave the text that follows them without any; only the last may still hold.
    expect(typed(text)).toBe(expected);
  });

  it.each(['*', '_', '~', '`'])('%s beside the same sign that looks different stays', (sign) => {
    const open = openEditor([{ type: 'paragraph', id: 'p', runs: [{ text: sign.repeat(2), marks: ['bold'] }, { text: ' ' }] }]);
    for (let time = 0; time < 2; time += 1) {
      open.editor.update(
        () => {
          const behind = $getRoot().getFirstDescendant()?.getNextSibling();
          if ($isTextNode(behind)) behind.select(time, time).insertText(sign);
        },
        { discrete: true },
      );
      open.editor.read(() => undefined);
    }
    expect(open.editor.read(() => $getRoot().getTextContent())).toBe(`${sign.repeat(4)} `);
    open.dispose();
  });
});
