import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countBody } from '../../../domain/body/counts.ts';
import { $lexicalToBody } from '../../../renderer/editor/lexicalToBody.ts';
import { normaliseBody } from '../../../renderer/editor/normaliseBody.ts';
import { arbitraryBody } from '../../fuzz/arbitraryBody.ts';
import { openEditor, plain } from './openEditor.ts';

describe('a body goes into the editor and comes out', () => {
  it('is the same but for joined runs, whatever is in it', () => {
    fc.assert(
      fc.property(arbitraryBody, (body) => {
        const { editor, cache, dispose } = openEditor(body);
        expect(plain(cache.body())).toEqual(plain(normaliseBody(body)));
        if (body.length > 0) expect(plain(editor.read($lexicalToBody))).toEqual(plain(normaliseBody(body)));
        const { blocks, characters } = cache.counts();
        expect({ blocks, characters }).toEqual({
          blocks: body.length,
          characters: countBody(body).characters,
        });
        dispose();
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it('gives the same array and blocks again when nothing changed', () => {
    const { cache } = openEditor([{ type: 'paragraph', id: 'a', runs: [{ text: 'One.' }] }]);
    expect(cache.body()).toBe(cache.body());
  });
});
