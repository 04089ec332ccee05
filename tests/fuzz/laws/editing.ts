import fc from 'fast-check';
import { $lexicalToBody } from '../../../renderer/editor/lexicalToBody.ts';
import { plainBody } from '../arbitraryBody.ts';
import { law } from '../law.ts';
import { attempt, openPlayed } from '../play.ts';
import { same } from '../same.ts';
import { anyStep } from '../steps.ts';

const converting = fc.property(plainBody.filter((body) => body.length > 0), fc.array(anyStep, { maxLength: 25 }), (body, steps) => {
  const open = openPlayed(body);
  open.as('ana', 'edit');
  open.cache.body();
  for (const run of steps) {
    attempt(run, open);
    const given = open.cache.body();
    same(JSON.stringify(given), JSON.stringify(open.editor.read($lexicalToBody)));
    const ids = given.map(({ id }) => id);
    if (ids.includes('') || new Set(ids).size < ids.length) throw new Error(`An id is missing or there twice: ${ids.join()}`);
    if (given.some((block) => block.type === 'listItem' && block.level > 8)) throw new Error('A list item is deeper than there can be');
  }
  open.dispose();
});

export const editingLaws = [law('editing', 'the blocks that changed give the body that a full conversion gives, and no id is there twice', converting)];
