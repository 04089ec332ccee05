import { $getRoot, $isElementNode, CONTROLLED_TEXT_INSERTION_COMMAND } from 'lexical';
import { test } from 'vitest';
import type { Block } from '../../domain/body/body.ts';
import { newMetadata } from '../../domain/article/metadata.ts';
import { pendingIn } from '../../domain/review/pending.ts';
import type { Change } from '../../domain/suggestions/change.ts';
import { reviewForFile } from '../../domain/suggestions/review.ts';
import { decideInEditor } from '../../renderer/editor/review/decide.ts';
import { articleOf } from '../unit/export/articles.ts';
import { withSuggestions } from './review/marked.ts';
import { openReview, type ReviewEditor } from '../unit/review/reviewEditor.ts';

/**
 * Typing, listing, saving and deciding in a long article with many suggestions, beside the same without any. Goal: a
 * key costs the same however many there are, and however long the article or the list it is typed in.
 */
const WORDS = 20_000;
const SUGGESTIONS = 500;

const plain = articleOf(WORDS).body;
const list: readonly Block[] = Array.from({ length: 1_000 }, (_, n) => ({ type: 'listItem', id: `l${n}`, list: 'bullet', level: 0, runs: [{ text: `Item ${n} of a long list` }] }));

function opened(body: readonly Block[], changes: Record<string, Change> = {}): ReviewEditor {
  const open = openReview(body);
  Object.assign(open.changes, changes);
  open.editor.update(() => {
    const block = $getRoot().getChildAtIndex(Math.floor($getRoot().getChildrenSize() / 2));
    const inner = $isElementNode(block) ? (block.getChildAtIndex(Math.floor(block.getChildrenSize() / 2)) ?? block) : block;
    inner?.selectEnd();
  }, { discrete: true });
  return open;
}

const key = ({ editor, cache }: ReviewEditor) => (): void => {
  // A command, as a key sends it: Lexical takes updates without one for a loop.
  editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, 'x');
  editor.read(() => undefined);
  cache.body();
};

const many = withSuggestions(plain, SUGGESTIONS);

test(`a key in ${WORDS} words`, async ({ bench }) => {
  const directly = opened(plain);
  directly.as('ana', 'edit');
  const marked = opened(many.body, many.changes);
  const markedDirectly = opened(many.body, many.changes);
  markedDirectly.as('ana', 'edit');
  await bench.compare(
    bench('floor: made directly, no suggestions', key(directly)),
    bench('suggested, no others', key(opened(plain))),
    bench(`made directly among ${SUGGESTIONS} suggestions`, key(markedDirectly)),
    bench(`suggested among ${SUGGESTIONS}`, key(marked)),
  );
});

test('a key in a list of 1,000 items', async ({ bench }) => {
  const directly = opened(list);
  directly.as('ana', 'edit');
  await bench.compare(bench('floor: made directly', key(directly)), bench('suggested', key(opened(list))));
});

test(`once a pause, with ${SUGGESTIONS} suggestions`, async ({ bench }) => {
  const article = { meta: newMetadata(), body: many.body, review: { changes: many.changes } };
  await bench.compare(
    bench('listing them', () => void pendingIn(article)),
    bench('what goes into the file', () => void reviewForFile(article.review, article.body)),
  );
});

test(`a decision among ${SUGGESTIONS}`, async ({ bench }) => {
  const open = opened(many.body, many.changes);
  let next = 0;
  await bench.compare(
    bench('one', () => {
      next = (next + 1) % SUGGESTIONS;
      decideInEditor(open.editor, (id) => (id === `s${next}` ? 'accept' : null));
    }),
    bench('none that is there: the floor', () => { decideInEditor(open.editor, () => null); }),
  );
});
