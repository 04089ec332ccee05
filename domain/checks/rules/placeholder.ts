import type { Content } from '../../article/article.ts';
import { blockText } from '../../body/plainText.ts';
import { findPlaceholders } from '../../measures/placeholders.ts';
import { atBlock, atField, quoted, type Rule } from '../rule.ts';
import type { Anchor } from '../finding.ts';

/** "TK", "TKTK", "??" and "XX": what writers leave where a fact is still to come. */
export const placeholder: Rule = (content) =>
  texts(content).flatMap(({ anchor, text }) => {
    const [found] = findPlaceholders(text);
    if (found === undefined) return [];
    const around = text.slice(Math.max(0, found.start - 20), found.start + 30);
    const message = `${quoted(text.slice(found.start, found.end))} is still in the text: ${quoted(around)}. Fill it in before publishing.`;
    return [{ rule: 'placeholder', severity: 'warns', anchor, message }];
  });

function texts({ meta, body }: Content): { anchor: Anchor; text: string }[] {
  return [
    ...FIELDS.map((field) => ({ anchor: atField(field), text: meta[field] })),
    ...body.map((block) => ({ anchor: atBlock(block.id), text: blockText(block) })),
  ];
}

const FIELDS = ['headline', 'kicker', 'standfirst', 'dateline'] as const;
