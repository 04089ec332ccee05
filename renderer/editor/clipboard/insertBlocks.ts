import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  $isRootNode,
  type LexicalNode,
} from 'lexical';
import { isFootnote, isTextBlock, type Block, type BlockId } from '../../../domain/body/body.ts';
import { $blockOf, $isEmptyParagraph, $leaveListWrapper } from '../behaviour/blockTree.ts';
import { $insertBelow, $nestedIn } from '../behaviour/insertObject.ts';
import { $blocksToNodes, $runsToNodes, withoutBox } from '../bodyToLexical.ts';
import { $insertIntoCells } from '../table/insertIntoCells.ts';

/** Puts blocks at the selection, as new blocks with ids of their own. */
export function $insertBlocks(blocks: readonly Block[], newId: () => BlockId): void {
  const selection = $getSelection();
  if (selection === null || blocks.length === 0) return;
  if ($insertIntoCells(blocks)) return;
  const fresh = withFreshIds(blocks, newId);
  const [only, ...more] = fresh;
  const isPart = only !== undefined && more.length === 0 && isTextBlock(only);
  if ($isNodeSelection(selection)) {
    const last = selection.getNodes().at(-1)?.getTopLevelElement();
    if (last === null || last === undefined) return;
    const paragraph = $createParagraphNode();
    last.insertAfter(paragraph);
    paragraph.select();
    $insertBlocks(fresh, newId);
    return;
  }
  if (!$isRangeSelection(selection)) return;
  if (!selection.isCollapsed()) selection.removeText();
  const target = $isRootNode(selection.anchor.getNode()) ? null : $blockOf(selection.anchor.getNode());
  const takesPlace = $isEmptyParagraph(target);
  if (isPart && target !== null && (only.type === 'paragraph' || only.type === 'cell' || !takesPlace)) {
    selection.insertNodes($runsToNodes(only.runs));
    return;
  }
  const list = $nestedIn(target);
  if (list !== null && fresh.some((block) => !isTextBlock(block))) {
    $insertBelow(list, $blocksToNodes(fresh));
    return;
  }
  if (list !== null && fresh.some(({ type }) => type !== 'listItem')) {
    $insertAsItems(fresh);
    return;
  }
  if (takesPlace && target !== null) {
    const nodes = $blocksToNodes(fresh);
    for (const node of nodes) target.insertBefore(node);
    const last = nodes.at(-1);
    if ($isElementNode(last)) {
      target.remove();
      last.selectEnd();
    } else {
      // A picture or divider came last: the empty paragraph stays after it, to write on.
      target.selectStart();
    }
    return;
  }
  const before = new Set($getRoot().getChildrenKeys());
  selection.insertNodes($blocksToNodes(fresh));
  $leaveListWrapper();
  // Lexical leaves the empty rest of the split block behind when what came last ends in a link.
  const rest = $lastTouched()?.getNextSibling() ?? null;
  if (rest !== null && $isEmptyParagraph(rest) && !before.has(rest.getKey())) rest.remove();
}

/** Texts put into an item of a list inside a list become items of it; Lexical would put them in the item around that list. */
function $insertAsItems(blocks: readonly Block[]): void {
  blocks.filter(isTextBlock).forEach(({ runs }, index) => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return;
    if (index > 0) selection.insertParagraph();
    if (runs.length > 0) $getSelection()?.insertNodes($runsToNodes(runs));
  });
}

function $lastTouched(): LexicalNode | null {
  const node = $getSelection()?.getNodes().at(-1)?.getTopLevelElement() ?? null;
  return node !== null && $isElementNode(node) && !node.isEmpty() ? node : null;
}

/** Blocks as new ones. What tables, rows and boxes are called by is new too; of a box that is not among them nothing is in it. */
export function withFreshIds(blocks: readonly Block[], newId: () => BlockId): Block[] {
  const fresh = new Map<BlockId, BlockId>();
  const renamed = (id: BlockId): BlockId => {
    const known = fresh.get(id) ?? newId();
    fresh.set(id, known);
    return known;
  };
  const boxes = new Set(blocks.flatMap(({ type, id }) => (type === 'factBox' ? [id] : [])));
  return blocks.map((block) => {
    const copy = withId(block, newId);
    if (copy.type === 'factBox') return { ...copy, id: renamed(block.id) };
    if ('box' in copy && typeof copy.box === 'string') return boxes.has(copy.box) ? { ...copy, box: renamed(copy.box) } : withoutBox(copy);
    return copy.type === 'cell' ? { ...copy, table: renamed(copy.table), row: renamed(copy.row) } : copy;
  });
}

function withId(block: Block, newId: () => BlockId): Block {
  const id = newId();
  if (block.type === 'unknown') return { ...block, id, raw: { ...block.raw, id } };
  if (!isTextBlock(block)) return { ...block, id };
  return { ...block, id, runs: block.runs.map((run) => (isFootnote(run) ? { ...run, id: newId() } : run)) };
}
