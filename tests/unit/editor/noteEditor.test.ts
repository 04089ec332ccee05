import { buildEditorFromExtensions } from '@lexical/extension';
import { HeadlessExtension } from '@lexical/headless';
import { HistoryExtension } from '@lexical/history';
import fc from 'fast-check';
import { $getRoot, $getSelection, $isRangeSelection, configExtension, COPY_COMMAND, INSERT_LINE_BREAK_COMMAND, INSERT_PARAGRAPH_COMMAND, KEY_ENTER_COMMAND, PASTE_COMMAND, UNDO_COMMAND, type LexicalEditor } from 'lexical';
import { describe, expect, it, vi } from 'vitest';
import { LONGEST_NOTE, noteOf, noteRuns, noteText, type Note, type NoteRun } from '../../../domain/body/footnoteNote.ts';
import { $setLink } from '../../../renderer/editor/links.ts';
import { OWN_TYPE, writeOwn } from '../../../renderer/editor/clipboard/ownFlavour.ts';
import { $noteNow } from '../../../renderer/editor/note/noteContent.ts';
import { registerDraft, showNote } from '../../../renderer/editor/note/noteDraft.ts';
import { noteExtension } from '../../../renderer/editor/note/noteExtension.ts';
import { runInNote } from '../../../renderer/editor/note/runInNote.ts';
import { openEditor } from './openEditor.ts';

const linked: NoteRun = { text: 'here', link: { href: 'https://a.example/' } };
const titled: NoteRun = { text: 'there', link: { href: 'https://a.example/', title: 'A', later: [1] } };

/** The field of a footnote without a window. */
function openNote(note: Note) {
  const { environment, newId, notices } = openEditor([]);
  const onLeave = vi.fn();
  const extension = noteExtension({ note, readOnly: false, environment, newId, articleKey: 'test', onLeave, onError: fail });
  const editor = buildEditorFromExtensions(extension, HeadlessExtension, configExtension(HistoryExtension, { delay: 0 }));
  const now = (): Note => editor.read($noteNow);
  const nothing = (): void => undefined;
  const run = (id: Parameters<typeof runInNote>[1]): boolean =>
    runInNote(editor, id, { environment, newId, openAddress: nothing, openTablePopover: nothing, addFootnote: nothing, openBlockMenu: nothing });
  return { editor, now, notices, onLeave, run };
}

function fail(error: Error): void {
  queueMicrotask(() => {
    throw error;
  });
}

const select = (editor: LexicalEditor, from: number, to: number, at = 0): void => {
  editor.update(
    () => {
      const texts = $getRoot().getAllTextNodes();
      const text = texts[at % texts.length];
      const end = text?.getTextContentSize() ?? 0;
      text?.select(Math.min(from, end), Math.min(to, end));
    },
    { discrete: true },
  );
};
const selectEnd = (editor: LexicalEditor): void => {
  editor.update(() => void $getRoot().selectEnd(), { discrete: true });
};
const type = (editor: LexicalEditor, text: string): void => {
  editor.update(
    () => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertText(text);
    },
    { discrete: true },
  );
};

/** What a clipboard event is to the editor; Node has no such class. */
function clipboard(data: Record<string, string>): ClipboardEvent {
  const clipboardData = { files: [], types: Object.keys(data), getData: (kind: string) => data[kind] ?? '', setData: (kind: string, value: string) => void (data[kind] = value) };
  return { clipboardData, preventDefault: () => undefined } as unknown as ClipboardEvent;
}

describe('the field of a footnote', () => {
  it.each<[string, Note]>([
    ['nothing', ''],
    ['plain text', 'Minutes, page 4'],
    ['formatted text', [{ text: 'See ' }, { text: 'The Hall', marks: ['bold', 'italic'] }, { text: ' ' }, titled]],
  ])('gives back what it was given: %s', (_name, note) => {
    expect(openNote(note).now()).toEqual(note);
  });

  it('is formatted by commands, and what is none for a footnote is left to the article', () => {
    const { editor, now, run, notices } = openNote('See here');
    select(editor, 4, 8);
    expect(run('format.italic')).toBe(true);
    expect(now()).toEqual([{ text: 'See ' }, { text: 'here', marks: ['italic'] }]);
    run('format.clear');
    expect(now()).toBe('See here');
    expect([run('format.note'), now(), notices]).toEqual([true, 'See here', ['A footnote is published whole: no part of it can be a note to yourself.']]);
    expect([run('block.quote'), run('insert.picture'), run('insert.footnote')]).toEqual([false, false, false]);
  });

  it('says the same words in whatever formats, in its shortest form', () => {
    const format = fc.constantFrom('format.bold' as const, 'format.italic' as const, 'format.sup' as const, 'format.code' as const, 'format.clear' as const, 'format.unlink' as const);
    const edit = fc.tuple(fc.nat(2), fc.nat(8), fc.nat(8), fc.option(format, { nil: null }));
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
        const { editor, now, run } = openNote('See here');
        for (const [node, from, to, id] of edits) {
          select(editor, from, to, node);
          if (id !== null) run(id);
          else editor.update(() => { $setLink('https://a.example/'); }, { discrete: true });
        }
        // With only a caret the address itself is written, as a link.
        expect(noteText(now()).replaceAll('a.example/', '')).toBe('See here');
        expect(noteOf(noteRuns(now()))).toEqual(now());
        const whole = openNote(now());
        expect(whole.now()).toEqual(now());
      }),
      { numRuns: 100 },
    );
  });

  it('is one line: Enter leaves it, and no break comes in', () => {
    const { editor, now, onLeave } = openNote('ab');
    select(editor, 1, 1);
    editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
    editor.dispatchCommand(INSERT_LINE_BREAK_COMMAND, false);
    expect(now()).toBe('ab');
    editor.dispatchCommand(KEY_ENTER_COMMAND, null);
    expect(onLeave).toHaveBeenCalledOnce();
  });

  it('holds as much as a file can hold of it, and no more', () => {
    const { editor, now, notices } = openNote('x');
    selectEnd(editor);
    type(editor, 'y'.repeat(LONGEST_NOTE));
    expect([now(), notices]).toEqual(['x', ['A footnote holds at most 10,000 characters.']]);
  });
});

describe('pasted into a footnote', () => {
  const own = writeOwn(
    [
      { type: 'heading', id: 'h', level: 2, runs: [{ text: 'Said', marks: ['bold'], rev: { ins: 'c' }, notes: ['t'] }] },
      { type: 'picture', id: 'f', file: 'a.jpg', width: 1, height: 1, caption: 'A quay', credit: '', alt: '' },
      { type: 'paragraph', id: 'p', runs: [{ text: 'so' }, { text: ' who?', private: true }, { type: 'footnote', id: 'n', note: 'No' }] },
    ],
    'other',
  );
  it.each<[string, Record<string, string>, Note]>([
    ['plain text', { 'text/plain': 'one\ntwo\n' }, 'x one two'],
    ['a page', { 'text/html': '<p style="color:red">one <i>two</i></p><ul><li><a href="https://a.example/" onclick="x()">here</a></ul><script>x()</script>', 'text/plain': '-' }, [{ text: 'x one ' }, { text: 'two', marks: ['italic'] }, { text: ' ' }, linked]],
    ['a hostile link', { 'text/html': '<a href="javascript:x()">one</a>' }, 'x one'],
    ['the article’s own text', { [OWN_TYPE]: own }, [{ text: 'x ' }, { text: 'Said', marks: ['bold'] }, { text: ' so' }]],
    ['HTML without words', { 'text/html': '<hr>', 'text/plain': 'words' }, 'x words'],
  ])('%s', (_name, data, note) => {
    const { editor, now } = openNote('x ');
    selectEnd(editor);
    editor.dispatchCommand(PASTE_COMMAND, clipboard(data));
    expect(now()).toEqual(note);
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    expect(now()).toBe('x ');
  });

  it('an address over words links them', () => {
    const { editor, now } = openNote('See here');
    select(editor, 4, 8);
    editor.dispatchCommand(PASTE_COMMAND, clipboard({ 'text/plain': 'https://a.example/' }));
    expect(now()).toEqual([{ text: 'See ' }, linked]);
  });

  it('words of another footnote, as they look there', () => {
    const from = openNote([{ text: 'See ' }, { text: 'The Hall', marks: ['italic'] }]);
    from.editor.update(() => void $getRoot().select(0), { discrete: true });
    const data: Record<string, string> = {};
    from.editor.dispatchCommand(COPY_COMMAND, clipboard(data));
    expect(data['text/plain']).toBe('See The Hall');
    const to = openNote('');
    selectEnd(to.editor);
    to.editor.dispatchCommand(PASTE_COMMAND, clipboard(data));
    expect(to.now()).toEqual(from.now());
  });
});

describe('what is written in a footnote', () => {
  it('is handed over after a pause, once, and before the keys that leave the field do so', () => {
    vi.useFakeTimers();
    const { editor, onLeave } = openNote('');
    const said: Note[] = [];
    onLeave.mockImplementation(() => said.push('left'));
    const stop = registerDraft(editor, (note) => said.push(note));
    selectEnd(editor);
    type(editor, 'a');
    type(editor, 'b');
    expect(said).toEqual([]);
    vi.advanceTimersByTime(1000);
    expect(said).toEqual(['ab']);
    type(editor, 'c');
    editor.dispatchCommand(KEY_ENTER_COMMAND, null);
    expect(said).toEqual(['ab', 'abc', 'left']);
    type(editor, 'd');
    stop();
    expect(said.at(-1)).toBe('abcd');
    vi.useRealTimers();
  });

  it('comes before what the article says; otherwise the field says what the article does, without a step back', () => {
    const { editor, now } = openNote('old');
    const stop = registerDraft(editor, () => undefined);
    showNote(editor, [{ text: 'new', marks: ['bold'] }]);
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    expect(now()).toEqual([{ text: 'new', marks: ['bold'] }]);
    selectEnd(editor);
    type(editor, 'er');
    showNote(editor, 'old');
    expect(noteText(now())).toBe('newer');
    stop();
  });
});
