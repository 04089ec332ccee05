import { atBlock, type Rule } from '../rule.ts';

/** Whoever made a picture is named. */
export const pictureCredit: Rule = ({ body }) =>
  body.flatMap((block) => {
    if (block.type !== 'picture' || block.credit.trim() !== '') return [];
    const message = 'A picture has no credit. Name the photographer or the agency.';
    return [{ rule: 'picture-credit', severity: 'advises', anchor: atBlock(block.id), message }];
  });
