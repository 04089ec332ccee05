import type { FootnoteDefinition, Nodes, Root } from 'mdast';
import { footnoteMark } from '../footnotes.ts';

/**
 * Makes what gives the mark of each footnote of a Markdown file. What a footnote says is put into `texts` when it is
 * first referred to, so that its place in it is its index.
 */
export function footnoteTexts(tree: Root, texts: string[]): (identifier: string) => string | null {
  const definitions = new Map(
    tree.children
      .filter((node): node is FootnoteDefinition => node.type === 'footnoteDefinition')
      .map((node) => [node.identifier.toLowerCase(), node]),
  );
  return (identifier) => {
    const definition = definitions.get(identifier.toLowerCase());
    if (definition === undefined) return null;
    return footnoteMark(texts.push(textOf(definition).replace(/\s+/g, ' ').trim()) - 1);
  };
}

/** Depth is bounded by markdownLimits.ts, so recursion is safe. */
function textOf(node: Nodes): string {
  if ('value' in node) return node.type === 'html' || node.type === 'yaml' ? '' : node.value;
  if (node.type === 'break') return ' ';
  if (!('children' in node)) return '';
  return node.children.map(textOf).join(node.type === 'footnoteDefinition' ? ' ' : '');
}
