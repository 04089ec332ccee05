import { registerHistory, createEmptyHistoryState } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';
import { baseKeymap } from 'prosemirror-commands';
import { history } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';

/** Fills the place with paragraphs, each editor in its plainest form: rich text and undo. */
export const bareEditors = {
  contenteditable(place: HTMLElement, paragraphs: readonly string[]): void {
    place.contentEditable = 'true';
    place.append(...paragraphs.map((text) => Object.assign(document.createElement('p'), { textContent: text })));
  },
  lexical(place: HTMLElement, paragraphs: readonly string[]): void {
    place.contentEditable = 'true';
    const editor = createEditor({
      namespace: 'bare',
      onError: (error) => {
        throw error;
      },
    });
    editor.setRootElement(place);
    registerRichText(editor);
    registerHistory(editor, createEmptyHistoryState(), 300);
    editor.update(
      () => $getRoot().append(...paragraphs.map((text) => $createParagraphNode().append($createTextNode(text)))),
      { discrete: true },
    );
  },
  prosemirror(place: HTMLElement, paragraphs: readonly string[]): void {
    const doc = schema.node('doc', null, paragraphs.map((text) => schema.node('paragraph', null, [schema.text(text)])));
    const view = new EditorView(null, { state: EditorState.create({ doc, plugins: [history(), keymap(baseKeymap)] }) });
    view.dom.id = 'editor';
    place.replaceWith(view.dom);
  },
} as const;
export type BareEditor = keyof typeof bareEditors;

declare global {
  interface Window {
    /** Called by the benchmark. `skip`: blocks out of sight are not laid out. */
    start(editor: BareEditor, skip: boolean, paragraphs: readonly string[]): void;
  }
}

window.start = (editor, skip, paragraphs) => {
  const place = document.getElementById('editor');
  if (place === null) throw new Error('no place for the editor');
  bareEditors[editor](place, paragraphs);
  document.getElementById('editor')?.classList.toggle('skip', skip);
};
