import { $isListItemNode, $isListNode } from '@lexical/list';
import fc from 'fast-check';
import { $getRoot, $getState, $isElementNode, HISTORY_MERGE_TAG, HISTORY_PUSH_TAG, KEY_ENTER_COMMAND, type LexicalNode } from 'lexical';
import type { Note } from '../../../domain/body/footnoteNote.ts';
import { $dropBlock } from '../../../renderer/editor/drag/dropBlock.ts';
import { $moveObject } from '../../../renderer/editor/behaviour/objects.ts';
import { removeFootnote, writeFootnote } from '../../../renderer/editor/footnotes.ts';
import { $changeData, dataState } from '../../../renderer/editor/nodes/data.ts';
import { $isEmbedNode } from '../../../renderer/editor/nodes/embed/EmbedNode.tsx';
import { $unwrapEmbed } from '../../../renderer/editor/nodes/embed/unwrapEmbed.ts';
import { $isFootnoteNode } from '../../../renderer/editor/nodes/footnote/FootnoteNode.tsx';
import { $blocksIn } from '../../../renderer/editor/review/blocksIn.ts';
import { $objects, dispatch, named, pick, seed, within, type Seed, type Step } from '../step.ts';
import { selectObject } from './selecting.ts';

const FIELDS = ['caption', 'credit', 'alt', 'title', 'transcript', 'author'];

/** Writes in a field of a picture, recording or card: the first letter is a step of undo, the rest goes with it. */
export const write = (which: Seed, field: Seed, text: string): Step => (open) => {
  const target = open.editor.read(() => {
    const object = pick($objects(), which);
    const name = object === undefined ? undefined : pick(FIELDS.filter((one) => typeof Reflect.get($getState(object, dataState), one) === 'string'), field);
    return object === undefined || name === undefined ? null : { key: object.getKey(), name };
  });
  if (target === null) return;
  [text.slice(0, 1), text].forEach((value, index) => {
    within(open, () => $changeData(target.key, { [target.name]: value }), index === 0 ? HISTORY_PUSH_TAG : HISTORY_MERGE_TAG);
  });
};

const toggleDecorative = (which: Seed): Step => (open) => {
  within(open, () => {
    const object = pick($objects().filter((one) => one.getType() === 'picture' || one.getType() === 'stet-picture'), which);
    if (object !== undefined) $changeData(object.getKey(), { decorative: which % 2 === 0 ? true : undefined });
  });
};

const move = (which: Seed): Step => (open) => {
  within(open, () => {
    const object = pick($objects(), which);
    if (object !== undefined) $moveObject(object, which % 2 === 0 ? 1 : -1);
  });
};

/** Drags a block between two others. */
export const drag = (a: Seed, b: Seed): Step => (open) => {
  within(open, () => {
    // What the pointer takes hold of: a list item, or what stands at the top.
    const blocks = $getRoot().getChildren().flatMap((top) => [...($isListNode(top) ? [] : [top]), ...$blocksIn(top).filter($isListItemNode)]);
    const [from, to] = [pick(blocks, a), pick(blocks, b)];
    if (from !== undefined && to !== undefined) $dropBlock(from.getKey(), to, b % 2 === 0 ? 'before' : 'after');
  });
};

/** A footnote with a format; some say the same in another one. */
const formatted = (which: Seed): Note => [{ text: 'Note ' }, { text: `${(which >> 3) % 2}`, marks: [which % 8 === 2 ? 'bold' : 'italic'] }];

/** Writes in a footnote, plain or formatted, or takes it out. */
export const footnote = (which: Seed): Step => (open) => {
  const key = open.editor.read(() => pick($footnotes($getRoot()), which)?.getKey());
  if (key === undefined) return;
  if (which % 2 === 0) writeFootnote(open.editor, key, which % 4 === 0 ? `Note ${which}.` : formatted(which));
  else removeFootnote(open.editor, key);
};

function $footnotes(node: LexicalNode): LexicalNode[] {
  if ($isFootnoteNode(node)) return [node];
  return $isElementNode(node) ? node.getChildren().flatMap($footnotes) : [];
}

const unwrap = (which: Seed): Step => (open) => {
  within(open, () => {
    const card = pick($objects().filter($isEmbedNode), which);
    if (card !== undefined) $unwrapEmbed(card.getKey());
  });
};

const enterOnObject = (which: Seed): Step => (open) => {
  selectObject(which)(open);
  if (open.editor.read(() => $objects().length) > 0) dispatch(open, KEY_ENTER_COMMAND, null);
};

export const onObjects: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.tuple(seed, seed, fc.constantFrom('', 'A boat', '“x”')).map(([a, b, text]) => named(`write “${text}” in field ${b} of object ${a}`, write(a, b, text))) },
  { weight: 2, arbitrary: fc.tuple(seed, seed).map(([a, b]) => named(`drag ${a} to ${b}`, drag(a, b))) },
  seed.map((a) => named(`move object ${a}`, move(a))),
  seed.map((a) => named(`decorative ${a}`, toggleDecorative(a))),
  seed.map((a) => named(`footnote ${a}`, footnote(a))),
  seed.map((a) => named(`card ${a} to link`, unwrap(a))),
  seed.map((a) => named(`Enter on object ${a}`, enterOnObject(a))),
);
