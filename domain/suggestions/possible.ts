import { BlockSchema, FootnoteSchema, isTextBlock } from '../body/body.ts';
import { LinkSchema } from '../body/marks.ts';
import type { Token } from './tokens.ts';

/** Whether a token's properties are such that a body can hold it. */
export function isPossible(token: Token): boolean {
  switch (token.kind) {
    case 'char':
      return token.props['link'] === undefined || LinkSchema.safeParse(token.props['link']).success;
    case 'inline':
      return token.props['type'] !== 'footnote' || FootnoteSchema.safeParse(token.props).success;
    case 'end': {
      const block = BlockSchema.safeParse({ ...token.props, id: token.id, runs: [] });
      return block.success && isTextBlock(block.data);
    }
    case 'object': {
      const block = BlockSchema.safeParse({ ...token.props, id: token.id });
      return block.success && !isTextBlock(block.data) && (block.data.type === 'unknown') === token.unknown;
    }
  }
}
