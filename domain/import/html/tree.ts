import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;
export type Document = DefaultTreeAdapterTypes.Document;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** Parses a page or a piece of one as browsers do. Nothing of it is run or loaded; parse5 is plain code. */
export const parseHtml = (html: string): Document => parse(html, { scriptingEnabled: true });

export const isElement = (node: Node): node is Element => defaultTreeAdapter.isElementNode(node);
export const isText = (node: Node): node is DefaultTreeAdapterTypes.TextNode =>
  defaultTreeAdapter.isTextNode(node);

/** An attribute's value, "" when it is not there. */
export function attribute(element: Element, name: string): string {
  return element.attrs.find((one) => one.name === name)?.value ?? '';
}

export const hasAttribute = (element: Element, name: string): boolean =>
  element.attrs.some((one) => one.name === name);

/**
 * Walks a tree in reading order without recursion, since hostile pages nest deeper than the stack. `enter` may answer
 * false to leave out what is inside.
 */
export function walk(root: Parent, enter: (node: Node) => boolean, leave?: (element: Element) => void): void {
  const stack: { readonly children: readonly Node[]; readonly owner: Element | null; at: number }[] = [
    { children: root.childNodes, owner: null, at: 0 },
  ];
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const node = frame.children[frame.at];
    frame.at += 1;
    if (node === undefined) {
      stack.pop();
      if (frame.owner !== null) leave?.(frame.owner);
    } else if (isElement(node)) {
      if (enter(node)) stack.push({ children: node.childNodes, owner: node, at: 0 });
    } else enter(node);
  }
}

const SILENT = new Set(['script', 'style', 'noscript', 'template', 'head', 'title']);

/** The text inside, white space collapsed, at most `most` characters. */
export function textOf(root: Parent, most = 2000): string {
  let text = '';
  walk(root, (node) => {
    if (isText(node)) text += node.value.slice(0, most);
    else if (isElement(node) && (node.tagName === 'br' || node.tagName === 'p')) text += ' ';
    return text.length < most && !(isElement(node) && SILENT.has(node.tagName));
  });
  return text.replace(/\s+/g, ' ').trim().slice(0, most);
}
