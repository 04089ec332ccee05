import { registerMarkdownShortcuts, type ElementTransformer } from '@lexical/markdown';
import { $isParagraphNode, $setState, type ElementNode, type LexicalEditor, type LexicalNode } from 'lexical';
import { $createDividerNode, DividerNode } from '../nodes/divider/DividerNode.tsx';
import { startState } from '../nodes/state.ts';
import { $changeBlock, $kindOf, type PlainKind } from './blocks.ts';
import { MARKDOWN_MARKS } from './markdownMarks.ts';

/** Markdown typed at the start of a paragraph or around words becomes what it stands for. Undo brings it back. */
export function registerMarkdown(editor: LexicalEditor): () => void {
  return registerMarkdownShortcuts(editor, [
    block(/^##\s/, 'heading2'),
    block(/^###\s/, 'heading3'),
    block(/^>\s/, 'quote'),
    block(/^>>\s/, 'pullQuote'),
    block(/^[-*+]\s/, 'bullets'),
    // Four digits are a year: a paragraph may begin with “1985. ”.
    block(/^(\d{1,3})[.)]\s/, 'numbers', (item, match) => {
      const start = Number(match[1]);
      if (start > 1) $setState(item, startState, start);
    }),
    divider,
    ...MARKDOWN_MARKS,
  ]);
}

function block(
  regExp: RegExp,
  kind: PlainKind,
  $then?: (changed: ElementNode, match: string[]) => void,
): ElementTransformer {
  return {
    type: 'element',
    dependencies: [],
    regExp,
    // Used by Lexical's Markdown export, which Stet does not use.
    export: () => null,
    replace: (parent, _children, match) => {
      if (!$isParagraphNode(parent) || $kindOf(parent) === 'cell') return false;
      // Lexical removes the typed marker after this; the caret goes to the start of what is left.
      const changed = $changeBlock(parent, kind);
      $then?.(changed, match);
      selectAfterMarker(changed);
      return undefined;
    },
  };
}

function selectAfterMarker(changed: ElementNode): void {
  changed.select(1, 1);
}

const divider: ElementTransformer = {
  type: 'element',
  dependencies: [DividerNode],
  regExp: /^---\s?$/,
  triggerOnEnter: true,
  export: () => null,
  replace: (parent: ElementNode, children: LexicalNode[]) => {
    if (!$isParagraphNode(parent) || $kindOf(parent) === 'cell') return false;
    parent.insertBefore($createDividerNode());
    parent.append(...children);
    parent.select(1, 1);
    return undefined;
  },
};
