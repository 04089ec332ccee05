import fc from 'fast-check';
import { isFootnote, isTextBlock, type Block } from '../../domain/body/body.ts';
import { groupBlocks, isBox } from '../../domain/body/groups.ts';
import { withoutBox } from '../../renderer/editor/bodyToLexical.ts';
import { $lexicalToBody } from '../../renderer/editor/lexicalToBody.ts';
import { normaliseBody } from '../../renderer/editor/normaliseBody.ts';
import { contentKey } from '../../renderer/editor/replaceBody.ts';
import type { OpenEditor } from '../unit/editor/openEditor.ts';
import { openReview, type ReviewEditor } from '../unit/review/reviewEditor.ts';
import type { Step } from './step.ts';

export interface Move {
  readonly who: string;
  readonly run: Step;
}

/** What two people do, one after the other. */
export const moves = (step: fc.Arbitrary<Step>): fc.Arbitrary<Move[]> =>
  fc.array(fc.record({ who: fc.constantFrom('ana', 'ben'), run: step }), { minLength: 1, maxLength: 14 });

export const bodyOf = (open: OpenEditor): Block[] => open.editor.read($lexicalToBody);

/** Edits that failed since they were last asked for. */
const failed: Error[] = [];
/** Only Lexical as it is developed with asserts this; in the app an offset that is too far is the last there is. */
const ASSERTED = /^\$getTextNodeOffset: invalid offset/;

const options = { onError: (error: Error) => void failed.push(error) };
export const openPlayed = (body: readonly Block[]): ReviewEditor => openReview(body, 'ana', options);
/** Another beside it, whose new blocks are called something else: in the app no id comes twice. */
export const openSecond = (body: readonly Block[]): ReviewEditor => openReview(body, 'ana', { ...options, prefix: 'twin' });

/** Makes an edit. Returns whether it was made; no edit may fail for another reason than the one above. */
export function attempt(run: Step, open: OpenEditor): boolean {
  run(open);
  const errors = failed.splice(0);
  const bad = errors.find(({ message }) => !ASSERTED.test(message));
  if (bad !== undefined) throw bad;
  return errors.length === 0;
}

export function play(open: ReviewEditor, all: readonly Move[], check: () => void = () => undefined): void {
  for (const { who, run } of all) {
    open.as(who);
    attempt(run, open);
    check();
  }
}

/** Equal for bodies that hold the same, without the paragraph that an editor shows for an empty one. */
export function shapeOf(blocks: readonly Block[]): string {
  const [only] = blocks;
  const isEmpty = blocks.length === 0 || (blocks.length === 1 && only?.type === 'paragraph' && only.runs.length === 0);
  return isEmpty ? 'empty' : contentKey(normaliseBody(blocks));
}

const withoutStrayBox = (boxed: ReadonlyMap<string, string>) => (block: Block): Block => (boxed.has(block.id) ? block : withoutBox(block));

/** The same with ids, also of tables, rows, galleries, footnotes and the boxes that blocks name, numbered by their place. */
export function shapeWithoutIds(blocks: readonly Block[]): string {
  const names = new Map<string, string>();
  const name = (id: string): string => names.get(id) ?? (names.set(id, String(names.size)), String(names.size - 1));
  // A block that names a box it is not in says nothing by that.
  const boxed = new Map(groupBlocks(blocks).flatMap((group) => (isBox(group) ? group.map((block) => [block.id, String(blocks.indexOf(group[0]))]) : [])));
  return shapeOf(
    blocks.map(withoutStrayBox(boxed)).map((block, index): Block => {
      const id = String(index);
      if (block.type === 'unknown') return { ...block, id, raw: { ...block.raw, id } };
      const held = isTextBlock(block) ? { runs: block.runs.map((run) => (isFootnote(run) ? { ...run, id: name(run.id) } : run)) } : {};
      const box = 'box' in block ? { box: boxed.get(block.id) } : {};
      const gallery = block.type === 'picture' && block.gallery !== undefined ? { gallery: name(block.gallery) } : {};
      const table = block.type === 'cell' ? { table: name(block.table), row: name(`${block.table} ${block.row}`) } : {};
      return { ...block, id, ...held, ...box, ...gallery, ...table };
    }),
  );
}
