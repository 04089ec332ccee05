import { $getRoot, INSERT_PARAGRAPH_COMMAND, UNDO_COMMAND } from 'lexical';
import { expect, it } from 'vitest';
import type { Block, Run } from '../../../domain/body/body.ts';
import { openEditor, plain, type OpenEditor } from './openEditor.ts';

function typing(text: string, runs: readonly Run[] = []): OpenEditor {
  const open = openEditor([{ type: 'paragraph', id: 'p', runs: [...runs] }]);
  open.editor.update(() => $getRoot().selectEnd(), { discrete: true });
  for (const letter of text) {
    if (letter === '\n') open.editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
    else open.editor.update(() => $getRoot().getLastChildOrThrow().selectEnd().insertText(letter), { discrete: true });
    open.editor.read(() => undefined);
  }
  return open;
}

const HREF = 'https://stet.example/a';
const link = { text: HREF, link: { href: HREF } };
const runsOf = (open: OpenEditor): unknown => (plain(open.cache.body()) as Block[]).map((block) => ('runs' in block ? block.runs : []));

it.each([
  [`See ${HREF} `, [[{ text: 'See ' }, link, { text: ' ' }]]],
  [`(${HREF}), then`, [[{ text: '(' }, link, { text: '), then' }]]],
  [`${HREF} and ${HREF} `, [[link, { text: ' and ' }, link, { text: ' ' }]]],
  [`See ${HREF}\nNext`, [[{ text: 'See ' }, link], [{ text: 'Next' }]]],
  [`${HREF}\n`, [[link], []]],
  ['www.stet.example ', [[{ text: 'www.stet.example', link: { href: 'https://www.stet.example' } }, { text: ' ' }]]],
  ['stet.example ', [[{ text: 'stet.example ' }]]],
])('%j is linked as one reads it', (text, runs) => {
  const open = typing(text);
  expect(runsOf(open)).toEqual(runs);
  open.dispose();
});

it('one Undo takes the link away and leaves the words', () => {
  const open = typing(`See ${HREF} `);
  open.editor.dispatchCommand(UNDO_COMMAND, undefined);
  expect(runsOf(open)).toEqual([[{ text: `See ${HREF} ` }]]);
  open.dispose();
});

it('an address that a suggestion or a format parts is one link', () => {
  const open = typing('/a ', [{ text: 'See ' }, { text: 'https://', marks: ['bold'] }, { text: 'stet.example' }]);
  const href = { link: { href: HREF } };
  expect(runsOf(open)).toEqual([[{ text: 'See ' }, { text: 'https://', marks: ['bold'], ...href }, { text: 'stet.example/a', ...href }, { text: ' ' }]]);
  open.dispose();
});

it.each([
  ['code', { text: HREF, marks: ['code' as const] }],
  ['a word before it', { text: 'see', marks: ['bold' as const] }],
])('%s: nothing is linked', (_name, before) => {
  const open = typing(before.text === HREF ? ' ' : `${HREF} `, [before]);
  expect(JSON.stringify(runsOf(open))).not.toContain('href');
  open.dispose();
});
