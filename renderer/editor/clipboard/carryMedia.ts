import type { Block } from '../../../domain/body/body.ts';
import type { ReadEnvironment } from '../environment.ts';
import type { OwnPayload } from './ownFlavour.ts';

/** The blocks of another article, once this one has copies of their files; without those whose file could not be had. */
export async function carriedBlocks({ blocks, articleKey }: OwnPayload, environment: ReadEnvironment): Promise<readonly Block[]> {
  const files = filesOf(blocks);
  if (files.length === 0) return blocks;
  const { services, setPending } = environment();
  setPending(1);
  try {
    await services.carryMedia(articleKey, files);
    return blocks;
  } catch (error) {
    services.notify(error instanceof Error ? error.message : 'Pictures and recordings were left out: their files could not be copied.');
    return blocks.filter((block) => block.type !== 'picture' && block.type !== 'audio');
  } finally {
    setPending(-1);
  }
}

/** The names of the files that blocks show. */
export function filesOf(blocks: readonly Block[]): string[] {
  return [...new Set(blocks.flatMap((block) => (block.type === 'picture' || block.type === 'audio' ? [block.file] : [])))];
}
