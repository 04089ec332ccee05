import { atField, type Rule } from '../rule.ts';

/** The standfirst is also what search results and social cards show. */
export const standfirst: Rule = ({ meta }) =>
  meta.standfirst.trim() === ''
    ? [
        {
          rule: 'standfirst',
          severity: 'advises',
          anchor: atField('standfirst'),
          message:
            'The article has no standfirst. One sentence under the headline also serves search results and social cards.',
        },
      ]
    : [];
