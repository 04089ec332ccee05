import { ownAside } from './ownParts.ts';
import { attribute, type Element } from './tree.ts';

const TAGS = new Set(['nav', 'aside', 'footer', 'form', 'dialog', 'search']);
const ROLES =
  /^(?:navigation|complementary|contentinfo|search|banner|dialog|menu|menubar|toolbar|alert|alertdialog)$/;
/** Words of class names and ids by which sites name what stands around an article. */
const WORDS =
  /(?:^|[\s_-])(?:share|sharing|sharebar|social|sociallinks|addtoany|sharedaddy|newsletter|newsletters|subscribe|subscription|signup|related|relatedposts|recommended|recommendations|recirc|comments?|disqus|promo|promotion|advert|advertisement|ads?|adslot|sponsor|sponsored|outbrain|taboola|cookie|cookies|consent|gdpr|breadcrumbs?|sidebar|widget|popup|modal|overlay|paywall|toolbar|pagination|pager|most-?read|most-?popular|trending|skip-?link|screen-reader-text|sr-only|visually-?hidden|author-?bio|about-?author|tag-?list|jp-relatedposts|nav|navbar|menu|site-?header|site-?footer|masthead|teaser|teasers|print-?only|no-?print)(?:$|[\s_-])/i;

/**
 * The name of a part of the site that an element is, or null for what belongs to the article. `share` is the element's
 * part of all text: what holds most of the page is no side matter, whatever it is called.
 */
export function sitePartOf(element: Element, share: number): string | null {
  if (share > 0.4 || ownAside(element) !== null) return null;
  const { tagName } = element;
  if (TAGS.has(tagName)) return tagName;
  const role = attribute(element, 'role').toLowerCase();
  if (ROLES.test(role)) return role;
  const names = `${attribute(element, 'class').slice(0, 500)} ${attribute(element, 'id').slice(0, 100)}`;
  return names === ' '
    ? null
    : (WORDS.exec(names)?.[0]
        .trim()
        .replace(/^[_-]+|[_-]+$/g, '')
        .toLowerCase() ?? null);
}
