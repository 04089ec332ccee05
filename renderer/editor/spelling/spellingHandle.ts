import { $isElementNode, $isRangeSelection, $getSelection, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import { spelledWords } from '../../../domain/spelling/spelledText.ts';
import { $selectAtPoint } from '../behaviour/selectAtPoint.ts';
import { $blocksById } from '../find/findText.ts';
import { $selectStretch } from '../find/selectStretch.ts';
import { $runsOf } from '../lexicalToBody.ts';
import { $caretPlace } from './caretPlace.ts';
import type { TextFocus } from '../textFocus.ts';
import type { SpellingDesk, SpellingHandle, WordHere } from './spellingDesk.ts';

/** Joins spelling to an editor; without a desk nothing is checked. */
export function createSpellingHandle(body: LexicalEditor, desk: SpellingDesk | undefined, texts: Pick<TextFocus, 'note'>): SpellingHandle {
  const here = (): LexicalEditor => texts.note()?.editor ?? body;
  const $wordHere = (): WordHere | null => {
    const script = desk?.script() ?? null;
    const place = script === null ? null : $caretPlace();
    if (script === null || place === null) return null;
    const word = spelledWords($runsOf(place.node), script).find(({ start, end }) => start <= place.offset && place.offset <= end);
    return word === undefined ? null : { word: word.text, block: place.block, start: word.start, end: word.end };
  };
  return {
    wordHere: (point) => {
      const editor = here();
      if (point !== null) {
        editor.update(
          () => {
            const selection = $getSelection();
            if (!$isRangeSelection(selection) || selection.isCollapsed()) $selectAtPoint(editor, point.x, point.y);
          },
          { discrete: true },
        );
      }
      return editor.read($wordHere);
    },
    replace: ({ block, start, end }, text) => {
      const editor = here();
      if (!editor.isEditable()) return;
      editor.update(
        () => {
          const node = $blocksById().get(block);
          if ($isElementNode(node)) $selectStretch(node, start, end)?.insertText(text);
        },
        { tag: HISTORY_PUSH_TAG, discrete: true },
      );
      editor.focus();
    },
    caret: () =>
      here().read(() => {
        const found = $caretPlace();
        if (found === null) return null;
        const { block: id, offset } = found;
        const note = texts.note();
        return { place: note === null ? { kind: 'block', id } : { kind: 'footnote', id, note: note.id }, offset };
      }),
  };
}
