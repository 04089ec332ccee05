import { MARKS, type Mark } from '../../body/marks.ts';
import { attribute, type Element } from './tree.ts';

/** How a stretch of text looks: its marks, and its address as written in the page. */
export interface Format {
  readonly marks: ReadonlySet<Mark>;
  readonly href: string | null;
}

export const PLAIN: Format = { marks: new Set(), href: null };

const BY_TAG: Readonly<Record<string, Mark>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  dfn: 'italic',
  var: 'italic',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
  sub: 'sub',
  sup: 'sup',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  pre: 'code',
};

/** The format inside an element: what its tag says, corrected by its style (Google Docs and Word say it all there). */
export function formatInside(element: Element, outer: Format): Format {
  const tag = BY_TAG[element.tagName];
  const style = attribute(element, 'style').slice(0, 4000).toLowerCase();
  const href = element.tagName === 'a' ? attribute(element, 'href').trim() || outer.href : outer.href;
  if (tag === undefined && style === '' && href === outer.href) return outer;
  const marks = new Set(outer.marks);
  if (tag !== undefined) marks.add(tag);
  if (style !== '') applyStyle(style, marks);
  return { marks, href };
}

function applyStyle(style: string, marks: Set<Mark>): void {
  const set = (mark: Mark, on: boolean | null): void => {
    if (on === true) marks.add(mark);
    if (on === false) marks.delete(mark);
  };
  const weight = /font-weight\s{0,9}:\s{0,9}(\w{1,10})/.exec(style)?.[1];
  set('bold', weight === undefined ? null : /^(?:bold|bolder|[6-9]00)$/.test(weight));
  const slant = /font-style\s{0,9}:\s{0,9}(\w{1,10})/.exec(style)?.[1];
  set('italic', slant === undefined ? null : slant !== 'normal');
  if (/text-decoration[a-z-]{0,12}\s{0,9}:[^;]{0,60}line-through/.test(style)) set('strike', true);
  const raised = /vertical-align\s{0,9}:\s{0,9}(sub|super|baseline)/.exec(style)?.[1];
  if (raised === 'sub') set('sub', true);
  if (raised === 'super') set('sup', true);
}

/** Marks in the order the body writes them. */
export const orderedMarks = (marks: ReadonlySet<Mark>): Mark[] => MARKS.filter((mark) => marks.has(mark));
