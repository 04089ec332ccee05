import { isTextBlock, isUnknownInline } from '../../body/body.ts';
import { atBlock, type Rule } from '../rule.ts';

/** What this version cannot show it cannot publish either. */
export const unknownContent: Rule = ({ body }) =>
  body.flatMap((block) => {
    const inside = isTextBlock(block) && block.runs.some(isUnknownInline);
    if (block.type !== 'unknown' && !inside) return [];
    const what = inside ? 'Part of a paragraph' : 'A block';
    const message = `${what} was made by a newer version of Stet and is left out of the page. Update Stet, or remove it.`;
    return [{ rule: 'unknown-content', severity: 'warns', anchor: atBlock(block.id), message }];
  });
