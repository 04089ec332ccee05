import type { Block } from '../body/body.ts';
import { commonEnds } from './commonEnds.ts';

/** The blocks at both ends that are the very same objects, and no part of a table or box that may be another now. */
export function unchangedEnds(first: readonly Block[], ...others: readonly (readonly Block[])[]): { start: number; end: number } {
  let { start, end } = commonEnds(first, ...others);
  while (start > 0 && isPart(first[start - 1])) start -= 1;
  while (end > 0 && isPart(first[first.length - end])) end -= 1;
  return { start, end };
}

const isPart = (block: Block | undefined): boolean => block !== undefined && (block.type === 'cell' || block.type === 'factBox' || 'box' in block);
