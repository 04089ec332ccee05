import { $createRangeSelection, $getRoot, $getSelection, $isRangeSelection, $setSelection, INSERT_PARAGRAPH_COMMAND, PASTE_TAG, UNDO_COMMAND, type LexicalCommand } from 'lexical';
import { describe, expect, it } from 'vitest';
import { isTextBlock, isTextRun, type Block } from '../../../domain/body/body.ts';
import { createPlaceFinder } from '../../../domain/comments/places.ts';
import { withNotes } from '../../../domain/comments/notesIn.ts';
import { final } from '../../../domain/suggestions/views.ts';
import { $pasteable } from '../../../renderer/editor/clipboard/pastedNotes.ts';
import { $insertBlocks } from '../../../renderer/editor/clipboard/insertBlocks.ts';
import { $selectionBlocks } from '../../../renderer/editor/clipboard/selectionBlocks.ts';
import { markBlock, markText, unmark } from '../../../renderer/editor/comments/marking.ts';
import { $lexicalToBody } from '../../../renderer/editor/lexicalToBody.ts';
import { contentKey } from '../../../renderer/editor/replaceBody.ts';
import { commentLaws } from '../../fuzz/laws/comments.ts';
import { openReview, type ReviewEditor } from '../review/reviewEditor.ts';

const paragraph = (id: string, text: string): Block => ({ type: 'paragraph', id, runs: text === '' ? [] : [{ text }] });
const STORY = [paragraph('p', 'The minister lied today.'), paragraph('q', 'He said so.')];

/** Opens a text with a comment on “minister”. */
function commented(mode: 'edit' | 'suggest' = 'edit', spans = [{ id: 'p', start: 4, end: 12 }]): ReviewEditor {
  const open = openReview(STORY);
  open.as('ana', mode);
  markText(open.editor, 't', spans);
  return open;
}

const body = (open: ReviewEditor): Block[] => open.editor.read($lexicalToBody);

/** The text with what is commented on in brackets; struck text is marked with dashes. */
function shown(open: ReviewEditor): string {
  return body(open)
    .map((block) => {
      if (!isTextBlock(block)) return `<${block.type}${(block.type === 'unknown' ? undefined : block.notes) === undefined ? '' : '!'}>`;
      const runs = block.runs.map((run) => {
        if (!isTextRun(run)) return '?';
        const text = run.rev?.del === undefined ? run.text : `-${run.text}-`;
        return run.notes === undefined ? text : `[${text}]`;
      });
      return runs.join('').replaceAll('][', '') + (block.notes === undefined ? '' : '!');
    })
    .join(' / ');
}

function select(open: ReviewEditor, from: number, to = from): void {
  open.editor.update(
    () => {
      const selection = $createRangeSelection();
      for (const [point, wanted] of [[selection.anchor, from], [selection.focus, to]] as const) {
        let left = wanted;
        for (const node of $getRoot().getAllTextNodes()) {
          const size = node.getTextContentSize();
          if (left <= size) {
            point.set(node.getKey(), left, 'text');
            break;
          }
          left -= size;
        }
      }
      $setSelection(selection);
    },
    { discrete: true },
  );
}

function act(open: ReviewEditor, $do: (selection: NonNullable<ReturnType<typeof $range>>) => void, tag?: string): void {
  open.editor.update(
    () => {
      const selection = $range();
      if (selection !== null) $do(selection);
    },
    { discrete: true, ...(tag === undefined ? {} : { tag }) },
  );
}
const $range = () => {
  const selection = $getSelection();
  return $isRangeSelection(selection) ? selection : null;
};
const type = (open: ReviewEditor, text: string): void => {
  for (const char of text) act(open, (selection) => selection.insertText(char));
};
const remove = (open: ReviewEditor): void => act(open, (selection) => selection.removeText());
const dispatch = (open: ReviewEditor, command: LexicalCommand<void>): void => {
  open.editor.dispatchCommand(command, undefined);
  open.editor.read(() => undefined);
};
const paste = (open: ReviewEditor, blocks: readonly Block[], isHere = true): void => {
  act(open, () => $insertBlocks($pasteable(blocks, isHere), open.newId), PASTE_TAG);
};
/** What the clipboard of a cut holds. */
const cut = (open: ReviewEditor): readonly Block[] => {
  const blocks = final(open.editor.read($selectionBlocks));
  remove(open);
  return blocks;
};

describe('a comment on a word', () => {
  it.each<[string, 'edit' | 'suggest', (open: ReviewEditor) => void, string]>([
    ['takes in what is typed inside', 'edit', (o) => (select(o, 6), type(o, 'xx y')), 'The [mixx ynister] lied today. / He said so.'],
    ['takes in the rest of its word', 'edit', (o) => (select(o, 12), type(o, 's do')), 'The [ministers] do lied today. / He said so.'],
    ['leaves out what follows', 'edit', (o) => (select(o, 12), type(o, ', who')), 'The [minister], who lied today. / He said so.'],
    ['leaves out what comes before', 'edit', (o) => (select(o, 4), type(o, 'old ')), 'The old [minister] lied today. / He said so.'],
    ['stays on the word that replaces it', 'edit', (o) => (select(o, 4, 12), type(o, 'chancellor, who')), 'The [chancellor], who lied today. / He said so.'],
    ['stays on both halves of a split', 'edit', (o) => (select(o, 7), dispatch(o, INSERT_PARAGRAPH_COMMAND)), 'The [min] / [ister] lied today. / He said so.'],
    ['goes when its text goes', 'edit', (o) => (select(o, 4, 13), remove(o)), 'The lied today. / He said so.'],
    ['stays on struck text', 'suggest', (o) => (select(o, 4, 12), remove(o)), 'The [-minister-] lied today. / He said so.'],
    ['stays on a suggested replacement and on what it replaces', 'suggest', (o) => (select(o, 4, 12), type(o, 'chief')), 'The [-minister-chief] lied today. / He said so.'],
    ['comes back with undo', 'edit', (o) => (select(o, 4, 12), remove(o), dispatch(o, UNDO_COMMAND)), 'The [minister] lied today. / He said so.'],
    ['goes along when it is cut and pasted', 'edit', (o) => {
      select(o, 4, 12);
      const held = cut(o);
      select(o, 18);
      paste(o, held);
    }, 'The  lied today.He[minister] said so.'.replace('today.He', 'today. / He')],
    ['is pasted once', 'edit', (o) => {
      select(o, 4, 13);
      const held = cut(o);
      select(o, 0);
      paste(o, held);
      paste(o, held);
    }, '[minister] minister The lied today. / He said so.'],
    ['is not copied', 'edit', (o) => {
      select(o, 4, 12);
      const held = withNotes(o.editor.read($selectionBlocks), () => false);
      select(o, 0);
      paste(o, held);
    }, 'ministerThe [minister] lied today. / He said so.'],
    ['does not go into another article', 'edit', (o) => {
      select(o, 4, 13);
      const held = cut(o);
      select(o, 0);
      paste(o, held, false);
    }, 'minister The lied today. / He said so.'],
    ['is at both ends of a suggested move', 'suggest', (o) => {
      select(o, 4, 12);
      const held = cut(o);
      select(o, 0);
      paste(o, held);
    }, '[minister]The [-minister-] lied today. / He said so.'],
  ])('%s (%s)', (_name, mode, edit, outcome) => {
    const open = commented(mode);
    edit(open);
    expect(shown(open)).toBe(outcome);
    open.dispose();
  });

  it('is no step of undo, and no suggestion', () => {
    const open = openReview(STORY);
    select(open, 0);
    type(open, 'x');
    const before = contentKey(body(open));
    markText(open.editor, 't', [{ id: 'p', start: 5, end: 13 }]);
    markBlock(open.editor, 'w', 'q');
    expect(Object.keys(open.changes)).toHaveLength(1);
    expect(shown(open)).toBe('xThe [minister] lied today. / He said so.!');
    unmark(open.editor, 't');
    unmark(open.editor, 'w');
    expect(contentKey(body(open))).toBe(before);
    dispatch(open, UNDO_COMMAND);
    expect(contentKey(body(open))).toBe(contentKey(STORY));
    open.dispose();
  });

  it('over paragraphs and on objects, with others in between', () => {
    const open = openReview([...STORY, { type: 'divider', id: 'd' }]);
    markText(open.editor, 't', [{ id: 'p', start: 18, end: 24 }, { id: 'q', start: 0, end: 2 }]);
    markText(open.editor, 'u', [{ id: 'q', start: 1, end: 7 }]);
    markBlock(open.editor, 'v', 'd');
    const places = createPlaceFinder()(body(open));
    expect([...places].map(([id, { text }]) => `${id}:${text}`)).toEqual(['t:today.\nHe', 'u:e said', 'v:']);
    expect(markText(open.editor, 'x', [{ id: 'gone', start: 0, end: 2 }])).toBe(false);
    open.dispose();
  });
});

describe('whatever is edited, in either mode', () => {
  /** A slice of `npm run fuzz -- --set comments`. */
  const RUNS = Number(process.env['STET_FUZZ_RUNS'] ?? 100);

  it.each(commentLaws)('$name', ({ check }) => expect(check({ numRuns: RUNS }).broken).toBeNull(), 60_000 + RUNS * 80);
});
