import { bodyText } from '../../body/plainText.ts';
import { atArticle, type Rule } from '../rule.ts';

/** A page without text is never meant to go out. */
export const emptyBody: Rule = ({ body }) =>
  bodyText(body).trim() === ''
    ? [
        {
          rule: 'empty-body',
          severity: 'blocks',
          anchor: atArticle,
          message: 'The article has no text. Write it before publishing.',
        },
      ]
    : [];
