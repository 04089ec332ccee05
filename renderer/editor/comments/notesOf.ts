import { $getState, $isDecoratorNode, $setState, type LexicalNode } from 'lexical';
import { NotesSchema, type ThreadId } from '../../../domain/body/notes.ts';
import type { JsonObject } from '../../../domain/json.ts';
import { $setData, dataState } from '../nodes/data.ts';
import { $isDividerNode } from '../nodes/divider/DividerNode.tsx';
import { rawState } from '../nodes/unknown/raw.ts';
import { blockExtraState, runExtraState } from '../nodes/state.ts';
import { $isUnknownBlockNode } from '../nodes/unknown/UnknownBlockNode.tsx';

const NONE: readonly ThreadId[] = [];

/** The threads about the text of an inline node. */
export function $runNotes(node: LexicalNode): readonly ThreadId[] {
  return parsed($getState(node, runExtraState)?.['notes']);
}

export function $setRunNotes(node: LexicalNode, notes: readonly ThreadId[]): void {
  $setState(node, runExtraState, withNotes($getState(node, runExtraState), notes));
}

/** The threads about a block as a whole. */
export function $blockNotes(node: LexicalNode): readonly ThreadId[] {
  if ($isUnknownBlockNode(node)) return parsed(node.getRaw()['notes']);
  if (isObject(node)) {
    const data = $getState(node, dataState);
    return parsed('notes' in data ? data.notes : undefined);
  }
  return parsed($getState(node, blockExtraState)?.['notes']);
}

export function $setBlockNotes(node: LexicalNode, notes: readonly ThreadId[]): void {
  if ($isUnknownBlockNode(node)) $setState(node, rawState, withNotes(node.getRaw(), notes) ?? {});
  else if (isObject(node)) $setData(node, { ...$getState(node, dataState), notes: notes.length === 0 ? undefined : [...notes] });
  else $setState(node, blockExtraState, withNotes($getState(node, blockExtraState), notes));
}

/** Whether a node holds its block as data, as pictures and embeds do. */
function isObject(node: LexicalNode): boolean {
  return $isDecoratorNode(node) && !$isDividerNode(node);
}

function withNotes(extra: JsonObject | null, notes: readonly ThreadId[]): JsonObject | null {
  const { notes: _before, ...rest } = extra ?? {};
  const next = notes.length === 0 ? rest : { ...rest, notes: [...notes] };
  return Object.keys(next).length === 0 ? null : next;
}

function parsed(raw: unknown): readonly ThreadId[] {
  if (raw === undefined) return NONE;
  const notes = NotesSchema.safeParse(raw);
  return notes.success ? notes.data : NONE;
}
