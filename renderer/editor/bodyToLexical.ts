import { $createLinkNode } from '@lexical/link';
import {
  $createListItemNode,
  $createListNode,
  $isListItemNode,
  $isListNode,
  type ListNode,
} from '@lexical/list';
import { $createTableNode, $createTableRowNode, type TableCellNode } from '@lexical/table';
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
import { isTextRun, type Block, type Cell, type FactBox, type ListItem, type Run, type TextRun } from '../../domain/body/body.ts';
import type { Link } from '../../domain/body/marks.ts';
import { groupBlocks, isBox, isTable, tableRows } from '../../domain/body/groups.ts';
import type { JsonObject } from '../../domain/json.ts';
import { assertNever } from '../../domain/result.ts';
import { marksToBits, NOTE_BIT } from './marks.ts';
import { $createAudioNode } from './nodes/audio/AudioNode.tsx';
import { $createCorrectionNode } from './nodes/correction/CorrectionNode.ts';
import { $createDividerNode } from './nodes/divider/DividerNode.tsx';
import { $createEmbedNode } from './nodes/embed/EmbedNode.tsx';
import { $createPictureNode } from './nodes/picture/PictureNode.tsx';
import { $createFactBox, FactBoxTitleNode } from './nodes/factBox/FactBoxNode.ts';
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
import { $createCell, $createFiller } from './table/tableTree.ts';
import { $createInlineNode } from './nodes/footnote/FootnoteNode.tsx';

/** Makes the top-level nodes of blocks. Consecutive list items of one kind become one list, cells a table. */
export function $blocksToNodes(blocks: readonly Block[]): LexicalNode[] {
  return groupBlocks(blocks).flatMap((group): LexicalNode[] => {
    if (isTable(group)) return [$tableToNode(group)];
    if (isBox(group)) return [$boxToNode(group)];
    let list: ListNode | null = null;
    return group.flatMap((block): LexicalNode[] => {
      if (block.type === 'cell' || block.type === 'factBox') return [];
      if (block.type !== 'listItem') return [$blockToNode(block)];
      const isFirst = list === null;
      list ??= $createListNode(block.list);
      $appendItem(list, block);
      return isFirst ? [list] : [];
    });
  });
}

/** Makes the inline nodes of runs. Neighbouring runs with the same link share one link node. */
export function $runsToNodes(runs: readonly Run[]): LexicalNode[] {
  const nodes: LexicalNode[] = [];
  let open: { link: Link; node: ElementNode } | null = null;
  for (const run of runs) {
    if (!isTextRun(run)) {
      nodes.push($createInlineNode(run));
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

function $blockToNode(block: Exclude<Block, ListItem | Cell | FactBox>): LexicalNode {
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

/** What is in a box need not name it: it is seen from where it stands. */
function $boxToNode([title, ...inside]: readonly [FactBox, ...Block[]]): LexicalNode {
  const { type: _type, id, runs, ...extra } = title;
  return $createFactBox($fill(new FactBoxTitleNode(), id, runs, extra)).append(...$blocksToNodes(inside.map(withoutBox)));
}

/** A block as it is outside of boxes. */
export function withoutBox(block: Block): Block {
  if (!('box' in block)) return block;
  const { box: _box, ...rest } = block;
  return rest;
}

function $tableToNode(cells: readonly Cell[]): LexicalNode {
  const table = $createTableNode();
  const rows = tableRows(cells);
  const width = Math.max(...rows.map((row) => row.length));
  for (const row of rows) {
    const node = $createTableRowNode().append(...row.map($cellToNode));
    const header = row.every((cell) => cell.header === true);
    for (let at = row.length; at < width; at += 1) node.append($createFiller(header));
    table.append($setState(node, idState, row[0]?.row ?? ''));
  }
  return $setState(table, idState, cells[0]?.table ?? '');
}

function $cellToNode({ type: _type, id, table: _table, row: _row, header, runs, ...extra }: Cell): TableCellNode {
  return $createCell(header === true, $fill($createParagraphNode(), id, runs, extra));
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
