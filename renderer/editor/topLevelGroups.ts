import type { Block } from '../../domain/body/body.ts';

/** Cuts a body into what becomes one top-level node each: a list, or a single block. */
export function topLevelGroups(body: readonly Block[]): Block[][] {
  const groups: Block[][] = [];
  let list: 'bullet' | 'number' | null = null;
  for (const block of body) {
    const last = groups.at(-1);
    if (
      block.type === 'listItem' &&
      last !== undefined &&
      list !== null &&
      (block.level > 0 || block.list === list)
    ) {
      last.push(block);
      continue;
    }
    groups.push([block]);
    list = block.type === 'listItem' ? block.list : null;
  }
  return groups;
}
