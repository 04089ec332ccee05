import type { Content } from '../../article/article.ts';
import { blockText } from '../../body/plainText.ts';
import { atBlock, atField, quoted, type Rule } from '../rule.ts';
import type { Anchor } from '../finding.ts';

/** "TK", "TKTK", "??" and "XX": what writers leave where a fact is still to come. */
export const placeholder: Rule = (content) =>
  texts(content).flatMap(({ anchor, text }) => {
    const found = PLACEHOLDER.exec(text);
    if (found === null) return [];
    const around = text.slice(Math.max(0, found.index - 20), found.index + 30);
    const message = `${quoted(found[0])} is still in the text: ${quoted(around)}. Fill it in before publishing.`;
    return [{ rule: 'placeholder', severity: 'warns', anchor, message }];
  });

function texts({ meta, body }: Content): { anchor: Anchor; text: string }[] {
  return [
    ...FIELDS.map((field) => ({ anchor: atField(field), text: meta[field] })),
    ...body.map((block) => ({ anchor: atBlock(block.id), text: blockText(block) })),
  ];
}

const FIELDS = ['headline', 'kicker', 'standfirst', 'dateline'] as const;
/** Whole words in capitals only, so that "tk" in a name or "TKO" passes; a question with "?!" is no placeholder. */
const PLACEHOLDER = /(?<![\p{L}\p{N}])(?:TK)+(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])XX+(?![\p{L}\p{N}])|\?\?+/u;
