import { REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import { expect, it } from 'vitest';
import { newContent } from '../../../domain/article/article.ts';
import { REJECT_ALL, type Decide } from '../../../domain/suggestions/decide.ts';
import { createMetaEdits } from '../../../renderer/app/metaEdits.ts';
import { decideInEditor } from '../../../renderer/editor/review/decide.ts';
import { $lexicalToBody } from '../../../renderer/editor/lexicalToBody.ts';
import { createArticleStore } from '../../../renderer/features/article/articleStore.ts';
import { createReviewStore, withChanges } from '../../../renderer/features/review/reviewStore.ts';
import { openReview } from './reviewEditor.ts';

/** A headline and a text, both with a suggestion by Ana. */
function suggested() {
  const open = openReview([{ type: 'paragraph', id: 'p', runs: [{ text: 'old', rev: { del: 'b' } }, { text: 'new', rev: { ins: 'b' } }] }]);
  const [article, review] = [createArticleStore(), createReviewStore()];
  article.setState({ meta: newContent({ headline: 'Old' }, () => 'p').meta });
  review.getState().setMode('suggest');
  let ids = 0;
  const edits = createMetaEdits({ article, review }, {
    mode: () => review.getState().mode,
    author: () => ({ by: 'ana', name: 'Ana', pass: 'line' }),
    now: () => '2026-11-26T10:00:00Z',
    newId: () => `f${(ids += 1)}`,
    changes: () => review.getState().review.changes ?? {},
    add: (changes) => { review.setState((state) => withChanges(state, changes)); },
    shows: () => true,
  });
  edits.change({ headline: 'New' });
  const decide = (decision: Decide): void => { decideInEditor(open.editor, decision, edits.decide(decision)); };
  const run = (command: typeof UNDO_COMMAND): void => {
    open.editor.dispatchCommand(command, undefined);
    open.editor.read(() => undefined);
  };
  const now = () => ({
    headline: article.getState().meta?.headline,
    pending: Object.values(review.getState().review.fields ?? {}).flat().length,
    text: open.editor.read($lexicalToBody).flatMap((block) => ('runs' in block ? block.runs : [])).length,
  });
  return { edits, decide, run, now };
}

const PENDING = { headline: 'New', pending: 1, text: 2 };

it('a decision on field and text is one step of undo', () => {
  const { decide, run, now } = suggested();
  expect(now()).toEqual(PENDING);
  decide(REJECT_ALL);
  expect(now()).toMatchObject({ headline: 'Old', pending: 0, text: 1 });
  run(UNDO_COMMAND);
  expect(now()).toEqual(PENDING);
  run(REDO_COMMAND);
  expect(now()).toMatchObject({ headline: 'Old', pending: 0, text: 1 });
});

it('decisions on a field alone are undone one by one, also after others were made in between', () => {
  const { decide, run, now } = suggested();
  decide((id) => (id === 'f1' ? 'accept' : null));
  expect(now()).toEqual({ headline: 'New', pending: 0, text: 2 });
  run(UNDO_COMMAND);
  expect(now()).toEqual(PENDING);
  decide((id) => (id === 'f1' ? 'reject' : null));
  decide((id) => (id === 'b' ? 'reject' : null));
  expect(now()).toMatchObject({ headline: 'Old', pending: 0, text: 1 });
  run(UNDO_COMMAND);
  expect(now()).toEqual({ headline: 'Old', pending: 0, text: 2 });
  run(UNDO_COMMAND);
  expect(now()).toEqual(PENDING);
});

it('undo keeps what was typed into the field since', () => {
  const { edits, decide, run, now } = suggested();
  decide(REJECT_ALL);
  edits.change({ headline: 'Other' });
  run(UNDO_COMMAND);
  expect(now().headline).toBe('Other');
});
