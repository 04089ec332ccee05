import {
  $getRoot,
  $isElementNode,
  HISTORIC_TAG,
  type EditorState,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  type UpdateListenerPayload,
} from 'lexical';
import type { Block } from '../../domain/body/body.ts';
import { addCounts, countBlock, type Counts } from '../../domain/body/counts.ts';
import { $nodeToBlocks, type ItemCache } from './lexicalToBody.ts';

interface Group {
  readonly blocks: readonly Block[];
  readonly counts: Counts;
}

const NOTHING: Counts = { blocks: 0, words: 0, characters: 0 };

/**
 * The body of an editor, converted block by block and only where something changed. A key press costs the deletion
 * of a few map entries; the one changed block is converted when somebody asks.
 */
export class BodyCache {
  readonly #editor: LexicalEditor;
  readonly #items: ItemCache = new Map();
  readonly #groups = new Map<NodeKey, Group>();
  /** The paragraph shown for an empty body, which is no part of it while nothing is written there. */
  #placeholder: NodeKey | null = null;
  #current: Group | null = null;

  constructor(editor: LexicalEditor) {
    this.#editor = editor;
  }

  body(): readonly Block[] {
    return this.#refresh().blocks;
  }

  counts(): Counts {
    return this.#refresh().counts;
  }

  /** The blocks of a top-level node, within an update that has changed nothing since the body was asked for. */
  $blocksOf(node: LexicalNode): readonly Block[] {
    return this.#groups.get(node.getKey())?.blocks ?? $nodeToBlocks(node, new Map());
  }

  /** Says that the body is empty and this node only shows where to write. */
  setPlaceholder(key: NodeKey | null): void {
    this.#placeholder = key;
    this.#current = null;
  }

  /** Takes note of an update. Returns whether the text may have changed. */
  note({ dirtyElements, dirtyLeaves, editorState, prevEditorState, tags }: UpdateListenerPayload): boolean {
    if (tags.has(HISTORIC_TAG) || isWholeStateSwap(dirtyElements, dirtyLeaves)) {
      return this.#compare(prevEditorState, editorState);
    }
    if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return false;
    for (const key of dirtyElements.keys()) this.#forget(key);
    for (const key of dirtyLeaves) this.#forget(key);
    this.#current = null;
    return true;
  }

  /** Undo and redo put a whole state in place without saying what differs; unchanged nodes are the same objects. */
  #compare(before: EditorState, after: EditorState): boolean {
    let changed = before._nodeMap.size !== after._nodeMap.size;
    for (const [key, node] of after._nodeMap) {
      if (before._nodeMap.get(key) === node) continue;
      changed = true;
      let parent: LexicalNode | undefined = node;
      while (parent !== undefined) {
        this.#forget(parent.__key);
        parent = parent.__parent === null ? undefined : after._nodeMap.get(parent.__parent);
      }
    }
    if (changed) this.#current = null;
    return changed;
  }

  #forget(key: NodeKey): void {
    this.#items.delete(key);
    this.#groups.delete(key);
  }

  #refresh(): Group {
    // Reading flushes what is pending, which may call `note`.
    return this.#editor.read(() => (this.#current ??= this.#$build()));
  }

  #$build(): Group {
    const blocks: Block[] = [];
    let counts = NOTHING;
    const top = $getRoot().getChildren();
    if (top.length === 1 && top[0]?.getKey() === this.#placeholder && isEmptyElement(top[0])) {
      return { blocks, counts };
    }
    for (const node of top) {
      let group = this.#groups.get(node.getKey());
      if (group === undefined) {
        const converted = $nodeToBlocks(node, this.#items);
        group = { blocks: converted, counts: converted.map(countBlock).reduce(addCounts, NOTHING) };
        this.#groups.set(node.getKey(), group);
      }
      blocks.push(...group.blocks);
      counts = addCounts(counts, group.counts);
    }
    this.#dropRemoved(top);
    return { blocks, counts };
  }

  #dropRemoved(top: readonly LexicalNode[]): void {
    if (this.#groups.size <= top.length * 2) return;
    const alive = new Set(top.map((node) => node.getKey()));
    for (const key of this.#groups.keys()) if (!alive.has(key)) this.#groups.delete(key);
  }
}

function isWholeStateSwap(elements: ReadonlyMap<NodeKey, boolean>, leaves: ReadonlySet<NodeKey>): boolean {
  return leaves.size === 0 && elements.size === 1 && elements.get('root') === false;
}

function isEmptyElement(node: LexicalNode): boolean {
  return $isElementNode(node) && node.isEmpty();
}
