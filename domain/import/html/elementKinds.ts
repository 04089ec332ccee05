import { attribute, hasAttribute, type Element } from './tree.ts';

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements whose inside is never text of an article. */
export const SILENT_ELEMENTS = names(
  'script style noscript template head title meta link base param source track map datalist',
);
export const CONTROLS = names('button input select textarea option optgroup progress meter dialog');
export const EMBEDS = names('iframe video audio object embed svg canvas math applet frame');
/** Elements that begin and end a paragraph. */
export const BLOCK_ELEMENTS = names(
  'address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup html li legend main menu nav ol p pre search section summary table caption ' +
    'tbody thead tfoot tr td th ul',
);

/** Whether a page hides an element from its readers. */
export function isHidden(element: Element): boolean {
  if (hasAttribute(element, 'hidden') || attribute(element, 'aria-hidden').toLowerCase() === 'true')
    return true;
  const style = attribute(element, 'style').slice(0, 4000);
  return HIDING.test(style);
}
const HIDING = /(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden|mso-hide\s{0,9}:\s{0,9}all)/i;
