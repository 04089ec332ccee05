import { $createLinkNode } from '@lexical/link';
import {
  $createListItemNode,
  $createListNode,
  $isListItemNode,
  $isListNode,
  type ListNode,
} from '@lexical/list';
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text';
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTabNode,
  $createTextNode,
  $setState,
  type ElementNode,
  type LexicalNode,
} from 'lexical';
import {
  isUnknownInline,
  type Block,
  type Link,
  type ListItem,
  type Run,
  type TextRun,
} from '../../domain/body/body.ts';
import type { JsonObject } from '../../domain/json.ts';
import { assertNever } from '../../domain/result.ts';
import { marksToBits, NOTE_BIT } from './marks.ts';
import { $createAudioNode } from './nodes/audio/AudioNode.tsx';
import { $createCorrectionNode } from './nodes/correction/CorrectionNode.ts';
import { $createDividerNode } from './nodes/divider/DividerNode.tsx';
import { $createEmbedNode } from './nodes/embed/EmbedNode.tsx';
import { $createPictureNode } from './nodes/picture/PictureNode.tsx';
import { $createPullQuoteNode } from './nodes/pullQuote/PullQuoteNode.ts';
import {
  blockExtraState,
  breakFormatState,
  idState,
  linkExtraState,
  runExtraState,
  sameJson,
  startState,
} from './nodes/state.ts';
import { $createUnknownBlockNode } from './nodes/unknown/UnknownBlockNode.tsx';
import { $createUnknownInlineNode } from './nodes/unknown/UnknownInlineNode.tsx';

/** Makes the top-level nodes of blocks. Consecutive list items of one kind become one list. */
export function $blocksToNodes(blocks: readonly Block[]): LexicalNode[] {
  const nodes: LexicalNode[] = [];
  for (const block of blocks) {
    if (block.type !== 'listItem') {
      nodes.push($blockToNode(block));
      continue;
    }
    const last = nodes.at(-1);
    if ($isListNode(last) && (block.level > 0 || last.getListType() === block.list)) {
      $appendItem(last, block);
    } else {
      const list = $createListNode(block.list);
      nodes.push(list);
      $appendItem(list, block);
    }
  }
  return nodes;
}

/** Makes the inline nodes of runs. Neighbouring runs with the same link share one link node. */
export function $runsToNodes(runs: readonly Run[]): LexicalNode[] {
  const nodes: LexicalNode[] = [];
  let open: { link: Link; node: ElementNode } | null = null;
  for (const run of runs) {
    if (isUnknownInline(run)) {
      nodes.push($createUnknownInlineNode(run.unknown));
      open = null;
    } else if (run.link === undefined) {
      nodes.push(...$textToNodes(run));
      open = null;
    } else if (run.text !== '') {
      if (open === null || !sameJson(open.link, run.link)) {
        open = { link: run.link, node: $linkToNode(run.link) };
        nodes.push(open.node);
      }
      open.node.append(...$textToNodes(run));
    }
  }
  return nodes;
}

function $blockToNode(block: Exclude<Block, ListItem>): LexicalNode {
  switch (block.type) {
    case 'paragraph': {
      const { type: _type, id, runs, ...extra } = block;
      return $fill($createParagraphNode(), id, runs, extra);
    }
    case 'heading': {
      const { type: _type, id, level, runs, ...extra } = block;
      return $fill($createHeadingNode(level === 2 ? 'h2' : 'h3'), id, runs, extra);
    }
    case 'quote': {
      const { type: _type, id, runs, ...extra } = block;
      return $fill($createQuoteNode(), id, runs, extra);
    }
    case 'pullQuote': {
      const { type: _type, id, runs, ...extra } = block;
      return $fill($createPullQuoteNode(), id, runs, extra);
    }
    case 'correction': {
      const { type: _type, id, kind, at, runs, ...extra } = block;
      return $fill($createCorrectionNode({ kind, at }), id, runs, extra);
    }
    case 'divider': {
      const { type: _type, id, ...extra } = block;
      return $setState($setExtra($createDividerNode(), extra), idState, id);
    }
    case 'picture': {
      const { type: _type, id, ...picture } = block;
      return $setState($createPictureNode(picture), idState, id);
    }
    case 'audio': {
      const { type: _type, id, ...audio } = block;
      return $setState($createAudioNode(audio), idState, id);
    }
    case 'embed': {
      const { type: _type, id, ...embed } = block;
      return $setState($createEmbedNode(embed), idState, id);
    }
    case 'unknown':
      return $setState($createUnknownBlockNode(block.raw), idState, block.id);
    default:
      return assertNever(block);
  }
}

function $appendItem(top: ListNode, block: ListItem): void {
  const { type: _type, id, list, level, start, runs, ...extra } = block;
  let parent = top;
  for (let depth = 1; depth <= level; depth += 1) {
    const last = parent.getLastChild();
    const nested = $isListItemNode(last) ? last.getFirstChild() : null;
    if ($isListNode(nested) && (depth < level || nested.getListType() === list)) {
      parent = nested;
    } else {
      const inner = $createListNode(list);
      parent.append($createListItemNode().append(inner));
      parent = inner;
    }
  }
  const item = $fill($createListItemNode(), id, runs, extra);
  parent.append(start === undefined ? item : $setState(item, startState, start));
}

function $fill<T extends ElementNode>(node: T, id: string, runs: readonly Run[], extra: object): T {
  return $setState($setExtra(node, extra).append(...$runsToNodes(runs)), idState, id);
}

function $setExtra<T extends LexicalNode>(node: T, extra: object): T {
  // The rest of a loose schema object: keys we do not know, with JSON values.
  return Object.keys(extra).length > 0 ? $setState(node, blockExtraState, extra as JsonObject) : node;
}

function $linkToNode({ href, title, ...extra }: Link): ElementNode {
  const node = $createLinkNode(href, { title: title ?? null, rel: null, target: null });
  return Object.keys(extra).length > 0 ? $setState(node, linkExtraState, extra as JsonObject) : node;
}

function $textToNodes({ text, marks, link: _link, private: isNote, ...extra }: TextRun): LexicalNode[] {
  const bits = marksToBits(marks) | (isNote === true ? NOTE_BIT : 0);
  const kept = Object.keys(extra).length > 0 ? (extra as JsonObject) : null;
  return text
    .split(/([\n\t])/)
    .filter((part) => part !== '')
    .map((part) => {
      const node =
        part === '\n'
          ? $setState($createLineBreakNode(), breakFormatState, bits)
          : (part === '\t' ? $createTabNode() : $createTextNode(part)).setFormat(bits);
      return kept === null ? node : $setState(node, runExtraState, kept);
    });
}
