import { atBlock, type Rule } from '../rule.ts';

/** A card without a title shows a bare address, which tells nobody where it leads. */
export const embedTitle: Rule = ({ body }) =>
  body.flatMap((block) => {
    if (block.type !== 'embed' || block.title.trim() !== '') return [];
    const message = `A card for ${block.provider} has no title. Say what readers will find there.`;
    return [{ rule: 'embed-title', severity: 'advises', anchor: atBlock(block.id), message }];
  });
