import type { Block } from '../../../domain/body/body.ts';
import { blockNotes, hasRunNotes } from '../../../domain/comments/places.ts';
import { liveNotes, withNotes } from '../../../domain/comments/notesIn.ts';
import { $lexicalToBody } from '../lexicalToBody.ts';

/** Blocks with the comments they may bring along: none into another article, none that the text still holds. */
export function $pasteable(blocks: readonly Block[], isHere: boolean): readonly Block[] {
  if (!blocks.some((block) => hasRunNotes(block) || blockNotes(block).length > 0)) return blocks;
  const held = isHere ? liveNotes($lexicalToBody()) : null;
  return withNotes(blocks, (id) => held?.has(id) === false);
}
