import { $createRangeSelection, $getNearestNodeFromDOMNode, $getRoot, $getState, $isElementNode, $setSelection, SKIP_SCROLL_INTO_VIEW_TAG, type LexicalEditor } from 'lexical';
import type { BlockId } from '../../domain/body/body.ts';
import type { Place } from '../../domain/windows/windowState.ts';
import { blocksInSight } from './blocksInSight.ts';
import { $blocksById, $leavesOf } from './find/findText.ts';
import { idState } from './nodes/state.ts';
import { showElement } from './showElement.ts';
import { $caretPlace } from './spelling/caretPlace.ts';

/** Where the person is in the text: the caret, and what stands at the top of the page. */
export function placeOf(editor: LexicalEditor): Place {
  const caret = editor.read(() => $caretPlace());
  return { caret: caret === null ? null : { block: caret.block, offset: caret.offset }, top: topOf(editor) };
}

function topOf(editor: LexicalEditor): Place['top'] {
  const root = editor.getRootElement();
  const page = root?.closest('[data-page]');
  if (root == null || page == null || page.scrollTop === 0) return null;
  const edge = page.getBoundingClientRect().top;
  const first = blocksInSight(root).find((one) => one.getBoundingClientRect().bottom > edge);
  if (first === undefined) return null;
  const block = editor.read(() => {
    const node = $getNearestNodeFromDOMNode(first);
    return node === null ? null : $getState(node, idState);
  });
  // Down, as the browser does with what it scrolls to: else the page would creep by a pixel at each start.
  return block === null ? null : { block, offset: Math.floor(first.getBoundingClientRect().top - edge) };
}

/** Puts the caret and the page back. A block that is gone is passed over. */
export function goToPlace(editor: LexicalEditor, { caret, top }: Place): void {
  if (caret !== null) editor.update(() => { $putCaret(caret.block, caret.offset); }, { discrete: true });
  const page = editor.getRootElement()?.closest('[data-page]');
  if (page == null) return;
  if (top === null) {
    page.scrollTo({ top: 0 });
    return;
  }
  const key = editor.read(() => $getRoot().getChildren().find((one) => $getState(one, idState) === top.block)?.getKey());
  const element = key === undefined ? null : editor.getElementByKey(key);
  if (element === null) return;
  keepAt(page, element, top.offset);
}

/** How long blocks that have come near the window may take to get their real heights, on a busy machine too. */
const SETTLING_MS = 1000;

/** Scrolls a block to where it stood, and again while what is above it gets another height, unless the person scrolls. */
function keepAt(page: Element, element: HTMLElement, offset: number): void {
  const person = new AbortController();
  for (const kind of ['wheel', 'keydown', 'pointerdown']) {
    addEventListener(kind, () => { person.abort(); }, { signal: person.signal, capture: true, passive: true });
  }
  const until = performance.now() + SETTLING_MS;
  const put = (): void => {
    if (!element.isConnected || performance.now() > until) person.abort();
    if (person.signal.aborted) return;
    page.scrollBy({ top: element.getBoundingClientRect().top - page.getBoundingClientRect().top - offset });
    requestAnimationFrame(put);
  };
  put();
}

/** Shows a block; gives its element, or null if it is gone. */
export function showBlock(editor: LexicalEditor, id: BlockId): HTMLElement | null {
  const key = editor.read(() => $blocksById().get(id)?.getKey());
  const element = key === undefined ? null : editor.getElementByKey(key);
  showElement(element);
  return element;
}

/** The same, and the caret goes before its first letter. */
export function goToBlock(editor: LexicalEditor, id: BlockId): void {
  if (showBlock(editor, id) === null || !editor.isEditable()) return;
  editor.update(() => { $putCaret(id, 0); }, { discrete: true, tag: SKIP_SCROLL_INTO_VIEW_TAG });
  editor.getRootElement()?.focus({ preventScroll: true });
}

function $putCaret(id: string, offset: number): void {
  const block = $blocksById().get(id);
  if (!$isElementNode(block)) return;
  const leaf = $leavesOf(block).find((one) => one.from + one.length >= offset && one.node.getType() === 'text');
  if (leaf === undefined) {
    block.selectStart();
    return;
  }
  const selection = $createRangeSelection();
  const at = Math.max(0, Math.min(offset - leaf.from, leaf.length));
  selection.anchor.set(leaf.node.getKey(), at, 'text');
  selection.focus.set(leaf.node.getKey(), at, 'text');
  $setSelection(selection);
}
