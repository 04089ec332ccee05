import { atField, type Rule } from '../rule.ts';

/** Without a headline there is no page. */
export const headline: Rule = ({ meta }) =>
  meta.headline.trim() === ''
    ? [
        {
          rule: 'headline',
          severity: 'blocks',
          anchor: atField('headline'),
          message: 'The article has no headline. Write one before publishing.',
        },
      ]
    : [];
