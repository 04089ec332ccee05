import fc from 'fast-check';
import { $getState, $isElementNode } from 'lexical';
import { newMetadata } from '../../../domain/article/metadata.ts';
import { createArticleFinder } from '../../../domain/find/findInArticle.ts';
import { compileQuery } from '../../../domain/find/query.ts';
import { editsOf } from '../../../domain/find/replace.ts';
import { createFindHandle } from '../../../renderer/editor/find/findInEditor.ts';
import { $blocksById } from '../../../renderer/editor/find/findText.ts';
import { $removeLink, $setLink } from '../../../renderer/editor/links.ts';
import { idState } from '../../../renderer/editor/nodes/state.ts';
import { createSpellingHandle } from '../../../renderer/editor/spelling/spellingHandle.ts';
import { named, pick, seed, within, type Seed, type Step } from '../step.ts';

export const replaceAll = (text: string, replacement: string): Step => ({ editor, cache }) => {
  const query = compileQuery({ text, matchCase: false, wholeWord: false, regex: false, matchAccents: false });
  if (!query.ok) throw new Error(query.error);
  const { matches } = createArticleFinder(query.value, { now: () => 0, budget: 1 }).find(newMetadata(), cache.body());
  createFindHandle(editor).replace(editsOf(matches, replacement));
  editor.read(() => undefined);
};

/** Takes what the spelling offers for a word. */
const respell = (block: Seed, at: Seed, word: string): Step => ({ editor }) => {
  const id = editor.read(() => {
    const node = pick([...$blocksById().values()].filter($isElementNode), block);
    return node === undefined ? undefined : $getState(node, idState);
  });
  if (id !== undefined) createSpellingHandle(editor, undefined, { note: () => null }).replace({ word: '', block: id, start: at % 8, end: (at % 8) + 4 }, word);
};

export const onWords: fc.Arbitrary<Step> = fc.oneof(
  fc.constantFrom<[string, string]>(['a', 'zz'], ['e', ''], ['x', 'x y'], ['word', 'term']).map(([text, by]) => named(`replace all ${text} by “${by}”`, replaceAll(text, by))),
  fc.tuple(seed, seed, fc.constantFrom('word', 'ox')).map(([a, b, word]) => named(`respell ${b % 8} of block ${a} as ${word}`, respell(a, b, word))),
  fc.constantFrom('https://a.example', 'https://b.example').map((href) => named(`link to ${href}`, (open) => within(open, () => $setLink(href)))),
  fc.constant(named('remove the link', (open) => within(open, $removeLink))),
);
