import { $isLinkNode } from '@lexical/link';
import { $findMatchingParent, $getNearestNodeFromDOMNode, type LexicalEditor } from 'lexical';
import { safeHref } from '../../../domain/export/links.ts';
import type { ReadEnvironment } from '../environment.ts';

/** Ctrl+click (Cmd on macOS) opens a link outside; a plain click only sets the caret. No link ever navigates. */
export function registerLinkClicks(editor: LexicalEditor, environment: ReadEnvironment): () => void {
  const click = (event: MouseEvent): void => {
    if (!(event.target instanceof Node)) return;
    const { target } = event;
    const href = editor.getEditorState().read(
      () => {
        const node = $getNearestNodeFromDOMNode(target);
        const link = node === null ? null : $findMatchingParent(node, $isLinkNode);
        return link?.getURL() ?? null;
      },
      { editor },
    );
    if (href === null) return;
    event.preventDefault();
    const isMeant = event.ctrlKey || event.metaKey || event.button === 1 || !editor.isEditable();
    if (isMeant && safeHref(href) !== null) environment().services.openLink(href);
  };
  return editor.registerRootListener((root, before) => {
    before?.removeEventListener('click', click);
    before?.removeEventListener('auxclick', click);
    root?.addEventListener('click', click);
    root?.addEventListener('auxclick', click);
  });
}
