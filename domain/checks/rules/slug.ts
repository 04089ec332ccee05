import { slugFrom } from '../../article/slug.ts';
import { atField, quoted, type Rule } from '../rule.ts';

/** The slug becomes the page's address. */
export const slug: Rule = ({ meta }) => {
  const anchor = atField('slug');
  const slug = meta.slug.trim();
  if (slug === '') {
    if (meta.seo.canonicalUrl.trim() !== '') return [];
    const message = 'The article has no slug, so its page has no address. Write one, e.g. from the headline.';
    return [{ rule: 'slug', severity: 'warns', anchor, message }];
  }
  const plain = slug.split('/').every((part) => part !== '' && slugFrom(part) === part);
  if (plain || slug.length > 60) return [];
  const message = `The slug ${quoted(slug)} is hard to read in an address. Use small letters, digits and hyphens, e.g. “${slugFrom(slug) || 'harbour-bridge'}”.`;
  return [{ rule: 'slug', severity: 'advises', anchor, message }];
};
