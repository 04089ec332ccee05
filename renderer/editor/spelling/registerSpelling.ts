import {
  $getNodeFromDOMNode,
  $isElementNode,
  HISTORIC_TAG,
  mergeRegister,
  type ElementNode,
  type LexicalEditor,
} from 'lexical';
import { spelledWords } from '../../../domain/spelling/spelledText.ts';
import { $pagePlaces } from '../find/blockRange.ts';
import { $runsOf } from '../lexicalToBody.ts';
import { LOAD_TAG } from '../replaceBody.ts';
import { $blocksIn } from '../review/blocksIn.ts';
import { blocksInSight } from '../blocksInSight.ts';
import { $caretPlace } from './caretPlace.ts';
import { paintMisspelled } from './paintMisspelled.ts';
import type { SpellingDesk } from './spellingDesk.ts';

const AFTER_TYPING_MS = 350;
const AFTER_SCROLLING_MS = 120;

/**
 * Marks misspelled words in the blocks that are in sight or nearly so. A key costs one timer: the look itself comes
 * after a pause, never while an input method composes, and leaves out the word that is being typed.
 */
export function registerSpelling(editor: LexicalEditor, desk: SpellingDesk): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isTyping = false;

  const look = (): void => {
    timer = undefined;
    const script = desk.script();
    const root = editor.getRootElement();
    if (script === null || root === null) {
      paintMisspelled(editor, []);
      return;
    }
    // Behind the article on the screen, or behind another view of it, there is nothing to see; whatever shows it again has it looked at.
    if (root.closest('[inert], [hidden]') !== null) return;
    if (editor.isComposing()) {
      soon(AFTER_TYPING_MS);
      return;
    }
    const seen = blocksInSight(root);
    paintMisspelled(editor, editor.getEditorState().read(() => $misspelled(editor, seen, script, desk, isTyping), { editor }));
  };
  const soon = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(look, ms);
  };
  const onScroll = (): void => {
    if (timer === undefined) soon(AFTER_SCROLLING_MS);
  };
  // Another size of text, window or zoom brings other blocks into sight, and Chromium may leave marks where the words were.
  const size = new ResizeObserver(onScroll);
  const shown = new MutationObserver(onScroll);
  return mergeRegister(
    editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
      const isEdit = dirtyElements.size > 0 || dirtyLeaves.size > 0;
      isTyping = isEdit && !tags.has(HISTORIC_TAG) && !tags.has(LOAD_TAG);
      // Marks that stood in text which is no longer there must not wait for a pause.
      if (tags.has(LOAD_TAG)) paintMisspelled(editor, []);
      soon(AFTER_TYPING_MS);
    }),
    editor.registerRootListener((root) => {
      document.removeEventListener('scroll', onScroll, { capture: true });
      shown.disconnect();
      size.disconnect();
      if (root === null) return;
      document.addEventListener('scroll', onScroll, { capture: true, passive: true });
      size.observe(root);
      for (let around = root.parentElement; around !== null; around = around.parentElement) {
        shown.observe(around, { attributeFilter: ['inert', 'hidden'] });
      }
      soon(AFTER_SCROLLING_MS);
    }),
    desk.subscribe(() => {
      soon(0);
    }),
    () => {
      clearTimeout(timer);
      document.removeEventListener('scroll', onScroll, { capture: true });
      shown.disconnect();
      size.disconnect();
      paintMisspelled(editor, []);
    },
  );
}

function $misspelled(editor: LexicalEditor, seen: readonly Element[], script: string, desk: SpellingDesk, isTyping: boolean): Range[] {
  const caret = isTyping ? $caretPlace() : null;
  const found = seen.flatMap($blocksOf).map((block) => ({ block, words: spelledWords($runsOf(block), script) }));
  const wrong = desk.wrong(found.flatMap(({ words }) => words.map(({ text }) => text)));
  return found.flatMap(({ block, words }) =>
    words.flatMap(({ text, start, end }) => {
      const isAtCaret = caret?.collapsed === true && caret.node.is(block) && start <= caret.offset && caret.offset <= end;
      const places = wrong.has(text) && !isAtCaret ? $pagePlaces(editor, block, start, end) : null;
      if (places === null) return [];
      // Live ranges: they stay on their word until the next look, whatever is typed before it.
      const range = document.createRange();
      range.setStart(places.from, places.fromOffset);
      range.setEnd(places.to, places.toOffset);
      return [range];
    }),
  );
}

/**
 * The blocks that a top-level element of the page shows: the items of a list, the cells of a table, what is in a box. None
 * for what Lexical itself puts before a picture that comes first: no block is nearest to that, but the whole text.
 */
export function $blocksOf(element: Element): ElementNode[] {
  const node = $getNodeFromDOMNode(element);
  return node === null ? [] : $blocksIn(node).filter($isElementNode);
}
