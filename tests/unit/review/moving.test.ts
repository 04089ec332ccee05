import { $getNodeByKey, $getRoot, $getSelection, $isDecoratorNode, $isElementNode, $isRangeSelection, INSERT_PARAGRAPH_COMMAND, PASTE_TAG, UNDO_COMMAND } from 'lexical';
import { expect, it } from 'vitest';
import { isTextBlock, type Block } from '../../../domain/body/body.ts';
import { summaries } from '../../../domain/review/summaries.ts';
import { original } from '../../../domain/suggestions/views.ts';
import { $moveBlocks } from '../../../renderer/editor/behaviour/moveBlocks.ts';
import { $moveObject } from '../../../renderer/editor/behaviour/objects.ts';
import { $insertBlocks } from '../../../renderer/editor/clipboard/insertBlocks.ts';
import { $selectionBlocks } from '../../../renderer/editor/clipboard/selectionBlocks.ts';
import { $lexicalToBody } from '../../../renderer/editor/lexicalToBody.ts';
import { decideInEditor } from '../../../renderer/editor/review/decide.ts';
import { openReview, type ReviewEditor } from './reviewEditor.ts';

const START: readonly Block[] = [
  { type: 'paragraph', id: 'a', runs: [{ text: 'The first paragraph.' }] },
  { type: 'paragraph', id: 'b', runs: [{ text: 'The second, which is moved.' }] },
  { type: 'picture', id: 'f', file: 'a.jpg', width: 1, height: 1, caption: '', credit: '', alt: '' },
  { type: 'listItem', id: 'l1', list: 'bullet', level: 0, runs: [{ text: 'one thing' }] },
  { type: 'listItem', id: 'l2', list: 'bullet', level: 0, runs: [{ text: 'another thing, longer' }] },
];

const within = (open: ReviewEditor, $do: () => void): void => { open.editor.update($do, { discrete: true }); };
const body = (open: ReviewEditor): Block[] => open.editor.read($lexicalToBody);
const pending = (open: ReviewEditor): string[] => summaries(body(open), open.changes).map(({ kind, inserted }) => `${kind}: ${inserted}`);
const live = (open: ReviewEditor): string[] =>
  body(open).filter((block) => !('rev' in block) || block.rev?.del === undefined).map((block) => (isTextBlock(block) ? block.runs.map((run) => ('text' in run ? run.text : '')).join('') : block.type));
const caretIn = (open: ReviewEditor, text: string): void => {
  within(open, () => {
    const found = $getRoot().getAllTextNodes().find((node) => node.getTextContent() === text);
    const where = $getNodeByKey(found?.getKey() ?? '');
    if (where !== null) where.selectEnd();
  });
};

it('what was cut is a move where one begins a paragraph for it, too', () => {
  const open = openReview(START);
  const $cut = (): Block[] => {
    const first = $getRoot().getFirstChild();
    const selection = $isElementNode(first) ? first.select(0, 1) : null;
    if (selection === null) return [];
    const blocks = $selectionBlocks();
    selection.removeText();
    return blocks;
  };
  let held: Block[] = [];
  within(open, () => { held = $cut(); });
  caretIn(open, 'The second, which is moved.');
  open.editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
  open.editor.read(() => undefined);
  open.editor.update(() => { $insertBlocks(held, open.newId); }, { discrete: true, tag: PASTE_TAG });
  expect(pending(open)).toEqual(['move: The first paragraph.', 'insertion: ¶']);
  // Pasted somewhere else after Undo, it is the move to there.
  open.editor.dispatchCommand(UNDO_COMMAND, undefined);
  open.editor.read(() => undefined);
  expect(pending(open)).toEqual(['deletion: ', 'insertion: ¶']);
  caretIn(open, 'one thing');
  open.editor.update(() => { $insertBlocks(held, open.newId); }, { discrete: true, tag: PASTE_TAG });
  expect(pending(open)).toEqual(['move: The first paragraph.', 'insertion: ¶']);
  open.dispose();
});

it('Alt+Up, twice, is one move of the paragraph with the caret, which goes along', () => {
  const open = openReview([...START].slice(0, 2).reverse().concat(START.slice(2)));
  caretIn(open, 'The first paragraph.');
  within(open, () => { $moveBlocks(-1); });
  expect(pending(open)).toEqual(['move: The first paragraph.¶']);
  within(open, () => { $moveBlocks(1); });
  expect(pending(open)).toEqual([]);
  within(open, () => { $moveBlocks(1); });
  within(open, () => { $moveBlocks(1); });
  expect(pending(open)).toEqual(['move: The first paragraph.¶']);
  expect(open.editor.read(() => $getSelection()?.getNodes()[0]?.getTextContent())).toBe('The first paragraph.');
  open.dispose();
});

it('items of a list and pictures move too; each is decided as one', () => {
  const open = openReview(START);
  caretIn(open, 'another thing, longer');
  within(open, () => { $moveBlocks(-1); });
  within(open, () => {
    const picture = $getRoot().getChildren().find($isDecoratorNode);
    if (picture !== undefined) $moveObject(picture, -1);
  });
  expect(pending(open)).toEqual(['move: [picture]', 'move: another thing, longer¶']);
  expect(live(open)).toEqual(['The first paragraph.', 'picture', 'The second, which is moved.', 'another thing, longer', 'one thing']);
  decideInEditor(open.editor, (id) => (open.changes[id]?.kind === 'move' ? 'reject' : null));
  expect(body(open)).toEqual(START);
  open.dispose();
});

it.each([
  ['a paragraph with its mark', 'a', 'b'],
  ['only its text', 'a', 'a'],
] as const)('cut and paste of %s is one move', (_name, from, to) => {
  const open = openReview(START);
  const cut: Block[] = [];
  within(open, () => {
    const [first, second] = $getRoot().getChildren();
    const selection = first?.selectStart();
    const end = from === to ? first : second;
    if (selection === undefined || end === undefined) return;
    const text = $isElementNode(end) ? end.getFirstChildOrThrow() : end;
    selection.focus.set(text.getKey(), from === to ? text.getTextContentSize() : 0, 'text');
  });
  within(open, () => {
    cut.push(...$selectionBlocks());
    const selection = $getSelection();
    if ($isRangeSelection(selection)) selection.removeText();
  });
  expect(pending(open)).toEqual([expect.stringContaining('deletion')]);
  caretIn(open, 'another thing, longer');
  open.editor.update(() => { $insertBlocks(cut, open.newId); }, { discrete: true, tag: PASTE_TAG });
  expect(pending(open)).toEqual([expect.stringMatching(/^move: .*The first paragraph\./)]);
  expect(original(body(open))).toEqual(START);
  open.dispose();
});
