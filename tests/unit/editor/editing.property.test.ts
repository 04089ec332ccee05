import fc from 'fast-check';
import { expect, it } from 'vitest';
import { $lexicalToBody } from '../../../renderer/editor/lexicalToBody.ts';
import { arbitraryBody } from './arbitraryBody.ts';
import { step } from './editingSteps.ts';
import { openEditor, plain } from './openEditor.ts';

it('after any edits the changed blocks give the same body as a full conversion, and no id is there twice', () => {
  fc.assert(
    fc.property(
      arbitraryBody.filter((body) => body.length > 0),
      fc.array(step, { maxLength: 25 }),
      (body, steps) => {
        const open = openEditor(body);
        open.cache.body();
        for (const run of steps) {
          run(open);
          const given = open.cache.body();
          expect(plain(given)).toEqual(plain(open.editor.read($lexicalToBody)));
          const ids = given.map((block) => block.id);
          expect(ids).not.toContain('');
          expect(new Set(ids).size, `twice: ${ids.join()}`).toBe(ids.length);
          expect(given.every((block) => block.type !== 'listItem' || block.level <= 8)).toBe(true);
        }
        open.dispose();
      },
    ),
    { numRuns: 120 },
  );
}, 60_000);
