/** The web address a relative link of a page stands for; null when the page does not say where it lives. */
export function absoluteAddress(href: string, base: string): string | null {
  const parts = /^(https?:)\/\/([^/?#]+)([^?#]*)/.exec(base);
  if (parts === null || href === '' || /^[a-z][a-z\d+.-]*:/i.test(href) || href.includes('\\')) return null;
  const [, scheme = '', host = '', path = ''] = parts;
  if (href.startsWith('//')) return `${scheme}${href}`;
  if (href.startsWith('/')) return `${scheme}//${host}${href}`;
  if (href.startsWith('?') || href.startsWith('#')) return `${scheme}//${host}${path}${href}`;
  const steps = path
    .slice(0, path.lastIndexOf('/') + 1)
    .split('/')
    .filter(Boolean);
  let rest = href;
  while (/^\.{1,2}\//.test(rest)) {
    if (rest.startsWith('../')) steps.pop();
    rest = rest.slice(rest.indexOf('/') + 1);
  }
  return `${scheme}//${host}/${[...steps, rest].join('/')}`;
}
