import { $getRoot } from 'lexical';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../domain/body/body.ts';
import { $joinGallery, $leaveGallery } from '../../../renderer/editor/behaviour/gallery.ts';
import { $selectObject } from '../../../renderer/editor/behaviour/objects.ts';
import { openEditor, type OpenEditor } from './openEditor.ts';

const picture = (id: string, gallery?: string): Block => ({
  type: 'picture',
  id,
  file: `${id}.jpg`,
  width: 3,
  height: 2,
  caption: '',
  credit: '',
  alt: '',
  ...(gallery === undefined ? {} : { gallery }),
});
const galleries = ({ cache }: OpenEditor): string[] =>
  cache.body().map((block) => `${block.id}:${block.type === 'picture' ? (block.gallery ?? '-') : ''}`);

/** Selects one picture and does something with it. */
function withPicture({ editor }: OpenEditor, index: number, $act: () => boolean): boolean {
  let done = false;
  editor.update(
    () => {
      $selectObject($getRoot().getChildAtIndex(index)?.getKey() ?? '');
      done = $act();
    },
    { discrete: true },
  );
  return done;
}

describe('pictures of a gallery', () => {
  it('join the one above: a new gallery, or its own', () => {
    const open = openEditor([picture('a'), picture('b'), picture('c')]);
    expect(withPicture(open, 1, () => $joinGallery(open.newId))).toBe(true);
    expect(withPicture(open, 2, () => $joinGallery(open.newId))).toBe(true);
    expect(galleries(open)).toEqual(['a:new1', 'b:new1', 'c:new1']);
  });

  it('without a picture above there is nothing to join', () => {
    const open = openEditor([{ type: 'divider', id: 'd' }, picture('a')]);
    expect(withPicture(open, 1, () => $joinGallery(open.newId))).toBe(false);
    expect(galleries(open)).toEqual(['d:', 'a:-']);
  });

  it('one that leaves stands below the others', () => {
    const open = openEditor([picture('a', 'g'), picture('b', 'g'), picture('c', 'g'), picture('d', 'h')]);
    expect(withPicture(open, 0, $leaveGallery)).toBe(true);
    expect(galleries(open)).toEqual(['b:g', 'c:g', 'a:-', 'd:h']);
    expect(withPicture(open, 2, $leaveGallery)).toBe(false);
  });
});
