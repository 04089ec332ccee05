import fc from 'fast-check';
import { $createRangeSelection, $getRoot, $getSelection, $isElementNode, $isRangeSelection, $isTextNode, UNDO_COMMAND, type PointType } from 'lexical';
import { describe, expect, it } from 'vitest';
import { final, original } from '../../../domain/suggestions/views.ts';
import { $moveSelection } from '../../../renderer/editor/drag/moveText.ts';
import { $lexicalToBody } from '../../../renderer/editor/lexicalToBody.ts';
import { normaliseBody } from '../../../renderer/editor/normaliseBody.ts';
import { contentKey } from '../../../renderer/editor/replaceBody.ts';
import { bodyText } from '../../../domain/body/plainText.ts';
import { select } from '../../fuzz/steps/selecting.ts';
import { openEditor, type OpenEditor } from '../editor/openEditor.ts';
import { b, bullet, h2, p } from '../export/articles.ts';
import { openReview } from './reviewEditor.ts';

const BODY = [p('The old bridge opened ', b('at noon'), '.'), h2('Nine years'), p('Only now.'), bullet(0, 'one'), bullet(1, 'two'), p('After it.')];

/** Selects at two places and moves that to a third, where this lies outside of it. Returns whether it did. */
function move(open: OpenEditor, [from, to, target]: readonly [number, number, number]): boolean {
  select(target, target)(open);
  const place = open.editor.read($pointOf);
  select(from, to)(open);
  let moved = false;
  open.editor.update(
    () => {
      const selection = $getSelection();
      if (place === null || !$isRangeSelection(selection) || selection.isCollapsed()) return;
      if (selection.getNodes().some((node) => node.getKey() === place.key)) return;
      const node = $getRoot().getAllTextNodes().find((one) => one.getKey() === place.key);
      if (!$isTextNode(node)) return;
      moved = true;
      $moveSelection({ ...place, getNode: () => node } as PointType, open.newId);
    },
    { discrete: true },
  );
  return moved;
}

function $pointOf(): Pick<PointType, 'key' | 'offset' | 'type'> | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const { key, offset, type } = selection.anchor;
  return { key, offset, type };
}

describe('text dragged to another place', () => {
  it.each([[0, 'one two'], [1, 'tone wo'], [3, 'twoone ']])('loses nothing where it was selected up to a link and is let go in that, behind %i letters', (offset, gives) => {
    const open = openEditor([{ type: 'paragraph', id: 'p', runs: [{ text: 'one ' }, { text: 'two', link: { href: 'https://a.example' } }] }]);
    open.editor.update(
      () => {
        const [plain, linked] = $getRoot().getAllTextNodes();
        const link = linked?.getParent();
        if (plain === undefined || linked === undefined || !$isElementNode(link)) throw new Error('another text');
        const selection = plain.select(0, 0);
        selection.focus.set(link.getKey(), 0, 'element');
        const target = $createRangeSelection();
        target.anchor.set(linked.getKey(), offset, 'text');
        $moveSelection(target.anchor, open.newId);
      },
      { discrete: true },
    );
    expect(bodyText(open.cache.body())).toBe(gives);
    open.dispose();
  });

  it('loses no letter, is one step of undo, and suggested it can be rejected or accepted whole', () => {
    const letters = (text: string): string => [...text.replace(/\s/g, '')].sort().join('');
    fc.assert(
      fc.property(fc.tuple(fc.nat(999), fc.nat(999), fc.nat(999)), (places) => {
        const body = normaliseBody(BODY);
        const [open, direct] = [openReview(body), openEditor(body)];
        const before = contentKey(open.editor.read($lexicalToBody));
        if (!move(direct, places)) return;
        move(open, places);
        const [now, plain] = [open.editor.read($lexicalToBody), direct.editor.read($lexicalToBody)];
        expect(letters(bodyText(plain))).toBe(letters(bodyText(body)));
        expect(bodyText(final(now))).toBe(bodyText(plain));
        expect(contentKey(normaliseBody(original(now)))).toBe(before);
        for (const one of [open, direct]) one.editor.dispatchCommand(UNDO_COMMAND, undefined);
        expect(contentKey(direct.editor.read($lexicalToBody))).toBe(before);
        expect(contentKey(open.editor.read($lexicalToBody))).toBe(before);
        open.dispose();
        direct.dispose();
      }),
      { numRuns: 100 },
    );
  });
});
