import fc from 'fast-check';
import {
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  $setCompositionKey,
  COMPOSITION_END_TAG,
  COMPOSITION_START_TAG,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  KEY_ENTER_COMMAND,
  REDO_COMMAND,
  UNDO_COMMAND,
  type LexicalCommand,
  type RangeSelection,
} from 'lexical';
import type { OpenEditor } from '../../unit/editor/openEditor.ts';
import { atSelection, dispatch, named, type Step } from '../step.ts';

export const insert = (text: string): Step => atSelection((selection) => selection.insertText(text));

export const lineBreak: Step = atSelection((selection) => selection.insertLineBreak());

/** Letter by letter, so that quotes and Markdown are set as one types. */
const type = (text: string): Step => (open) => {
  for (const char of text) atSelection((selection) => selection.insertText(char))(open);
};

/** An input method writes several times, each time over what it wrote before, until it is done. */
const compose = (...parts: string[]): Step => (open) => {
  parts.forEach((part, index) => {
    const isLast = index === parts.length - 1;
    const tag = index === 0 ? COMPOSITION_START_TAG : isLast ? COMPOSITION_END_TAG : undefined;
    atSelection((selection) => {
      const { anchor, focus } = selection;
      const written = parts[index - 1]?.length ?? 0;
      if (written > 0 && anchor.type === 'text' && anchor.offset >= written) focus.set(anchor.key, anchor.offset - written, 'text');
      selection.insertText(part);
      $setCompositionKey(isLast ? null : anchor.key);
    }, ...(tag === undefined ? [] : [tag]))(open);
  });
};

type Unit = 'character' | 'word' | 'line';
const UNITS: Record<Unit, RegExp> = { character: /./su, word: /\s*\S+/su, line: /.+/su };

/**
 * Without a page no caret moves, so what is to go inside a text is selected and removed; at its edges, and for selected
 * objects, the keys do what they do in the window.
 */
export const remove = (unit: Unit, by: -1 | 1): Step => (open) => {
  const isInside = open.editor.read(() => {
    const selection = $getSelection();
    return $isRangeSelection(selection) && (!selection.isCollapsed() || $extend(selection.clone(), unit, by));
  });
  if (!isInside) pressKey(open, by < 0 ? KEY_BACKSPACE_COMMAND : KEY_DELETE_COMMAND);
  else {
    atSelection((selection) => {
      if (selection.isCollapsed()) $extend(selection, unit, by);
      selection.removeText();
    })(open);
  }
};

function $extend(selection: RangeSelection, unit: Unit, by: -1 | 1): boolean {
  const { anchor, focus } = selection;
  let node = anchor.getNode();
  let offset = anchor.offset;
  if ($isTextNode(node) && offset === (by < 0 ? 0 : node.getTextContentSize())) {
    const beside = by < 0 ? node.getPreviousSibling() : node.getNextSibling();
    if (!$isTextNode(beside)) return false;
    node = beside;
    offset = by < 0 ? beside.getTextContentSize() : 0;
  }
  if (!$isTextNode(node)) return false;
  const text = node.getTextContent();
  const ahead = by < 0 ? Array.from(text.slice(0, offset)).reverse().join('') : text.slice(offset);
  const length = UNITS[unit].exec(ahead)?.[0].length ?? 0;
  focus.set(node.getKey(), offset + by * length, 'text');
  return length > 0;
}

/** A key where there is no page to move the caret in. */
export function pressKey(open: OpenEditor, key: LexicalCommand<KeyboardEvent>): void {
  // Lexical asks the page where the caret would go; here it goes nowhere.
  Object.assign(open.editor, { _window: { getSelection: () => null } });
  // All of a key press that is looked at; Node has no such class.
  dispatch(open, key, { preventDefault: () => undefined, target: null, shiftKey: false } as unknown as KeyboardEvent);
  Object.assign(open.editor, { _window: null });
}

export const typing: fc.Arbitrary<Step> = fc.oneof(
  fc.constantFrom('x', 'two words', '“', '"', ' ').map((text) => named(`insert “${text}”`, insert(text))),
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom<Unit>('character', 'character', 'word', 'line'), fc.constantFrom<-1 | 1>(-1, 1))
      .map(([unit, by]) => named(`delete ${unit} ${by < 0 ? 'before' : 'behind'}`, remove(unit, by))),
  },
  fc.constant(named('remove the selection', atSelection((selection) => selection.removeText()))),
  fc.constant(named('Enter', (open) => dispatch(open, KEY_ENTER_COMMAND, null))),
  fc.constant(named('line break', lineBreak)),
  fc.constant(named('undo', (open) => dispatch(open, UNDO_COMMAND, undefined))),
  fc.constant(named('redo', (open) => dispatch(open, REDO_COMMAND, undefined))),
);

/** Many edits each, where one goes on from where the one before left off. */
export const writing: fc.Arbitrary<Step> = fc.oneof(
  fc.constantFrom('ab', ' "q" ', 'x--y', '## ', '> ', '- ', '3. ', '**b** ').map((text) => named(`type “${text}”`, type(text))),
  fc.constantFrom<string[]>(['k', 'か', '蚊'], ['´', 'é']).map((parts) => named(`compose ${parts.join()}`, compose(...parts))),
);
