import { parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

const BODY: Readonly<Record<string, readonly string[]>> = {
  p: [],
  h2: [],
  h3: [],
  h4: [],
  blockquote: [],
  ul: [],
  ol: ['start'],
  li: ['id'],
  hr: [],
  br: [],
  aside: [],
  time: ['datetime'],
  audio: ['controls', 'preload', 'src'],
  details: [],
  summary: [],
  figure: [],
  figcaption: [],
  img: ['src', 'alt', 'width', 'height'],
  a: ['href', 'id', 'aria-label'],
  footer: [],
  strong: [],
  em: [],
  s: [],
  sub: [],
  sup: [],
  code: [],
  table: [],
  thead: [],
  tbody: [],
  tr: [],
  th: ['scope'],
  td: [],
};
const PAGE: Readonly<Record<string, readonly string[]>> = {
  ...BODY,
  a: ['href', 'rel', 'id', 'aria-label'],
  html: ['lang', 'dir'],
  head: [],
  title: [],
  meta: ['charset', 'name', 'property', 'content'],
  link: ['rel', 'href'],
  style: [],
  script: ['type'],
  body: [],
  header: [],
  nav: ['aria-label'],
  main: [],
  article: [],
  hgroup: [],
  h1: [],
  address: [],
  section: [],
  footer: [],
};

/** What in a page or fragment is not on the list: elements, attributes, address schemes, scripts. Empty when clean. */
export function strangers(html: string, kind: 'page' | 'fragment'): string[] {
  const found: string[] = [];
  const allowed = kind === 'page' ? PAGE : BODY;
  const walk = (node: Node): void => {
    if (node.nodeName === '#comment') found.push('a comment');
    if ('tagName' in node) {
      const attributes = allowed[node.tagName];
      if (attributes === undefined) found.push(`<${node.tagName}>`);
      for (const { name, value } of node.attrs) {
        if (attributes?.includes(name) === false) found.push(`${node.tagName} ${name}`);
        if (name === 'href' && !/^(https?:\/\/[^/]|mailto:|tel:|#)/.test(value)) found.push(`href ${value}`);
        if (name === 'src' && !/^(media\/[^/\\:]+|https:\/\/example\.org\/.*)$/.test(value))
          found.push(`src ${value}`);
        if (node.tagName === 'script' && value !== 'application/ld+json') found.push(`script ${value}`);
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(kind === 'page' ? parse(html) : parseFragment(html));
  return found;
}

/** The parsed JSON-LD of a page: the content of its one script. */
export function jsonLd(html: string): Record<string, unknown> {
  const scripts = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
  if (scripts.length !== 1) throw new Error(`${scripts.length} scripts`);
  return JSON.parse(scripts[0]?.[1] ?? '') as Record<string, unknown>;
}

/** The text a browser would show of a fragment; a line break counts as "\n". */
export function shownText(html: string): string {
  const text = (node: Node): string =>
    node.nodeName === 'br'
      ? '\n'
      : 'value' in node
        ? node.value
        : 'childNodes' in node
          ? node.childNodes.map(text).join('')
          : '';
  return text(parseFragment(html));
}
