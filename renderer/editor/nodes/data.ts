import { $getNodeByKey, $getState, $setState, createState, type LexicalNode, type NodeKey } from 'lexical';
import { sameJson } from './state.ts';

/**
 * What an object block (a picture, an embed) says: the block of the body without its id and type, which the node
 * keeps as every block does. Set only by our own converter and fields, from blocks that the body schema has let in.
 */
export const dataState = createState('data', {
  parse: (value) => (typeof value === 'object' && value !== null ? value : {}),
  isEqual: sameJson,
});

/** Gives an object its fields; those that are undefined are left out of the block. */
export function $setData<T extends LexicalNode>(node: T, data: object): T {
  return $setState(node, dataState, Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)));
}

/** Changes some fields of an object. */
export function $changeData(key: NodeKey, change: object): void {
  const node = $getNodeByKey(key);
  if (node !== null) $setData(node, { ...$getState(node, dataState), ...change });
}
