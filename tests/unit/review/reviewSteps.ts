import fc from 'fast-check';
import { $getSelection, $isElementNode, $isRangeSelection, $isTextNode, CUT_TAG, PASTE_TAG, type LexicalNode } from 'lexical';
import type { Block } from '../../../domain/body/body.ts';
import { createArticleFinder } from '../../../domain/find/findInArticle.ts';
import { compileQuery } from '../../../domain/find/query.ts';
import { editsOf } from '../../../domain/find/replace.ts';
import { newMetadata } from '../../../domain/article/metadata.ts';
import { $moveBlocks } from '../../../renderer/editor/behaviour/moveBlocks.ts';
import { clipboardHtmlToBlocks } from '../../../renderer/editor/clipboard/clipboardHtml.ts';
import { $insertBlocks } from '../../../renderer/editor/clipboard/insertBlocks.ts';
import { plainTextToBlocks } from '../../../renderer/editor/clipboard/plainTextToBlocks.ts';
import { $selectionBlocks } from '../../../renderer/editor/clipboard/selectionBlocks.ts';
import type { EditorCommandId } from '../../../renderer/editor/editorTypes.ts';
import { createFindHandle } from '../../../renderer/editor/find/findInEditor.ts';
import { $removeLink, $setLink } from '../../../renderer/editor/links.ts';
import { runCommand } from '../../../renderer/editor/runCommand.ts';
import { select, step as writingStep, type Step } from '../editor/editingSteps.ts';
import type { OpenEditor } from '../editor/openEditor.ts';

const within = (open: OpenEditor, $do: () => void, tag?: string): void => {
  open.editor.update($do, { discrete: true, ...(tag === undefined ? {} : { tag }) });
};

/** Without a window no caret moves, so a deletion is made as Lexical makes it: one more character selected, then removed. */
const removeCharacter = (by: -1 | 1): Step => (open) => {
  within(open, () => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return;
    const node = selection.anchor.getNode();
    if (selection.isCollapsed() && $isTextNode(node)) {
      const offset = selection.anchor.offset + by;
      if (offset >= 0 && offset <= node.getTextContentSize()) selection.focus.set(node.getKey(), offset, 'text');
      else {
        const [text] = $textsOf(by < 0 ? node.getTopLevelElement()?.getPreviousSibling() : node.getTopLevelElement()?.getNextSibling(), by);
        if (text !== undefined) selection.focus.set(text.getKey(), by < 0 ? text.getTextContentSize() : 0, 'text');
      }
    }
    selection.removeText();
  });
};

function $textsOf(node: LexicalNode | null | undefined, by: -1 | 1): LexicalNode[] {
  const texts = $isElementNode(node) ? node.getAllTextNodes() : [];
  return by < 0 ? texts.reverse() : texts;
}

const command = (id: EditorCommandId): Step => ({ editor, environment, newId }) => {
  runCommand(editor, id, { environment, newId, openAddress: () => undefined, openTablePopover: () => undefined, addFootnote: () => undefined, openBlockMenu: () => undefined });
  editor.read(() => undefined);
};

const paste = (blocksOf: (newId: () => string) => readonly Block[]): Step => (open) => {
  within(open, () => { $insertBlocks(blocksOf(open.newId), open.newId); }, PASTE_TAG);
};

const replaceAll = (text: string, replacement: string): Step => ({ editor, cache }) => {
  const query = compileQuery({ text, matchCase: false, wholeWord: false, regex: false, matchAccents: false });
  if (!query.ok) throw new Error(query.error);
  const { matches } = createArticleFinder(query.value, { now: () => 0, budget: 1 }).find(newMetadata(), cache.body());
  createFindHandle(editor).replace(editsOf(matches, replacement));
  editor.read(() => undefined);
};

const seed = fc.nat(10_000);

/** Everything a person can do to a text in one go. */
export const oneEdit: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: writingStep },
  fc.constantFrom(removeCharacter(-1), removeCharacter(1)),
  fc.constantFrom<EditorCommandId>(
    'insert.divider', 'insert.space', 'format.italic', 'format.strike', 'format.code', 'format.clear', 'block.quote', 'block.bullets',
    'block.numbers', 'block.paragraph', 'block.moveUp', 'block.moveDown',
  ).map(command),
  fc.constantFrom<1 | -1>(1, -1).map((by): Step => (open) => { within(open, () => { $moveBlocks(by); }); }),
  fc.constantFrom('https://a.example', 'https://b.example').map((href): Step => (open) => { within(open, () => { $setLink(href); }); }),
  fc.constant<Step>((open) => { within(open, $removeLink); }),
  fc.constantFrom('plain', 'two\n\nparagraphs', '- x').map((text) => paste((newId) => plainTextToBlocks(text, newId))),
  fc.constantFrom('<p>one <b>bold</b></p><p>two</p>', '<ul><li>item</li></ul>', '<h2>Head</h2><hr><p><a href="https://c.example">l</a></p>')
    .map((html) => paste((newId) => clipboardHtmlToBlocks(html, newId).blocks)),
  fc.constantFrom<[string, string]>(['a', 'zz'], ['e', ''], ['x', 'x y'], ['word', 'term']).map(([text, replacement]) => replaceAll(text, replacement)),
);

/** The same, and cutting here to paste there: two edits, the second of which depends on where the first left off. */
export const editingStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: oneEdit },
  fc.tuple(seed, seed, seed).map(([a, b, c]): Step => (open) => {
    select(a, b)(open);
    const cut = open.editor.read($selectionBlocks);
    within(open, () => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.removeText();
    }, CUT_TAG);
    select(c, c)(open);
    within(open, () => { $insertBlocks(cut, open.newId); }, PASTE_TAG);
  }),
);
