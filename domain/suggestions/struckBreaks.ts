import { isTextBlock, type Block } from '../body/body.ts';
import { isBuilt, toBlocks, toTokens, type EndToken, type Token } from './tokens.ts';
import type { TrackContext } from './trackContext.ts';

/**
 * Keeps the struck ends of paragraphs where they are in the text. An editor parts and joins paragraphs as its own nodes, and
 * with those a struck end would go to the first half of what Enter or pasting parted, and away with the second of two
 * that were joined. `untouched` as in `TrackContext`: without it nothing is known of places, and all stays as it is.
 */
export function withStruckBreaks(before: readonly Block[], after: readonly Block[], { untouched }: Pick<TrackContext, 'untouched'>): readonly Block[] {
  if (untouched === undefined || !before.some((block) => isTextBlock(block) && block.rev?.del !== undefined)) return after;
  const [old, now] = [toTokens(before), toTokens(after)];
  const { start, end } = untouched;
  const placed = new Set([...old.slice(0, start), ...old.slice(old.length - end)].filter(isStruckBreak).map(({ id }) => id));
  const row = now.map((token, at): Token => {
    if (!isBreak(token)) return token;
    const same = at < start ? old[at] : now.length - at <= end ? old[old.length - now.length + at] : undefined;
    // One that is new here, with the mark of one that has its place elsewhere, is an ordinary one.
    const rev = isBreak(same) ? same.rev : placed.has(token.id) ? {} : token.rev;
    return rev.del === token.rev.del ? token : { ...token, rev };
  });
  return row.every((token, at) => token === now[at]) ? after : toBlocks(row, () => ({ id: '', props: { type: 'paragraph' } }));
}

const isBreak = (token: Token | undefined): token is EndToken => token?.kind === 'end' && !isBuilt(token);
const isStruckBreak = (token: Token): token is EndToken => isBreak(token) && token.rev.del !== undefined;
