// @vitest-environment happy-dom
import { $createParagraphNode, $createTextNode, $getRoot, createEditor, type LexicalEditor } from 'lexical';
import { expect, test } from 'vitest';
import { registerKnownText } from '../../../renderer/editor/behaviour/knownText.ts';

const known = (editor: LexicalEditor): string | null => editor.getEditorState().read(() => $getRoot().__cachedText);

test('the text of a state that was made before the editor had an element is at hand, and stays what it is', () => {
  const editor = createEditor({ onError: (error) => { throw error; } });
  const state = editor.parseEditorState(JSON.stringify(articleState('The council met.')));
  registerKnownText(editor);
  editor.setEditorState(state);
  editor.setRootElement(document.createElement('div'));
  expect(known(editor)).toBe('The council met.');
  editor.update(() => { $getRoot().append($createParagraphNode().append($createTextNode('And left.'))); }, { discrete: true });
  expect(known(editor)).toBe('The council met.\n\nAnd left.');
});

function articleState(text: string): unknown {
  const shared = { version: 1, direction: null, format: '', indent: 0 };
  const leaf = { type: 'text', version: 1, text, format: 0, style: '', mode: 'normal', detail: 0 };
  return { root: { ...shared, type: 'root', children: [{ ...shared, type: 'paragraph', textFormat: 0, textStyle: '', children: [leaf] }] } };
}
