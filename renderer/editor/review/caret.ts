import { $isLinkNode } from '@lexical/link';
import { $isListNode } from '@lexical/list';
import { $isElementNode, $isTextNode, type ElementNode, type LexicalNode, type PointType } from 'lexical';
import { $isBuilt } from '../behaviour/blockTree.ts';
import { $blocksIn } from './blocksIn.ts';
import { $blockRev, $holdsLive, $runRev } from './revOf.ts';

/** A text, or a place between the children of an element, with the tokens before it. */
interface Stretch {
  readonly key: string;
  readonly type: 'text' | 'element';
  readonly offset: number;
  readonly chars: readonly string[];
  readonly struck: boolean;
  /** Whether it is in a cell or title that is struck and holds nothing else, which is no place to go on writing. */
  readonly leaving: boolean;
  readonly all: number;
  /** Of these, the ones that are not struck. */
  readonly live: number;
}

/** How many tokens (domain/suggestions/tokens.ts) of some top-level nodes are before a point; null if it is not there. */
export function $placeOf(point: PointType, tops: readonly LexicalNode[]): number | null {
  const found = $stretches(tops).find(
    ({ key, type, offset }) => key === point.key && type === point.type && (type === 'text' || offset === point.offset),
  );
  if (found === undefined || found.type === 'element') return found?.all ?? null;
  return found.all + Array.from(found.chars.join('').slice(0, point.offset)).length;
}

/**
 * Sets a point right behind the given number of live tokens, or, `after`, right before the next live one: on which
 * side of struck text the caret stands. Returns false where no text is near.
 */
export function $setPoint(point: PointType, tops: readonly LexicalNode[], live: number, after: boolean): boolean {
  const found = $stretches(tops).flatMap((stretch) => {
    const { key, type, chars, struck } = stretch;
    const size = struck ? 0 : chars.length;
    if (live < stretch.live || live > stretch.live + size) return [];
    const count = struck ? (after ? chars.length : 0) : live - stretch.live;
    const offset = type === 'text' ? chars.slice(0, count).join('').length : stretch.offset;
    return [{ key, type, offset, leaving: stretch.leaving, all: stretch.all + count }];
  });
  const staying = found.filter(({ leaving }) => !leaving);
  const places = staying.length > 0 ? staying : found;
  const ends = places.map(({ all }) => all);
  const edge = after ? Math.max(...ends) : Math.min(...ends);
  const there = places.filter(({ all }) => all === edge);
  const texts = there.filter(({ type }) => type === 'text');
  const best = (after ? texts.at(-1) : texts[0]) ?? there[0];
  if (best === undefined) return false;
  point.set(best.key, best.offset, best.type);
  return true;
}

function $stretches(tops: readonly LexicalNode[]): Stretch[] {
  const out: Stretch[] = [];
  let all = 0;
  let live = 0;
  const count = (struck: boolean, tokens = 1): void => {
    all += tokens;
    if (!struck) live += tokens;
  };
  const $inside = (element: ElementNode, leaving: boolean): void => {
    const children = element.getChildren().filter((node) => !$isListNode(node));
    children.forEach((node, offset) => {
      out.push({ key: element.getKey(), type: 'element', offset, chars: [], struck: false, leaving, all, live });
      if ($isLinkNode(node)) {
        $inside(node, leaving);
        return;
      }
      const struck = $runRev(node).del !== undefined;
      const chars = $isTextNode(node) ? Array.from(node.getTextContent()) : null;
      if (chars !== null) out.push({ key: node.getKey(), type: 'text', offset: 0, chars, struck, leaving, all, live });
      count(struck, chars?.length ?? 1);
    });
    const offset = children.length;
    out.push({ key: element.getKey(), type: 'element', offset, chars: [], struck: false, leaving, all, live });
  };
  for (const top of tops) {
    for (const block of $blocksIn(top)) {
      const isStruck = $blockRev(block).del !== undefined;
      if ($isElementNode(block)) $inside(block, isStruck && $isBuilt(block) && !$holdsLive(block));
      count(isStruck);
    }
  }
  return out;
}
