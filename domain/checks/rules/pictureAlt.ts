import { atBlock, type Rule } from '../rule.ts';

/** Readers who do not see a picture are told its alt text. */
export const pictureAlt: Rule = ({ body }) =>
  body.flatMap((block) => {
    if (block.type !== 'picture' || block.decorative === true || block.alt.trim() !== '') return [];
    const message = 'A picture has no alt text. Say in a sentence what it shows, or mark it as decorative.';
    return [{ rule: 'picture-alt', severity: 'warns', anchor: atBlock(block.id), message }];
  });
