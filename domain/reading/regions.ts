import type { Block } from '../body/body.ts';
import { withNotes } from '../comments/notesIn.ts';
import { sameJson } from '../json.ts';
import { pairBlocks, type BlockPair } from '../versions/compare.ts';

/** Blocks that are the same in both texts, or those of each text that stand in one place and differ. Only these are taken apart. */
export type Region =
  | { readonly kind: 'same'; readonly blocks: readonly Block[] }
  | { readonly kind: 'changed'; readonly old: readonly Block[]; readonly now: readonly Block[] };

/** Two texts side by side. A paragraph whose mark is suggested stands with the next one: deciding may join them. */
export function regionsOf(before: readonly Block[], after: readonly Block[]): Region[] {
  const pairs = pairBlocks(before, after);
  const isChanged = pairs.map((pair) => !isSame(pair));
  const isLoose = pairs.map(({ old, now }) => [old, now].some((block) => block !== undefined && (block.type === 'unknown' || block.rev !== undefined)));
  for (let at = 1; at < pairs.length; at += 1) isChanged[at] ||= isChanged[at - 1] === true && isLoose[at - 1] === true;
  for (let at = pairs.length - 2; at >= 0; at -= 1) isChanged[at] ||= isChanged[at + 1] === true && isLoose[at] === true;
  const groups: { changed: boolean; pairs: BlockPair[] }[] = [];
  pairs.forEach((pair, at) => {
    const changed = isChanged[at] === true;
    const open = groups.at(-1);
    if (open?.changed === changed) open.pairs.push(pair);
    else groups.push({ changed, pairs: [pair] });
  });
  return groups.map(({ changed, pairs: all }) => {
    const [old, now] = [all.flatMap((pair) => pair.old ?? []), all.flatMap((pair) => pair.now ?? [])];
    return changed ? { kind: 'changed', old, now } : { kind: 'same', blocks: now };
  });
}

/** What is only said about a text is no change of it. */
function isSame({ old, now }: BlockPair): boolean {
  return old !== undefined && now !== undefined && (sameJson(old, now) || sameJson(withNotes([old], () => false), withNotes([now], () => false)));
}
