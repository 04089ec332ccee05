import { atBlock, type Rule } from '../rule.ts';

/** A smaller subheading belongs under a subheading; readers who jump by headings miss the step otherwise. */
export const headingOrder: Rule = ({ body }) => {
  const first = body.find((block) => block.type === 'heading');
  if (first?.level !== 3) return [];
  const message = 'The first subheading is of the smaller kind. Make it a normal subheading.';
  return [{ rule: 'heading-order', severity: 'advises', anchor: atBlock(first.id), message }];
};
