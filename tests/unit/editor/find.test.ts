import { UNDO_COMMAND } from 'lexical';
import { expect, it } from 'vitest';
import type { Block, Run } from '../../../domain/body/body.ts';
import type { NoteRun } from '../../../domain/body/footnoteNote.ts';
import { createArticleFinder } from '../../../domain/find/findInArticle.ts';
import { compileQuery } from '../../../domain/find/query.ts';
import { editsOf, replaceInRuns } from '../../../domain/find/replace.ts';
import { createFindHandle } from '../../../renderer/editor/find/findInEditor.ts';
import { openEditor, plain } from './openEditor.ts';

const linked = (text: string): NoteRun => ({ text, link: { href: 'https://x.test' } });
const BODY: Block[] = [
  {
    type: 'paragraph',
    id: 'a',
    runs: [{ text: 'The old ' }, { text: 'fer', marks: ['bold'] }, { text: 'ry\nand a ferry' }],
  },
  { type: 'heading', id: 'h', level: 2, runs: [{ text: 'No boats' }] },
  { type: 'listItem', id: 'i', list: 'bullet', level: 0, runs: [{ text: 'ferry one' }] },
  {
    type: 'listItem',
    id: 'j',
    list: 'bullet',
    level: 1,
    runs: [{ text: 'see ' }, { text: 'ferry', link: { href: 'https://x.test' } }],
  },
  { type: 'paragraph', id: 'n', runs: [{ text: 'A ferry' }, { type: 'footnote', id: 'f', note: 'The ferry list' }, { type: 'footnote', id: 'g', note: [{ text: 'The ' }, { text: 'fer', marks: ['italic'] }, linked('ry list')] }] },
  { type: 'picture', id: 'p', file: 'x.jpg', width: 1, height: 1, caption: 'A ferry', credit: '', alt: '' },
];

it('replaces all over the body in one step of undo, and leaves other blocks the same objects', () => {
  const open = openEditor(BODY);
  const compiled = compileQuery({
    text: 'ferry',
    matchCase: false,
    wholeWord: false,
    regex: false,
    matchAccents: false,
  });
  if (!compiled.ok) throw new Error(compiled.error);
  const before = open.cache.body();
  const { matches } = createArticleFinder(compiled.value, { now: () => 0, budget: 1 }).find(
    { headline: '', kicker: '', standfirst: '' },
    before,
  );
  expect(matches).toHaveLength(8);
  const places = editsOf(matches, 'ship');
  createFindHandle(open.editor).replace(places);

  const after = open.cache.body();
  const runs = (id: string): readonly Run[] => {
    const block = after.find((one) => one.id === id);
    return block !== undefined && 'runs' in block ? (block.runs as Run[]) : [];
  };
  expect(runs('a')).toEqual([
    { text: 'The old ' },
    { text: 'ship', marks: ['bold'] },
    { text: '\nand a ship' },
  ]);
  expect(runs('j')).toEqual([{ text: 'see ' }, { text: 'ship', link: { href: 'https://x.test' } }]);
  expect(after[5]).toMatchObject({ caption: 'A ship' });
  expect(runs('n')).toEqual([{ text: 'A ship' }, { type: 'footnote', id: 'f', note: 'The ship list' }, { type: 'footnote', id: 'g', note: [{ text: 'The ' }, { text: 'ship', marks: ['italic'] }, linked(' list')] }]);
  expect(after[1]).toBe(before[1]);
  // The editor and the pure model agree.
  const edits = places.find(({ place }) => place.kind === 'block' && place.id === 'i')?.edits ?? [];
  expect(runs('i')).toEqual(replaceInRuns([{ text: 'ferry one' }], edits));

  open.editor.dispatchCommand(UNDO_COMMAND, undefined);
  expect(plain(open.cache.body())).toEqual(plain(BODY));
  open.dispose();
});
