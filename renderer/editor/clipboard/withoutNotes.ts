import { isTextBlock, type Block } from '../../../domain/body/body.ts';
import { isPrivate, publicRuns } from '../../../domain/body/privateText.ts';

/** Blocks without notes to oneself; a block that was nothing but a note is gone, but a cell or title keeps its place. */
export function withoutNotes(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (!isTextBlock(block) || !block.runs.some(isPrivate)) return [block];
    const runs = [...publicRuns(block.runs)];
    return runs.length === 0 && block.type !== 'cell' && block.type !== 'factBox' ? [] : [{ ...block, runs }];
  });
}
