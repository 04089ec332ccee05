import fc from 'fast-check';
import { $getRoot } from 'lexical';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../domain/body/body.ts';
import { final, original } from '../../../domain/suggestions/views.ts';
import { unwrapBox, wrapInBox } from '../../../renderer/editor/box/wrapInBox.ts';
import { $lexicalToBody } from '../../../renderer/editor/lexicalToBody.ts';
import { normaliseBody } from '../../../renderer/editor/normaliseBody.ts';
import { contentKey } from '../../../renderer/editor/replaceBody.ts';
import { select } from '../../fuzz/steps/selecting.ts';
import { openEditor, type OpenEditor } from '../editor/openEditor.ts';
import { box, bullet, h2, p, picture, pullQuote, quote } from '../export/articles.ts';
import { openReview } from './reviewEditor.ts';

const within = (open: OpenEditor, $do: () => unknown): void => {
  open.editor.update(() => void $do(), { discrete: true });
};
const key = (blocks: readonly Block[]): string => contentKey(normaliseBody(blocks));
/** What it says, whatever its blocks are called. */
const said = (blocks: readonly Block[]): unknown => {
  const names = new Map(blocks.map(({ id }, index) => [id, String(index)]));
  return JSON.parse(JSON.stringify(normaliseBody(blocks)), (name, value: unknown) => (name === 'id' || name === 'box' ? names.get(String(value)) : value));
};

const blocks: fc.Arbitrary<Block[]> = fc
  .array(
    fc.constantFrom<() => Block[]>(
      () => [p('one two')],
      () => [p('')],
      () => [h2('Head')],
      () => [quote('said')],
      () => [pullQuote('pulled')],
      () => [bullet(0, 'a'), bullet(1, 'b')],
      () => [picture()],
      () => box('Facts', p('in'), bullet(0, 'it')),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.flatMap((make) => make()));

describe('a fact box that is suggested around blocks, or taken from around them', () => {
  it.each([
    ['put around', wrapInBox],
    ['taken away', unwrapBox],
  ] as const)('%s: rejected it leaves the text as it was, accepted it is what the same command makes of it', (_name, run) => {
    fc.assert(
      fc.property(blocks, fc.nat(500), fc.nat(500), (start, a, b) => {
        const from = normaliseBody(start);
        const [open, direct] = [openReview(from), openEditor(from)];
        const before = key(open.editor.read($lexicalToBody));
        for (const one of [open, direct]) {
          select(a, b)(one);
          run(one.editor);
        }
        const now = open.editor.read($lexicalToBody);
        expect(key(original(now))).toBe(before);
        expect(said(final(now))).toEqual(said(direct.editor.read($lexicalToBody)));
        open.dispose();
        direct.dispose();
      }),
      { numRuns: 150 },
    );
  });

  it('keeps everything selected, a paragraph after it to write on, and the caret in the title', () => {
    const open = openReview([p('one'), p('two')]);
    within(open, () => $getRoot().select(0, 2));
    wrapInBox(open.editor);
    expect(final(open.editor.read($lexicalToBody)).map(({ type }) => type)).toEqual(['factBox', 'paragraph', 'paragraph', 'paragraph']);
  });
});
