import fc from 'fast-check';
import { $createRangeSelection, $getSelection, $isRangeSelection, $isTextNode, COPY_COMMAND, CUT_COMMAND, PASTE_COMMAND } from 'lexical';
import { $moveSelection } from '../../../renderer/editor/drag/moveText.ts';
import type { OpenEditor } from '../../unit/editor/openEditor.ts';
import { $places, dispatch, named, pick, seed, within, type Seed, type Step } from '../step.ts';
import { select } from './selecting.ts';

type Clip = Readonly<Record<string, string>>;

/** What each editor's person copied last. */
const copied = new WeakMap<OpenEditor, Clip>();

/** A second editor goes on with what the first has on its clipboard. */
export function shareClipboard(from: OpenEditor, to: OpenEditor): void {
  copied.set(to, copied.get(from) ?? {});
}

/** What a clipboard event is to the editor: what it holds, and what is written into it. */
function eventWith(data: Record<string, string>): ClipboardEvent {
  const clipboardData = {
    files: [],
    types: Object.keys(data),
    getData: (kind: string) => data[kind] ?? '',
    setData: (kind: string, value: string) => {
      data[kind] = value;
    },
  };
  // All that the editor asks of one; Node has no such class.
  return { clipboardData, preventDefault: () => undefined } as unknown as ClipboardEvent;
}

const take = (command: typeof COPY_COMMAND): Step => (open) => {
  const data: Record<string, string> = {};
  dispatch(open, command, eventWith(data));
  copied.set(open, data);
};
export const copy = take(COPY_COMMAND);
export const cut = take(CUT_COMMAND);
export const paste: Step = (open) => dispatch(open, PASTE_COMMAND, eventWith({ ...copied.get(open) }));
export const pasteFrom = (kind: 'text/plain' | 'text/html', value: string): Step => (open) => dispatch(open, PASTE_COMMAND, eventWith({ [kind]: value }));

const there = (how: Step, [a, b, c]: readonly [Seed, Seed, Seed]): Step => (open) => {
  select(a, b)(open);
  how(open);
  select(c, c)(open);
  paste(open);
};

/** Drags the selected text to a place outside of it. */
export const dragText = (to: Seed): Step => (open) => {
  within(open, () => {
    const selection = $getSelection();
    const place = pick($places(), to);
    if (!$isRangeSelection(selection) || selection.isCollapsed() || !$isTextNode(place) || place.isSelected(selection)) return;
    const target = $createRangeSelection();
    target.anchor.set(place.getKey(), to % (place.getTextContentSize() + 1), 'text');
    $moveSelection(target.anchor, open.newId);
  });
};

/** One edit each. */
export const clipboard: fc.Arbitrary<Step> = fc.oneof(
  fc.constantFrom(named('copy', copy), named('cut', cut), named('paste', paste)),
  fc.constantFrom('plain', 'two\n\nparagraphs', '- x', 'a\tb\nc\td', 'https://b.example/x', 'https://www.youtube.com/watch?v=y')
    .map((text) => named(`paste text ${JSON.stringify(text)}`, pasteFrom('text/plain', text))),
  fc.constantFrom(
    '<p>one <b>bold</b></p><p>two</p>', '<ul><li>item<ul><li>inner</li></ul></li></ul>', '<h2>Head</h2><hr><p><a href="https://c.example">l</a></p>',
    '<table><tr><th>h</th><td>1</td></tr><tr><td>2</td><td>3</td></tr></table>', '<blockquote>q</blockquote>x',
  ).map((html) => named(`paste ${html}`, pasteFrom('text/html', html))),
  seed.map((to) => named(`drag the selected text to ${to}`, dragText(to))),
  fc.tuple(seed, seed, seed).map((at) => named(`copy ${at[0]} to ${at[1]}, paste at ${at[2]}`, there(copy, at))),
);

/** Two edits, the second of which depends on where the first left off. */
export const cutAndPaste: fc.Arbitrary<Step> = fc
  .tuple(seed, seed, seed)
  .map((at) => named(`cut ${at[0]} to ${at[1]}, paste at ${at[2]}`, there(cut, at)));
