import { $isLinkNode } from '@lexical/link';
import { $isListNode } from '@lexical/list';
import {
  $getState,
  $isElementNode,
  $isLineBreakNode,
  $isTabNode,
  $isTextNode,
  $setState,
  type ElementNode,
  type LexicalNode,
  type TextNode,
} from 'lexical';
import type { Run } from '../../../domain/body/body.ts';
import type { JsonObject } from '../../../domain/json.ts';
import { $runsToNodes } from '../bodyToLexical.ts';

import { breakFormatState, linkExtraState, runExtraState, sameJson } from '../nodes/state.ts';
import { rawState } from '../nodes/unknown/raw.ts';
import { $isUnknownInlineNode } from '../nodes/unknown/UnknownInlineNode.tsx';

/** Makes a block hold these runs. Equal nodes at both ends stay, and so does a text that was only cut or lengthened. */
export function $patchRuns(block: ElementNode, runs: readonly Run[]): void {
  const current = block.getChildren().filter((node) => !$isListNode(node));
  const wanted = $runsToNodes(runs);
  const [a, b] = [current.map($signature), wanted.map($signature)];
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const old = current.slice(start, current.length - end);
  const fresh = $reuseInline(old, $reuseTexts(old, wanted.slice(start, wanted.length - end)));
  if (old.length === 0 && fresh.length === 0) return;
  // A nested list follows the text of its item, so inline nodes are the first children.
  block.splice(start, old.length, fresh);
}

function $reuseTexts(old: readonly LexicalNode[], fresh: readonly LexicalNode[]): LexicalNode[] {
  const out = [...fresh];
  for (const node of old) {
    if (!isPlainText(node)) continue;
    const style = $style(node);
    const best = out.reduce((found, one, index) => {
      if (old.includes(one) || !isPlainText(one) || $style(one) !== style) return found;
      const held = out[found];
      return held === undefined || one.getTextContentSize() > held.getTextContentSize() ? index : found;
    }, -1);
    const replaced = out[best];
    if (replaced === undefined) continue;
    if (node.getTextContent() !== replaced.getTextContent()) node.setTextContent(replaced.getTextContent());
    out[best] = node;
  }
  return out;
}

/** A footnote or the like that is only marked anew stays the node it is: what was just put in is still being written. */
function $reuseInline(old: readonly LexicalNode[], fresh: readonly LexicalNode[]): LexicalNode[] {
  const free = old.filter($isUnknownInlineNode);
  return fresh.map((node) => {
    const at = $isUnknownInlineNode(node) ? free.findIndex((one) => sameThing(one.getRaw(), node.getRaw())) : -1;
    const [held] = at < 0 ? [] : free.splice(at, 1);
    return held === undefined || !$isUnknownInlineNode(node) ? node : $setState(held, rawState, node.getRaw());
  });
}

function sameThing({ rev: _a, ...a }: JsonObject, { rev: _b, ...b }: JsonObject): boolean {
  return sameJson(a, b);
}

function isPlainText(node: LexicalNode): node is TextNode {
  return $isTextNode(node) && !$isTabNode(node);
}

const $style = (node: TextNode): string => JSON.stringify([node.getFormat(), $getState(node, runExtraState)]);

/** Equal for inline nodes that give the same runs. */
function $signature(node: LexicalNode): string {
  if ($isTextNode(node)) return JSON.stringify(['t', node.getTextContent(), $style(node)]);
  if ($isLineBreakNode(node)) {
    return JSON.stringify(['b', $getState(node, breakFormatState), $getState(node, runExtraState)]);
  }
  if ($isUnknownInlineNode(node)) return JSON.stringify(['u', node.getRaw()]);
  const inner = $isElementNode(node) ? node.getChildren().map($signature) : [];
  if (!$isLinkNode(node)) return JSON.stringify(['e', node.getType(), inner]);
  return JSON.stringify(['l', node.getURL(), node.getTitle() ?? null, $getState(node, linkExtraState), inner]);
}
